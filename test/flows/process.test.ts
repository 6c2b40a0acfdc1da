import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '../..');

/** The program as it is started, in a folder of its own. */
class Program {
  private text = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(dataDir: string, env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
      cwd: root,
      env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...env },
    });
    const keep = (chunk: Buffer) => {
      this.text += chunk.toString();
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
  }

  get printed(): string {
    return this.text;
  }

  /** The sandbox's address, once the program has said it. */
  async page(): Promise<string> {
    for (let tries = 0; tries < 600; tries += 1) {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(this.text)?.[0];
      if (found && this.text.includes('Ctrl+C')) return found;
      await sleep(50);
    }
    throw new Error(`not started: ${this.text}`);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}

describe('the program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-process-'));
  const running: Program[] = [];
  const start = (env: Record<string, string> = {}) => {
    const program = new Program(folder, env);
    running.push(program);
    return program;
  };

  afterAll(async () => {
    for (const program of running) program.signal('SIGKILL');
    await Promise.all(running.map(({ ended }) => ended));
    rmSync(folder, { recursive: true, force: true });
  });

  it('finishes what is in flight at SIGTERM, exits 0, and goes on at the next start', async () => {
    const first = start();
    const page = await first.page();
    const code = /\/start (\S+)/.exec(first.printed)?.[1] ?? '';
    const person = await playAdministrator(page, code);
    await act(page, person, 'messages', { text: '/huongdan' });
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = start();
    const next = await second.page();
    expect(second.printed).not.toContain('/start ');
    expect(await lastText(next, person, /Các chức năng/)).toContain('/moi');
    await act(next, person, 'messages', { text: '/moi' });
    await lastText(next, person, /^(?!Các chức năng)/);
    second.signal('SIGTERM');
    expect(await second.ended).toBe(0);
  }, 60_000);

  it('goes on after it was killed', async () => {
    const first = start();
    await first.page();
    first.signal('SIGKILL');
    await first.ended;
    const second = start();
    await second.page();
    second.signal('SIGINT');
    expect(await second.ended).toBe(0);
  }, 60_000);

  it('says which variables are wrong, one line each, and exits 2 before anything starts', async () => {
    const program = start({ PORT: 'tám nghìn', TELEGRAM_BOT_TOKEN: 'xyz', PUBLIC_URL: 'http://a.b' });
    expect(await program.ended).toBe(2);
    const lines = program.printed.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['TELEGRAM_BOT_TOKEN', 'PUBLIC_URL', 'PORT']);
    for (const line of lines) expect(line).toMatch(/Ví dụ: \S+/);
    expect(program.printed).not.toContain('xyz');
  }, 30_000);
});

async function playAdministrator(page: string, code: string): Promise<number> {
  const { user } = await post<{ user: { id: number } }>(`${page}/sandbox/persons`, { firstName: 'Hiếu' });
  await act(page, user.id, 'start', { payload: code });
  await lastText(page, user.id, /Đồng ý|đồng ý/);
  await act(page, user.id, 'presses', { button: 'Đồng ý' });
  await lastText(page, user.id, /họ và tên|họ tên/i);
  await act(page, user.id, 'messages', { text: 'Nguyễn Văn Hiếu' });
  await lastText(page, user.id, /Quản trị hệ thống/);
  return user.id;
}

function act(page: string, person: number, what: string, body: object): Promise<unknown> {
  return post(`${page}/sandbox/persons/${person}/${what}`, body);
}

async function post<T>(address: string, body: object): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

interface Shown {
  text?: string;
  from?: { is_bot: boolean };
}

/** The bot's newest text in the person's chat, once it is as expected. */
async function lastText(page: string, person: number, expected: RegExp): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 300; tries += 1) {
    const view = (await (await fetch(`${page}/sandbox/chats/${person}`)).json()) as { messages: Shown[] };
    text = view.messages.findLast(({ from }) => from?.is_bot)?.text ?? '';
    if (expected.test(text)) return text;
    await sleep(50);
  }
  throw new Error(`the bot last said: ${text}`);
}
