import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Engine } from '../../src/embedded/engine';
import { type EmbeddedStore, type OpenOptions, openStore } from '../../src/embedded/open';
import { startHolder } from './support/child';
import { RawClient, socketOf } from './support/raw';

let dataDir: string;
const opened: EmbeddedStore[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'don-doc-own-'));
});

afterEach(async () => {
  // Those who work through another first: it waits for them.
  for (const store of opened.splice(0).reverse()) await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(options: Partial<OpenOptions> = {}): Promise<EmbeddedStore> {
  const store = await openStore({ dataDir, now: () => new Date(), ...options });
  opened.push(store);
  return store;
}

async function close(store: EmbeddedStore): Promise<void> {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
}

async function ask(store: { uri: string }, body: Record<string, unknown>): Promise<Record<string, unknown>> {
  const client = await RawClient.connect(socketOf(store.uri));
  const reply = await client.command(body);
  client.close();
  return reply;
}

describe('the socket', () => {
  test('can be opened by its owner only', async () => {
    const path = socketOf((await open()).uri);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  test('goes to a private folder for temporary files when its path would be too long', async () => {
    const deep = join(dataDir, 'x'.repeat(100));
    mkdirSync(deep);
    const first = await open({ dataDir: deep });
    const path = socketOf(first.uri);
    expect([
      Buffer.byteLength(path) <= 107,
      path.startsWith(tmpdir()),
      statSync(dirname(path)).mode & 0o777,
    ]).toEqual([true, true, 0o700]);
    await ask(first, { insert: 'c', documents: [{ a: 1 }] });
    const second = await open({ dataDir: deep });
    expect(second.uri).toBe(first.uri);
    await close(second);
    await close(first);
    expect(existsSync(path)).toBe(false);
    // The folder itself stays for the next start; here there is none.
    rmdirSync(dirname(path));
  });
});

describe('a second opening of the same folder', () => {
  test('works through the first one, also from another process', async () => {
    const first = await open();
    const other = await startHolder(dataDir);
    expect([first.owner, other.owner, other.uri]).toEqual([true, false, first.uri]);
    expect(await ask(other, { insert: 'c', documents: [{ a: 1 }, { a: 2 }] })).toMatchObject({ n: 2 });
    await other.stop();
    expect(await ask(first, { count: 'c' })).toMatchObject({ n: 2 });
  });

  test('takes a backup through the first one that opens with everything in it', async () => {
    const first = await open();
    await ask(first, { insert: 'c', documents: [{ a: 1 }] });
    const copy = join(dataDir, 'copy', 'store', 'data');
    await (await open()).backup(copy);
    await ask(first, { insert: 'c', documents: [{ a: 2 }] });
    expect(await ask(await open({ dataDir: join(dataDir, 'copy') }), { count: 'c' })).toMatchObject({ n: 1 });
  });

  test('lets exactly one of several that start at once have it', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    expect(stores.filter((store) => store.owner)).toHaveLength(1);
    expect(new Set(stores.map((store) => store.uri)).size).toBe(1);
    const owner = stores.find((store) => store.owner);
    for (const store of stores) if (store !== owner) await close(store);
    expect(await ask(stores[0] ?? { uri: '' }, { ping: 1 })).toEqual({ ok: 1 });
  });

  test('lets exactly one of two processes that start at once have it', async () => {
    const holders = await Promise.all([startHolder(dataDir), startHolder(dataDir)]);
    expect(holders.map((holder) => holder.owner).sort()).toEqual([false, true]);
    for (const holder of holders.sort((a, b) => Number(a.owner) - Number(b.owner))) await holder.stop();
  });

  test('waits for a short command to end, says so once, and then has it', async () => {
    const command = await startHolder(dataDir, 'command');
    await ask(command, { insert: 'c', documents: [{ a: 1 }] });
    const said: string[] = [];
    const waited: number[] = [];
    const waiting = open({ log: (line) => said.push(line), onWait: ({ pid }) => waited.push(pid) });
    await sleep(350);
    expect([said.length, waited]).toEqual([1, [command.pid]]);
    expect(said[0]).toContain(String(command.pid));
    await command.stop();
    const store = await waiting;
    expect([store.owner, (await ask(store, { count: 'c' })).n]).toEqual([true, 1]);
  });
});

describe('a process that works through another', () => {
  test('is told once when that one is killed, and then has the store itself', async () => {
    const killed = await startHolder(dataDir);
    let lost = 0;
    const client = await open({ onLost: () => (lost += 1) });
    await ask(client, { insert: 'c', documents: [{ a: 1 }] });
    await killed.kill();
    for (let ms = 0; ms < 2000 && lost === 0; ms += 10) await sleep(10);
    await sleep(50);
    expect(lost).toBe(1);
    await close(client);
    const store = await open();
    expect([store.owner, (await ask(store, { count: 'c' })).n]).toEqual([true, 1]);
  });

  test('is waited for when the other ends in good order', async () => {
    const first = await open();
    const told: string[] = [];
    const client = await open({ onLost: () => told.push('lost') });
    const closing = close(first).then(() => told.push('closed'));
    await sleep(200);
    expect(await ask(client, { insert: 'c', documents: [{ a: 1 }] })).toMatchObject({ n: 1 });
    expect(told).toEqual([]);
    await close(client);
    await closing;
    expect(told).toEqual(['closed']);
  });

  test('is not told of its own end', async () => {
    await open();
    let lost = 0;
    await close(await open({ onLost: () => (lost += 1) }));
    await sleep(50);
    expect(lost).toBe(0);
  });
});

describe('a store that is just closing', () => {
  test('is not joined but waited for', async () => {
    const first = await open();
    await ask(first, { insert: 'c', documents: [{ a: 1 }] });
    const finish = Engine.prototype.close;
    jest.spyOn(Engine.prototype, 'close').mockImplementationOnce(async function (this: Engine) {
      await sleep(200);
      return finish.call(this);
    });
    const closing = close(first);
    const second = await open();
    await closing;
    expect([second.owner, (await ask(second, { count: 'c' })).n]).toEqual([true, 1]);
  });
});

test('a store whose files cannot be opened is given free again', async () => {
  mkdirSync(join(dataDir, 'store'), { recursive: true });
  writeFileSync(join(dataDir, 'store', 'data'), 'in the way');
  await expect(open()).rejects.toThrow();
  rmSync(join(dataDir, 'store', 'data'));
  expect((await open()).owner).toBe(true);
});

describe('a store left by a killed process', () => {
  test('is taken over, and its socket removed', async () => {
    const killed = await startHolder(dataDir);
    await ask(killed, { insert: 'c', documents: [{ a: 1 }] });
    await killed.kill();
    expect(existsSync(socketOf(killed.uri))).toBe(true);
    const store = await open();
    expect([store.owner, (await ask(store, { count: 'c' })).n]).toEqual([true, 1]);
    expect(readdirSync(join(dataDir, 'store')).filter((name) => name.endsWith('.sock'))).toHaveLength(1);
  });

  test('is not taken from a process that runs but cannot be reached', async () => {
    const mute = await startHolder(dataDir);
    rmSync(socketOf(mute.uri));
    if (process.platform === 'linux')
      await expect(open()).rejects.toThrow(`process ${mute.pid} holds the store`);
    await mute.stop();
    expect((await open()).owner).toBe(true);
  });
});

test('a closed store can be opened again at once with all that was in it', async () => {
  const first = await open();
  await ask(first, { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a', unique: true }] });
  await ask(first, { insert: 'c', documents: [{ a: 1 }] });
  await close(first);
  const again = await open();
  const reply = await ask(again, { insert: 'c', documents: [{ a: 1 }, { a: 2 }], ordered: false });
  expect(reply).toMatchObject({ n: 1, writeErrors: [{ code: 11000 }] });
});
