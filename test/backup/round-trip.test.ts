import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError } from '../../src/backup/error';
import { assertRoom } from '../../src/backup/room';
import { openPlace } from './place';

let place: ReturnType<typeof openPlace>;

beforeEach(() => {
  place = openPlace();
});

afterEach(() => place.remove());

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof BackupError ? error.refusal.key : error),
  );

describe('a backup of the embedded store', () => {
  it('gives every document of every collection back as it was', async () => {
    await place.seeded('a');
    const before = await place.contents('a');
    const made = await place.backup('a');
    expect(made.manifest).toMatchObject({
      store: 'embedded',
      moment: 'copy',
      at: '2026-11-20T19:00:00.000Z',
    });
    expect(made.name).toBe('don-doc-2026-11-21T02-00-00');
    await place.restore(made.path, 'b');
    expect(Object.values(before).flat().length).toBeGreaterThan(60);
    expect(await place.contents('b')).toEqual(before);
  });

  it('leaves the store and itself for this user alone, and nothing beside them', async () => {
    await place.seeded('a');
    const { path } = await place.backup('a');
    const mode = (file: string) => statSync(file).mode & 0o777;
    expect([mode(place.shelf), mode(path)]).toEqual([0o700, 0o700]);
    expect(readdirSync(path).filter((file) => mode(join(path, file)) !== 0o600)).toEqual([]);
    expect(readdirSync(place.shelf)).toEqual(['don-doc-2026-11-21T02-00-00']);
    expect(readdirSync(path).filter((file) => !/^(manifest\.json|\w+\.bson\.gz)$/.test(file))).toEqual([]);
  });

  it('is not made of nothing, and not over another', async () => {
    expect(await refusal(place.backup('none'))).toBe('terminal.backup.nothing');
    await (await place.open('empty')).close();
    expect(await refusal(place.backup('empty'))).toBe('terminal.backup.nothing');
    expect(readdirSync(place.shelf)).toEqual([]);
    await place.seeded('a');
    await place.backup('a');
    expect(await refusal(place.backup('a'))).toBe('terminal.backup.exists');
  });

  it('is not begun where it could fill the disk', async () => {
    await place.seeded('a');
    const data = join(place.root, 'a', 'store', 'data');
    const room = (free: number) => refusal(assertRoom(place.root, data, async () => free));
    expect(await room(64 * 1024 * 1024)).toBe('terminal.backup.noRoom');
    expect(await room(1024 ** 3)).toBe('none');
  });
});

describe('a backup in which a byte has changed', () => {
  it('is refused, whichever file it is in, and the store is not touched', async () => {
    await place.seeded('a');
    const { path } = await place.backup('a');
    for (const file of readdirSync(path)) {
      const bytes = readFileSync(join(path, file));
      const at = Math.floor(bytes.length / 2);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(join(path, file), flipped);
      expect([file, await refusal(place.restore(path, 'b'))]).toEqual([file, 'terminal.backup.damaged']);
      writeFileSync(join(path, file), bytes);
    }
    expect(existsSync(join(place.root, 'b', 'store', 'data'))).toBe(false);
    await place.restore(path, 'b');
  });

  it('is refused wherever in the manifest it is', async () => {
    await place.seeded('a');
    const { path } = await place.backup('a');
    const bytes = readFileSync(join(path, 'manifest.json'));
    for (let at = 0; at < bytes.length; at += 97) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      writeFileSync(join(path, 'manifest.json'), flipped);
      expect([at, await refusal(place.restore(path, 'b'))]).toEqual([at, 'terminal.backup.damaged']);
    }
  });
});

describe('a restore', () => {
  it('leaves a store that has data as it is, unless told to replace it, and then keeps the old data', async () => {
    await place.seeded('a');
    const { path } = await place.backup('a');
    await place.seeded('b');
    const before = await place.contents('b');
    expect(await refusal(place.restore(path, 'b'))).toBe('terminal.restore.notEmpty');
    expect(await place.contents('b')).toEqual(before);
    const { aside } = await place.restore(path, 'b', { replace: true });
    expect(await place.contents('b')).toEqual(await place.contents('a'));
    expect(aside).toBe(join(place.root, 'b', 'set-aside-2026-11-21T02-00-00'));
    expect(await place.contents(join('b', 'set-aside-2026-11-21T02-00-00'))).toEqual(before);
    expect(readdirSync(join(place.root, 'b')).sort()).toEqual(['set-aside-2026-11-21T02-00-00', 'store']);
  });

  it('leaves a store that a bot has open as it is', async () => {
    await place.seeded('a');
    const { path } = await place.backup('a');
    const bot = await place.open('b', 'server');
    expect(await refusal(place.restore(path, 'b', { replace: true }))).toBe('terminal.restore.running');
    await bot.close();
    await place.restore(path, 'b');
  });

  it('fills a store that is there but has no documents yet', async () => {
    await place.seeded('a');
    const { path } = await place.backup('a');
    await (await place.open('b')).close();
    await place.restore(path, 'b');
    expect(await place.contents('b')).toEqual(await place.contents('a'));
  });

  it('knows what is no backup', async () => {
    expect(await refusal(place.restore(place.root, 'b'))).toBe('terminal.backup.none');
  });
});
