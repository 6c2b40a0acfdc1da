import { Bot } from 'grammy';
import { startPolling } from '../../src/channels/telegram-updates';
import { createLog } from '../../src/log';
import { createSandbox, type Sandbox } from '../../src/sandbox';
import { openTestInbox, type TestInbox } from '../support/inbox';

const token = '123456789:AAExampleExampleExampleExample12345';

let sandbox: Sandbox;
let office: TestInbox;
let lines: string[];
let printed: jest.SpyInstance;

beforeEach(async () => {
  office = await openTestInbox();
  sandbox = createSandbox({ now: () => new Date('2019-11-08T01:00:00Z'), limits: 'none', token });
  lines = [];
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  printed.mockRestore();
  await sandbox.close();
  await office.close();
});

async function poll(handle: () => Promise<void>) {
  const bot = new Bot(token, {
    client: { apiRoot: await sandbox.listen() },
    botInfo: sandbox.botInfo,
  });
  bot.on('message', handle);
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const inbox = office.process((update) => bot.handleUpdate(update));
  return startPolling({ api: bot.api, inbox, log });
}

it('a stop waits for the updates in hand', async () => {
  let done = false;
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const stop = await poll(async () => {
    begin();
    await new Promise((resolve) => setTimeout(resolve, 100));
    done = true;
  });
  sandbox.person('Lan').start();
  await begun;
  await stop();
  expect(done).toBe(true);
});

it('goes on through failures of the line, and logs them without the token', async () => {
  let heard: () => void = () => undefined;
  const hearing = new Promise<void>((resolve) => {
    heard = resolve;
  });
  sandbox.fail({ kind: 'reset', method: 'getUpdates' });
  sandbox.fail({ kind: 'error', code: 502, method: 'getUpdates' });
  const stop = await poll(async () => heard());
  sandbox.person('Lan').start();
  await hearing;
  await stop();
  expect(lines.filter((line) => line.includes('no updates could be fetched'))).toHaveLength(2);
  expect(lines.join('')).not.toContain('AAExample');
  expect(printed).not.toHaveBeenCalled();
});

it('confirms no update before it is stored', async () => {
  const { put } = office.store.inbox;
  let away = true;
  const tried: number[] = [];
  office.store.inbox.put = async (rows, lease) => {
    tried.push(rows.length);
    if (away) throw new Error('the store is away');
    return put(rows, lease);
  };
  let heard = 0;
  const stop = await poll(async () => {
    heard += 1;
  });
  const lan = sandbox.person('Lan');
  lan.start();
  lan.write('a');
  await until(() => tried.length >= 2);
  expect([heard, sandbox.snapshot().updates.length]).toEqual([0, 2]);
  away = false;
  await until(() => heard === 2 && sandbox.snapshot().updates.length === 0);
  await stop();
});

it('a stop while the store is away leaves the updates to the platform', async () => {
  office.store.inbox.put = async () => {
    throw new Error('the store is away');
  };
  const stop = await poll(async () => undefined);
  sandbox.person('Lan').start();
  await until(() => lines.some((line) => line.includes('updates could not be stored')));
  await stop();
  expect(sandbox.snapshot().updates).toHaveLength(1);
});

it('stores what comes together in one batch', async () => {
  const batches: number[] = [];
  const { put } = office.store.inbox;
  office.store.inbox.put = (rows, lease) => {
    batches.push(rows.length);
    return put(rows, lease);
  };
  let heard = 0;
  for (const name of ['Lan', 'Minh', 'Hoa']) sandbox.person(name).start();
  const stop = await poll(async () => {
    heard += 1;
  });
  await until(() => heard === 3);
  await stop();
  expect(batches).toEqual([3]);
});

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 500) throw new Error('it does not come');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
