import { parseArgs } from 'node:util';
import { systemClock } from '../clock';
import { readConfig } from '../config';
import { openStore } from '../embedded/open';
import { refuseConfig } from '../refuse-config';

/** Where MongoDB's own tools look first. */
const defaultPort = '27017';

/** `npm run store -- [--port N]`: serves the embedded store of `DATA_DIR` alone, for looking into it with any client. */
async function main(): Promise<void> {
  const parsed = readConfig();
  if (!parsed.ok) return refuseConfig(parsed.wrong);
  const { values } = parseArgs({ options: { port: { type: 'string', default: defaultPort } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    process.stderr.write(`--port: "${values.port}" is not a port. Example: npm run store -- --port 27017\n`);
    process.exitCode = 2;
    return;
  }
  await serve(parsed.config.dataDir, port);
}

async function serve(dataDir: string, port: number): Promise<void> {
  const log = (message: string) => void process.stderr.write(`${message}\n`);
  const store = await openStore({ dataDir, now: () => systemClock.now(), log });
  if (!store.owner) {
    process.stdout.write(`another process has the store open; connect through its socket:\n${store.uri}\n`);
    return;
  }
  try {
    const actual = await store.listenOn(port);
    const database = new URL(store.uri.replace(/^[^/]*\/\/[^/]*/, 'http://host')).pathname;
    process.stdout.write(`mongodb://127.0.0.1:${actual}${database}?directConnection=true\n`);
    await stopSignal();
  } finally {
    await store.close();
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
