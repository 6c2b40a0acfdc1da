import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';

const program = join(__dirname, '../../src/cli/store.ts');

describe('npm run store', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-cli-'));

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  function start(args: string[]): ChildProcess {
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir };
    return spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), program, ...args], {
      env,
      cwd: dataDir,
    });
  }

  /** The connection string in the first line that says one. */
  async function uriFrom(child: ChildProcess): Promise<string> {
    if (child.stdout === null) throw new Error('no output');
    for await (const line of createInterface({ input: child.stdout })) {
      const uri = /mongodb:\/\/\S+/.exec(line)?.[0];
      if (uri !== undefined) return uri;
    }
    throw new Error('no connection string');
  }

  async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
    const exit = once(child, 'exit');
    child.kill(signal);
    return (await exit)[0];
  }

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'serves a port of this machine until %s',
    async (signal) => {
      const child = start(['--port', '0']);
      const uri = await uriFrom(child);
      expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/don-doc\?directConnection=true$/);
      const connection = await mongoose.createConnection(uri).asPromise();
      await connection.collection('c').insertOne({ signal });
      expect(await connection.collection('c').countDocuments({ signal })).toBe(1);
      await connection.close();
      expect(await stopped(child, signal)).toBe(0);
    },
    20_000,
  );

  test('says where to connect when another process has the store', async () => {
    const first = start(['--port', '0']);
    await uriFrom(first);
    const second = start(['--port', '0']);
    const exit = once(second, 'exit');
    expect(await uriFrom(second)).toContain('.sock');
    expect((await exit)[0]).toBe(0);
    await stopped(first, 'SIGTERM');
  }, 20_000);

  test('refuses a port that is none', async () => {
    const child = start(['--port', 'abc']);
    expect((await once(child, 'exit'))[0]).toBe(2);
  }, 20_000);
});
