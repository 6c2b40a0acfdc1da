import { parseArgs } from 'node:util';
import { systemClock } from '../clock';
import { type Config, readConfig } from '../config';
import { openStore } from '../embedded/open';
import { createTranslator, type Params, plainText, type TextKey } from '../i18n';
import { refuseConfig } from '../refuse-config';

const defaultPort = 27017;
const t = createTranslator()('vi');

function say(key: TextKey, params: Params = {}): void {
  process.stdout.write(`${plainText(t(key, params))}\n`);
}

/** `npm run store -- [--port N]`: the embedded store of DATA_DIR alone, for looking into it with any client. */
async function serve({ dataDir }: Config, port: number): Promise<void> {
  const log = (message: string) => void process.stderr.write(`${message}\n`);
  const store = await openStore({ dataDir, now: () => systemClock.now(), log });
  if (!store.owner) return say('terminal.store.elsewhere', { uri: store.uri });
  try {
    const actual = await store.listenOn(port);
    say('terminal.store.serving', { uri: `mongodb://127.0.0.1:${actual}/don-doc?directConnection=true` });
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

/** Null when it is no port. */
function readPort(): number | null {
  const options = { port: { type: 'string', default: String(defaultPort) } } as const;
  const port = Number(parseArgs({ options, strict: false }).values.port);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null;
}

async function main(): Promise<void> {
  const parsed = readConfig();
  const port = readPort();
  if (!parsed.ok) return refuseConfig(parsed.wrong);
  if (port !== null) return serve(parsed.config, port);
  say('terminal.store.usage', { port: defaultPort });
  process.exitCode = 2;
}

void main();
