import { namesYear } from './calendar-asked';
import { after, before, noSubject, phrases, type QuestionKind, shorthands } from './question/phrases';
import { fold } from './text';

export type { QuestionKind } from './question/phrases';

export interface Question {
  kind: QuestionKind;
  /** What it is asked about, as typed; '' when nothing is named. A `standing` may be asked about a unit as well. */
  about: string;
}

/** Longer texts are letters, not questions. */
const mostWords = 24;
const mostAbout = 14;

/**
 * Understands plain-word questions of officers, with or without diacritics, in Vietnamese and English. Everything else,
 * and every ordinary sentence, is null.
 */
export function readQuestion(text: string): Question | null {
  const typed = text.normalize('NFC').match(/[\p{L}\p{N}][^\s,;?!"“”'’]*/gu) ?? [];
  if (typed.length === 0 || typed.length > mostWords || /[.!?\n]\s+\S/u.test(text.trim())) return null;
  const folded = typed.map((word) => fold(word).replace(/ /gu, '_'));
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(` ${folded.join(' ')}`);
    if (!found) continue;
    const about = subject(typed, found.indices?.groups?.about, folded);
    if (kind === 'unit' && about.length === 0) continue;
    if (kind === 'calendar' && !asksYear(about)) continue;
    if (about.length > mostAbout || noSubject.has(about[0]?.toLowerCase() ?? '')) continue;
    return { kind, about: about.join(' ').replace(/[.:]+$/u, '') };
  }
  return null;
}

/** Of a calendar only a year can be asked: "lịch họp" is another matter. */
function asksYear(about: readonly string[]): boolean {
  return about.length === 0 || namesYear(about.join(' '));
}

/** The typed words that stand where the folded text matched. */
function subject(
  typed: readonly string[],
  span: [number, number] | undefined,
  folded: readonly string[],
): readonly string[] {
  if (!span) return [];
  const count = (end: number) => ` ${folded.join(' ')}`.slice(0, end).split(' ').length - 1;
  return typed.slice(count(span[0]), count(span[1]));
}

const marks: Record<string, string> = {
  '[': '(?:',
  '(': '(?:',
  ']': ')?',
  ')': ')',
  '|': '|',
  '…': '(?<about>(?: [^ ]+)*?)',
};

const patterns = phrases.map(([kind, phrase]) => ({
  kind,
  pattern: new RegExp(`^${piece(before)}*${piece(phrase)}${piece(after)}*$`, 'du'),
}));

/** Every word takes the space before it, so that a word left out leaves no double space. */
function piece(phrase: string): string {
  const tokens = longestFirst(spelled(phrase)).match(/[a-z]+|…|[[\]()|]/gu) ?? [];
  return tokens.map((token) => marks[token] ?? ` ${token}`).join('');
}

/** Else "trễ hạn" would be "trễ" about "hạn". */
function longestFirst(phrase: string): string {
  return phrase.replace(/(?<=[[(])[^[\]()]+(?=[\])])/gu, (choice) =>
    choice
      .split('|')
      .sort((a, b) => b.length - a.length)
      .join('|'),
  );
}

function spelled(phrase: string): string {
  const next = phrase.replace(/\b(?:I|PLACE|WHO|NOT)\b/gu, (name) => shorthands[name] ?? name);
  return next === phrase ? phrase : spelled(next);
}
