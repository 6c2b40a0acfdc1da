import { Bot } from 'grammy';
import { startPolling } from '../../src/channels/telegram-updates';
import { createLog } from '../../src/log';
import { createSandbox, type Sandbox } from '../../src/sandbox';

const token = '123456789:AAExampleExampleExampleExample12345';

let sandbox: Sandbox;
let lines: string[];
let printed: jest.SpyInstance;

beforeEach(() => {
  sandbox = createSandbox({ now: () => new Date('2019-11-08T01:00:00Z'), limits: 'none', token });
  lines = [];
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  printed.mockRestore();
  await sandbox.close();
});

async function poll(handle: () => Promise<void>) {
  const bot = new Bot(token, {
    client: { apiRoot: await sandbox.listen() },
    botInfo: sandbox.botInfo,
  });
  bot.on('message', handle);
  return startPolling(bot, createLog('info', { write: (line) => void lines.push(line) }));
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
