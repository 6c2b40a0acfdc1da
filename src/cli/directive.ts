import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDirective } from '../directive';
import { type Outcome, refuse } from '../domain/refusal';
import { plainText } from '../i18n';
import { type DocumentText, maxDocumentBytes, readDocumentText } from '../intake';
import { directiveJson } from './directive-json';
import { t, tell } from './say';

/** Null when they are not as the usage says. */
function readArguments(args: string[]): string | null {
  try {
    const [path, ...rest] = parseArgs({ args, allowPositionals: true, options: {} }).positionals;
    return path === undefined || rest.length > 0 ? null : path;
  } catch {
    return null;
  }
}

/** What is too large is refused before it is read. */
async function documentAt(path: string): Promise<Outcome<DocumentText>> {
  const bytes = await stat(path)
    .then(({ size }) => (size > maxDocumentBytes ? new Uint8Array(maxDocumentBytes + 1) : readFile(path)))
    .catch(() => null);
  if (!bytes) return refuse('terminal.directive.noFile', { name: path });
  return readDocumentText(bytes, basename(path));
}

/** What a person should know beside the answer. */
function warn({ converted, pagesWithoutText }: DocumentText): void {
  if (converted) tell(plainText(t('directive.summary.converted')));
  if (pagesWithoutText > 0)
    tell(plainText(t('directive.summary.pagesWithoutText', { count: pagesWithoutText })));
}

/**
 * `npm run --silent directive -- FILE`: what the rules read in an official document, as JSON. Exits 0 when it was read,
 * 1 with a line on the error output when the file has no text to read, 2 when it is not asked so.
 */
async function main(): Promise<void> {
  const path = readArguments(process.argv.slice(2));
  if (path === null) {
    tell(plainText(t('terminal.directive.usage')));
    process.exitCode = 2;
    return;
  }
  const document = await documentAt(path);
  if (!document.ok) {
    tell(plainText(t.refusal(document.refusal)));
    process.exitCode = 1;
    return;
  }
  warn(document.value);
  process.stdout.write(`${JSON.stringify(directiveJson(readDirective(document.value.text)), null, 1)}\n`);
}

void main();
