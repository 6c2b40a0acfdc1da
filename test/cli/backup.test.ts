import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backupsIn } from '../../src/backup/shelf';
import { contentsOf, openPlace } from '../backup/place';
import { startHolder } from '../embedded/support/child';

const root = join(__dirname, '../..');

describe('npm run backup and npm run restore', () => {
  let place: ReturnType<typeof openPlace>;
  beforeEach(() => {
    place = openPlace();
  });
  afterEach(() => place.remove());

  function start(program: 'backup' | 'restore', dataDir: string, ...args: string[]): ChildProcess {
    const file = join(root, 'src/cli', `${program}.ts`);
    return spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), file, ...args], {
      cwd: place.root,
      env: {
        PATH: process.env.PATH,
        DATA_DIR: join(place.root, dataDir),
        BACKUP_DIR: place.shelf,
        BACKUP_KEEP: '2',
      },
    });
  }

  async function run(program: 'backup' | 'restore', dataDir: string, ...args: string[]) {
    const child = start(program, dataDir, ...args);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
    const [code] = await once(child, 'close');
    return { code, said };
  }

  it('take a backup of what a running bot holds, and restore it elsewhere', async () => {
    await place.seeded('a');
    const bot = await startHolder(join(place.root, 'a'));
    const before = await contentsOf(bot.uri);
    const { code, said } = await run('backup', 'a');
    expect([code, said]).toEqual([0, expect.stringContaining('đã khôi phục thử thành công')]);
    expect(said).toMatch(/16 bộ sưu tập, 65 bản ghi, \d+ byte/);
    const path = join(place.shelf, (await backupsIn(place.shelf))[0] ?? '');
    const refused = await run('restore', 'a', path, '--replace');
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('bot đang chạy')]);
    expect(await contentsOf(bot.uri)).toEqual(before);
    await bot.stop();
    const restored = await run('restore', 'b', path);
    expect(restored.code).toBe(0);
    expect(restored.said).toMatch(/Đã khôi phục dữ liệu của thời điểm \d\d:\d\d \d\d\/\d\d\/\d{4}: /);
    expect(await place.contents('b')).toEqual(before);
  }, 60_000);

  it('keep the newest at night, by the time the bot tells', async () => {
    await place.seeded('a');
    for (const day of [18, 19, 20])
      expect((await run('backup', 'a', '--nightly', '--at', `2026-11-${day}T19:00:00Z`)).code).toBe(0);
    expect(readdirSync(place.shelf).sort()).toEqual([
      'don-doc-2026-11-20T02-00-00',
      'don-doc-2026-11-21T02-00-00',
    ]);
    const elsewhere = join(place.root, 'usb');
    expect((await run('backup', 'a', elsewhere)).code).toBe(0);
    expect(await backupsIn(elsewhere)).toHaveLength(1);
    expect(await backupsIn(place.shelf)).toHaveLength(2);
  }, 60_000);

  it.each(['copy', 'obligations.bson.gz', 'manifest.json', 'check'])(
    'leave nothing that looks whole when killed at the moment of “%s”, and sweep it the next time',
    async (moment) => {
      await place.seeded('a');
      const before = await place.contents('a');
      const child = start('backup', 'a');
      const ended = once(child, 'close');
      await Promise.race([appears(moment), ended]);
      child.kill('SIGKILL');
      await ended;
      const left = readdirSync(place.shelf);
      // On a machine that was busy just then it may have come through.
      for (const name of await backupsIn(place.shelf)) await place.restore(join(place.shelf, name), name);
      expect(await place.contents('a')).toEqual(before);
      await sleep(1_000);
      expect((await run('backup', 'a')).code).toBe(0);
      const now = readdirSync(place.shelf);
      expect(now.filter((name) => name.startsWith('.'))).toEqual([]);
      expect(now.length).toBe(left.filter((name) => !name.startsWith('.')).length + 1);
    },
    60_000,
  );

  /** When a file or folder of that name is in what is being written. */
  async function appears(name: string): Promise<void> {
    for (;;) {
      const partial = existsSync(place.shelf) && readdirSync(place.shelf).find((one) => one.startsWith('.'));
      if (partial && existsSync(join(place.shelf, partial, name))) return;
      await sleep(1);
    }
  }

  it('leave alone what another machine is writing', async () => {
    await place.seeded('a');
    const theirs = join(place.shelf, '.don-doc-2026-11-21T02-00-00.partial~elsewhere~1~2~abc');
    mkdirSync(theirs, { recursive: true });
    expect((await run('backup', 'a')).code).toBe(0);
    expect(existsSync(theirs)).toBe(true);
  }, 30_000);

  it('answer in one line and do not exit 0 when it cannot be done', async () => {
    const nothing = await run('backup', 'none');
    expect([nothing.code, nothing.said]).toEqual([1, expect.stringContaining('Chưa có gì để sao lưu')]);
    expect(nothing.said.trim().split('\n')).toHaveLength(1);
    await place.seeded('a');
    const { path } = await place.backup('a');
    const copy = join(place.root, 'don-doc-copy');
    cpSync(path, copy, { recursive: true });
    cpSync(join(path, 'units.bson.gz'), join(copy, 'obligations.bson.gz'));
    const damaged = await run('restore', 'b', copy);
    expect([damaged.code, damaged.said]).toEqual([1, expect.stringContaining('tệp obligations.bson.gz')]);
    for (const [program, ...args] of [['restore'], ['restore', 'a', 'b'], ['backup', 'a', 'b']] as const)
      expect((await run(program, 'a', ...args)).code).toBe(2);
  }, 60_000);
});
