import { BackupError } from '../backup/error';
import { type Config, readConfig } from '../config';
import { plainText, type TextKey } from '../i18n';
import { createLog } from '../log';
import { refuseConfig } from '../refuse-config';
import { say, t, tell } from './say';

/**
 * Runs a command of the terminal. It exits 0 when all went well, 2 when it is not asked as `usage` says, and 1 with one
 * line when it could not be done.
 */
export async function runCommand<Arguments>(
  read: (args: string[]) => Arguments | null,
  usage: TextKey,
  run: (config: Config, given: Arguments) => Promise<void>,
): Promise<void> {
  const given = read(process.argv.slice(2));
  const parsed = readConfig();
  if (!parsed.ok) return refuseConfig(parsed.wrong);
  if (given === null) {
    say(usage);
    process.exitCode = 2;
    return;
  }
  try {
    await run(parsed.config, given);
  } catch (error) {
    tell(plainText(reasonOf(error)));
    process.exitCode = 1;
  }
}

/** Errors quote addresses with passwords in them: the log knows what to leave out. */
function reasonOf(error: unknown): string {
  if (error instanceof BackupError) return t.refusal(error.refusal);
  let reason = '';
  const log = createLog('error', {
    write: (line: string) => {
      reason = String(JSON.parse(line).err?.message);
    },
  });
  log.error({ err: error }, 'the command failed');
  return t('terminal.failed', { reason });
}
