import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { makeBackup } from '../backup/make';
import { sweepPartials, thinOut } from '../backup/shelf';
import { systemClock } from '../clock';
import type { Config } from '../config';
import { runCommand } from './run';
import { say, tell } from './say';

interface Arguments {
  folder: string | undefined;
  /** As the bot asks for it: afterwards only the newest are kept. */
  nightly: boolean;
  /** The bot's own time, which in the sandbox is not the system's. */
  at: Date;
}

/** Null when they are not as the usage says. */
function readArguments(args: string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { nightly: { type: 'boolean' }, at: { type: 'string' } },
    });
    const at = values.at === undefined ? systemClock.now() : new Date(values.at);
    if (positionals.length > 1 || Number.isNaN(at.getTime())) return null;
    return { folder: positionals[0], nightly: values.nightly === true, at };
  } catch {
    return null;
  }
}

/** `npm run backup [-- FOLDER]`: also while the bot runs. */
async function backup(config: Config, { folder, nightly, at }: Arguments): Promise<void> {
  const shelf = resolve(folder ?? config.backup.folder);
  const begun = performance.now();
  await sweepPartials(shelf);
  const where = { mongodbUri: config.mongodbUri, dataDir: config.dataDir, log: tell };
  const { name, path, manifest } = await makeBackup({ where, shelf, at, zone: config.zone });
  if (nightly) await thinOut(shelf, name, config.backup.keep);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const sum = (of: 'documents' | 'bytes') => manifest.collections.reduce((all, one) => all + one[of], 0);
  const counts = { collections: manifest.collections.length, documents: sum('documents') };
  say('terminal.backup.done', { path, ...counts, bytes: sum('bytes'), seconds });
  say(`terminal.backup.moment.${manifest.moment}`);
}

void runCommand(readArguments, 'terminal.backup.usage', backup);
