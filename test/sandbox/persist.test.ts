import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('people, chats, updates, files and the clock go on after a restart', async () => {
  const persist = join(folder, 'data', 'sandbox.json');
  const first = setUp({ persist });
  const lan = first.sandbox.person('Lan');
  lan.start('CODE');
  lan.sendDocument({ name: 'a.csv', bytes: Buffer.from('đ') });
  const group = first.sandbox.group('Văn phòng', lan);
  group.addBot();
  first.sandbox.clock.advance(3600_000);
  await first.sandbox.close();
  const second = setUp({ persist });
  const again = second.sandbox.person('Lan');
  expect(again.read()).toEqual(lan.read());
  expect(second.sandbox.group('Văn phòng', again).id).toBe(group.id);
  expect(second.sandbox.clock.now()).toEqual(first.sandbox.clock.now());
  expect(second.sandbox.takeUpdates()).toEqual(first.sandbox.takeUpdates());
  expect(again.write('mới').message_id).toBe(3);
  await second.sandbox.close();
  const third = setUp({ persist });
  expect(third.sandbox.takeUpdates()).toMatchObject([{ message: { text: 'mới' } }]);
  expect(third.sandbox.person('Nam').id).not.toBe(lan.id);
  await third.sandbox.close();
  expect(readdirSync(join(folder, 'data'))).toEqual(['sandbox.json']);
});

test('changes are written without waiting for the end', async () => {
  const persist = join(folder, 'soon.json');
  const { sandbox } = setUp({ persist });
  sandbox.person('Lan').write('a');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(setUp({ persist }).sandbox.person('Lan').read().messages).toHaveLength(1);
  await sandbox.close();
});

test('a snapshot starts another world that does not touch the first', () => {
  const { sandbox } = setUp();
  sandbox.person('Lan').write('a');
  const copy = setUp({ restore: sandbox.snapshot() }).sandbox;
  copy.person('Lan').write('b');
  expect(sandbox.person('Lan').read().messages).toHaveLength(1);
  expect(copy.person('Lan').read().messages).toHaveLength(2);
});
