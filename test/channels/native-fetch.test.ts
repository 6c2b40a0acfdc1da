import { Bot, InputFile } from 'grammy';
import { nativeFetch } from '../../src/channels/native-fetch';
import { patientFetch } from '../../src/channels/patient-fetch';
import { createSandbox, type Sandbox } from '../../src/sandbox';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the system’s fetch under grammY', () => {
  let sandbox: Sandbox;
  let apiRoot: string;

  beforeEach(async () => {
    sandbox = createSandbox({ now: () => new Date('2019-10-21T08:00:00+07:00'), limits: 'none' });
    apiRoot = await sandbox.listen();
  });

  afterEach(() => sandbox.close());

  it('sends words and uploads over a real connection', async () => {
    const lan = sandbox.person('Lan');
    lan.start();
    const bot = new Bot(sandbox.token, { client: { apiRoot, fetch: patientFetch(nativeFetch()) } });
    await bot.init();
    await bot.api.sendMessage(lan.id, 'xin chào');
    await bot.api.sendPhoto(lan.id, new InputFile(PICTURE, 'a.png'), { caption: 'ảnh' });
    expect(lan.read().messages.map(({ text, caption }) => text ?? caption)).toEqual([
      '/start',
      'xin chào',
      'ảnh',
    ]);
  });

  it('hands on only signals that are the system’s own, and an abort reaches them', async () => {
    const seen: AbortSignal[] = [];
    const inner: typeof fetch = async (_input, init) => {
      if (init?.signal) seen.push(init.signal);
      return new Response('{"ok":true,"result":{}}');
    };
    const bot = new Bot('1:a', { client: { fetch: nativeFetch(inner) } });
    await bot.api.getMe();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeInstanceOf(AbortSignal);

    const listeners: Array<() => void> = [];
    const foreign = {
      aborted: false,
      addEventListener: (_: string, done: () => void) => listeners.push(done),
    };
    await nativeFetch(inner)('http://x.invalid', { signal: foreign as unknown as AbortSignal });
    expect(seen[1]?.aborted).toBe(false);
    for (const abort of listeners) abort();
    expect(seen[1]?.aborted).toBe(true);
  });
});
