import { parseArgs } from 'node:util';
import { openStore } from '../embedded/open';

const defaultPort = 27017;

/** `npm run store -- [--port N] [--data-dir DIR]`: the embedded store alone, for looking into it with any client. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(defaultPort) },
      'data-dir': { type: 'string', default: './data' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    process.stderr.write(`--port: "${values.port}" is not a port; example: --port 27017\n`);
    process.exitCode = 2;
    return;
  }
  const log = (message: string) => void process.stderr.write(`${message}\n`);
  const store = await openStore({ dataDir: values['data-dir'], now: () => new Date(), log });
  if (!store.owner) {
    process.stdout.write(`the store is open in another process; connect with\n  ${store.uri}\n`);
    return;
  }
  const actual = await store.listenOn(port);
  process.stdout.write(`mongodb://127.0.0.1:${actual}/don-doc?directConnection=true\n`);
  await stopSignal();
  await store.close();
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
