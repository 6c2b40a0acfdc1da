import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup/restore';
import { formatInstant } from '../bot/views/instant';
import { systemClock } from '../clock';
import type { Config } from '../config';
import { runCommand } from './run';
import { say, tell } from './say';

interface Arguments {
  folder: string;
  replace: boolean;
}

/** Null when they are not as the usage says. */
function readArguments(args: string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { replace: { type: 'boolean' } },
    });
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) return null;
    return { folder, replace: values.replace === true };
  } catch {
    return null;
  }
}

/** `npm run restore -- BACKUP [--replace]`: while no bot runs on the store. */
async function restore(config: Config, { folder, replace }: Arguments): Promise<void> {
  const where = { mongodbUri: config.mongodbUri, dataDir: config.dataDir, log: tell };
  const at = systemClock.now();
  const { manifest, aside } = await restoreBackup({ folder, where, replace, at, zone: config.zone });
  const documents = manifest.collections.reduce((all, one) => all + one.documents, 0);
  const moment = formatInstant(new Date(manifest.at), config.zone);
  say('terminal.restore.done', { collections: manifest.collections.length, documents, at: moment });
  if (aside !== null) say('terminal.restore.aside', { aside });
}

void runCommand(readArguments, 'terminal.restore.usage', restore);
