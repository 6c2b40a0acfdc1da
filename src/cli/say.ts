import { createTranslator, type Params, plainText, type TextKey } from '../i18n';

export const t = createTranslator()('vi');

/** One text on the terminal. */
export function say(key: TextKey, params: Params = {}): void {
  process.stdout.write(`${plainText(t(key, params))}\n`);
}

/** What the program has to say about itself, beside its answer. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
