import { done, type Outcome, refuse } from './refusal';
import { nfc } from './text';

const shortest = 2;
const longest = 80;

/** Letters of any script with what stands between the parts of a name: spaces, dots, hyphens, apostrophes. */
const NAME = /^\p{L}[\p{L}\p{M} .'’-]*$/u;

/** A person's name as typed: 2 to 80 characters, letters. */
export function readPersonName(typed: string): Outcome<string> {
  const name = nfc(typed);
  if (name.length > longest) return refuse('refusal.name.tooLong', { length: name.length, most: longest });
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters >= shortest && NAME.test(name) ? done(name) : refuse('refusal.name.letters');
}
