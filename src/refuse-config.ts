import type { Refusal } from './domain/refusal';
import { createTranslator } from './i18n';

/** One line for each wrong variable, and exit code 2: nothing has been started yet. */
export function refuseConfig(wrong: readonly Refusal[]): void {
  const t = createTranslator()('vi');
  for (const refusal of wrong) process.stderr.write(`${t.refusal(refusal)}\n`);
  process.exitCode = 2;
}
