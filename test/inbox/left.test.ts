import { setTimeout as sleep } from 'node:timers/promises';
import type { Inbox, InboxParts } from '../../src/inbox';
import { messageOf, openTestInbox, type TestInbox } from '../support/inbox';

let office: TestInbox;

beforeEach(async () => {
  office = await openTestInbox();
});

afterEach(() => office.close());

/** As if the process had ended: it handles nothing any more, and its rows stay as they are. */
async function leave(...updates: ReturnType<typeof messageOf>[]): Promise<void> {
  const rows = updates.map((update) => ({
    id: `telegram:7:${update.update_id}`,
    lane: `telegram:7:${update.message?.chat.id}:${update.message?.from?.id}`,
    order: update.update_id,
    body: JSON.stringify(update),
  }));
  const seen = new Set<string>();
  for (const row of rows) {
    const first = !seen.has(row.lane);
    seen.add(row.lane);
    await office.store.inbox.put([{ ...row, first }], {
      holder: 'gone',
      until: new Date('2019-11-08T01:00:10Z'),
    });
  }
}

function listener() {
  const handled: number[] = [];
  const handle: InboxParts['handle'] = async ({ update_id: id }) => void handled.push(id);
  const come = async (count: number) => {
    for (let tries = 0; handled.length < count && tries < 300; tries += 1) await sleep(10);
    return handled;
  };
  return { handled, handle, come };
}

describe('what a process left when it ended', () => {
  it('is handled by the next one in the order of the updates, once', async () => {
    await leave(messageOf(5, 'a', 13), messageOf(6, 'b', 11), messageOf(5, 'c', 14), messageOf(6, 'd', 12));
    office.pass(11);
    const { handle, come, handled } = listener();
    const inbox = office.process(handle);
    await inbox.start();
    expect(await come(4)).toEqual([11, 12, 13, 14]);
    await inbox.take([messageOf(5, 'a', 13)]);
    await inbox.stop();
    expect(handled).toHaveLength(4);
    expect((await office.rows()).every(({ doneAt }) => doneAt instanceof Date)).toBe(true);
  });

  it('is left alone until its lease has run out: its process may be slow', async () => {
    await leave(messageOf(5, 'a', 11));
    const { handle, come, handled } = listener();
    await office.process(handle).start();
    await sleep(300);
    expect(handled).toEqual([]);
    office.pass(11);
    expect(await come(1)).toEqual([11]);
  });

  it('comes before what the same person wrote since, and keeps nobody else waiting', async () => {
    await leave(messageOf(5, 'a', 11), messageOf(5, 'b', 12));
    const { handle, come, handled } = listener();
    const inbox = office.process(handle);
    await inbox.start();
    await inbox.take([messageOf(5, 'c', 13), messageOf(6, 'd', 14)]);
    expect(await come(1)).toEqual([14]);
    office.pass(11);
    await come(4);
    expect(handled).toEqual([14, 11, 12, 13]);
  });

  it('is taken over by one of several beside it', async () => {
    await leave(...[11, 12, 13, 14, 15].map((id) => messageOf(id, 'x', id)));
    office.pass(11);
    const { handle, come, handled } = listener();
    await Promise.all([1, 2, 3].map(() => office.process(handle).start()));
    await come(5);
    await sleep(50);
    expect([...handled].sort()).toEqual([11, 12, 13, 14, 15]);
  });

  it('of another bot is not ours to handle', async () => {
    await leave(messageOf(5, 'a', 11));
    office.pass(11);
    const { handle, handled } = listener();
    await office.process(handle, { source: () => 'telegram:70' }).start();
    await sleep(300);
    expect(handled).toEqual([]);
  });
});

describe('an update whose handling ends the process', () => {
  it('is set aside at the eighth death, and those around it are not', async () => {
    await leave(messageOf(5, 'a', 11), messageOf(6, 'poison', 12), messageOf(7, 'c', 13));
    const handled: number[] = [];
    for (let start = 1; start <= 8; start += 1) {
      office.pass(11);
      let inbox = null as Inbox | null;
      const killed = new Promise<boolean>((resolve) => {
        inbox = office.process(async ({ update_id: id }) => {
          if (id !== 12) return void handled.push(id);
          resolve(true);
          await new Promise<void>(() => undefined);
        });
        void inbox.start();
      });
      if ((await Promise.race([killed, sleep(500)])) && inbox) office.kill(inbox);
    }
    expect(handled).toEqual([11, 13]);
    const rows = await office.rows();
    expect(rows.find(({ _id }) => _id.endsWith(':12'))).toMatchObject({
      claims: 9,
      asideAt: expect.any(Date),
    });
    expect(office.log.filter(({ level }) => level === 'error').map(({ msg }) => msg)).toEqual([
      'an update was set aside: each time its handling ended the process',
    ]);
  });
});
