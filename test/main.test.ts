import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..');
const TOKEN = '123456:AbCdEfGhIjKlMnOpQrStUvWxYz';

/** Starts the program as `npm start` does, in a folder of its own, and waits for its end. */
async function run(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'main-'));
  const program = spawn(process.execPath, ['--import', require.resolve('tsx'), join(root, 'src/main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...env },
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (bytes) => (said += bytes));
  // A program that goes on for ever must not keep the tests.
  const patience = setTimeout(() => program.kill('SIGKILL'), 20_000);
  const code = await new Promise<number | null>((resolve) => program.on('close', resolve));
  clearTimeout(patience);
  rmSync(folder, { recursive: true, force: true });
  return { code, said };
}

describe('a program that cannot start', () => {
  it('says why in one line of the log, without its token, and exits 1', async () => {
    const platform = createServer((_request, response) => {
      response.end(JSON.stringify({ ok: false, error_code: 401, description: 'Unauthorized' }));
    });
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
    const { port } = platform.address() as AddressInfo;
    const { code, said } = await run({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
    });
    platform.close();
    const lines = said.trim().split('\n');
    expect(code).toBe(1);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ level: 'error', msg: 'could not start' });
    expect(said).not.toContain(TOKEN);
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
  }, 30_000);
});
