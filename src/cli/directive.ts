import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDirective } from '../directive';
import { done, type Outcome, refuse } from '../domain/refusal';
import { plainText } from '../i18n';
import { decodeText } from '../intake/encoding';
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

async function textOf(path: string): Promise<Outcome<string>> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return refuse('terminal.directive.noFile', { name: path });
  const text = decodeText(bytes);
  return text === null ? refuse('terminal.directive.notText', { name: basename(path) }) : done(text);
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
  const text = await textOf(path);
  if (text.ok) process.stdout.write(`${JSON.stringify(directiveJson(readDirective(text.value)), null, 1)}\n`);
  else {
    tell(plainText(t.refusal(text.refusal)));
    process.exitCode = 1;
  }
}

void main();
