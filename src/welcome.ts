import type { Config } from './config';
import type { Translate } from './i18n';

/** What whoever started the program must know, on the terminal and not in the log: the code is a secret. */
export function welcome(
  t: Translate,
  started: { config: Config; botName: string; page: string | null; code: string | null },
): void {
  const { config, botName, page, code } = started;
  const lines = [t('terminal.started', { bot: botName })];
  if (page !== null) lines.push(t('terminal.sandbox', { page }));
  if (config.mongodbUri === null) lines.push(t('terminal.embedded', { folder: config.dataDir }));
  if (code !== null) lines.push(t('terminal.adminCode', { code }));
  process.stdout.write(`${lines.join('\n')}\n`);
}
