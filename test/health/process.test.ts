import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '../../src/sandbox';

const root = join(__dirname, '../..');
const BOT_TOKEN = '7000000001:AAExampleExampleExampleExample12345';
const METRICS_TOKEN = '7mQx-41vKdTz_9uRbYpe';

it('a program that polls serves its state beside, and says when it is ready', async () => {
  const sandbox = createSandbox({ now: () => new Date(), token: BOT_TOKEN });
  const [api, port, folder] = [
    await sandbox.listen(),
    await freePort(),
    mkdtempSync(join(tmpdir(), 'don-doc-')),
  ];
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', METRICS_TOKEN },
      ...{ TELEGRAM_BOT_TOKEN: BOT_TOKEN, TELEGRAM_API_ROOT: api },
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const at = `http://127.0.0.1:${port}`;
  try {
    const ready = await answered(`${at}/readyz`);
    expect(await ready.json()).toEqual({ ready: true, causes: [], alarms: [] });
    expect(await (await fetch(`${at}/healthz`)).json()).toEqual({ ok: true });
    expect((await fetch(`${at}/metrics`)).status).toBe(401);
    const metrics = await fetch(`${at}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    expect(await metrics.text()).toContain('dondoc_job_last_success_timestamp_seconds{job="alarms"}');
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    program.kill('SIGKILL');
    await ended;
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

it('the sandbox’s own page and the state share a port', async () => {
  const sandbox = createSandbox({ now: () => new Date() });
  const url = await sandbox.listen(0, '127.0.0.1', (server) => {
    server.get('/healthz', async () => ({ ok: true }));
  });
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
  expect((await fetch(`${url}/`)).headers.get('content-type')).toContain('text/html');
  expect((await fetch(`${url}/bot${sandbox.token}/getMe`, { method: 'POST' })).status).toBe(200);
  await sandbox.close();
});

/** The first answer of 200; until then nothing listens, or it is not ready. */
async function answered(url: string): Promise<Response> {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return answer;
    await sleep(100);
  }
  throw new Error('never ready');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
