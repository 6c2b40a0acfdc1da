import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Office } from '../actions/office';
import { openOffice } from '../actions/open-office';
import type { UnitsFile } from '../actions/read-units-file';
import { systemClock } from '../clock';
import { type Config, readConfig } from '../config';
import { openDatabase } from '../database';
import { createTranslator, plainText, type TextKey, type Translate } from '../i18n';
import { createLog } from '../log';
import { refuseConfig } from '../refuse-config';
import { openStore } from '../store';
import type { ExitCode, ImportCommand } from './import-from-terminal';
import { type Terminal, terminal } from './terminal';

/** What is done with the file of a command, and how the command is used. */
export interface Importer {
  usage: TextKey;
  run(
    office: Office,
    command: ImportCommand,
    how: { terminal: Terminal; t: Translate; now: Date },
  ): Promise<ExitCode>;
}

interface Arguments {
  path: string;
  yes: boolean;
  skipWrong: boolean;
}

/** Null when they are not as the usage says. */
function readArguments(args: string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { yes: { type: 'boolean' }, 'skip-wrong': { type: 'boolean' } },
    });
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0) return null;
    return { path, yes: values.yes === true, skipWrong: values['skip-wrong'] === true };
  } catch {
    return null;
  }
}

async function load(path: string): Promise<UnitsFile | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && { name: basename(path), size: bytes.length, bytes: async () => bytes };
}

/** Works on the store of the configuration, also while the bot has it open. */
async function run(config: Config, given: Arguments, importer: Importer, t: Translate): Promise<number> {
  const file = await load(given.path);
  if (!file) {
    terminal.say(plainText(t('import.cli.noFile', { name: given.path })));
    return 2;
  }
  const log = createLog('info', { write: tell });
  const database = await openDatabase(config, { clock: systemClock, log, role: 'command' });
  const store = await openStore(database.uri);
  try {
    const office = await openOffice({
      store,
      name: config.officeName ?? t('office.name'),
      zone: config.zone,
      newId: () => randomBytes(9).toString('base64url'),
    });
    return await importer.run(office, { ...given, file }, { terminal, t, now: systemClock.now() });
  } finally {
    await store.close();
    await database.close();
  }
}

/** What the store has to say meanwhile, as that it waits for another command. */
function tell(line: string): void {
  const { msg }: { msg?: unknown } = JSON.parse(line);
  if (typeof msg === 'string') process.stderr.write(`${msg}\n`);
}

/** `npm run … -- FILE [--yes] [--skip-wrong]`, with the exit code of the process. */
export async function importCommand(importer: Importer): Promise<void> {
  const t = createTranslator()('vi');
  const given = readArguments(process.argv.slice(2));
  const parsed = readConfig();
  if (!parsed.ok) return refuseConfig(parsed.wrong);
  if (!given) {
    terminal.say(plainText(t(importer.usage)));
    process.exitCode = 2;
    return;
  }
  process.exitCode = await run(parsed.config, given, importer, t);
}
