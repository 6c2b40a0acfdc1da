import type { Question } from './campaign';
import { done, type Outcome, refuse } from './refusal';
import { bearsSecretStamp } from './secrecy';
import { fold, nfc } from './text';

export const MOST_QUESTIONS = 15;
export const LONGEST_QUESTION = 200;

const NUMBERING = /^(?:câu\s*)?(?:\d{1,2}\s*[.):]|[-–•*+])\s*/iu;
const MARKS = [
  { mark: /\(\s*(?:số|so|number)\s*\)/giu, means: 'number' },
  { mark: /\(\s*(?:không bắt buộc|khong bat buoc|optional)\s*\)/giu, means: 'optional' },
] as const;

/**
 * Reads the questions of a report, one for each line. "(số)" asks for a number, "(không bắt buộc)" may be left out;
 * numbering is taken off, blank lines between questions pass. Ids are `q1`, `q2` … in the order given.
 */
export function readQuestions(typed: string): Outcome<Question[]> {
  const lines = typed.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines.length === 0) return refuse('launch.refusal.noQuestions');
  if (lines.length > MOST_QUESTIONS)
    return refuse('launch.refusal.tooManyQuestions', { count: lines.length, most: MOST_QUESTIONS });
  const questions = lines.map((line, at) => readLine(line, at + 1));
  return checked(questions);
}

function readLine(line: string, number: number): Question {
  const bare = MARKS.reduce((text, { mark }) => text.replace(mark, ' '), nfc(line).replace(NUMBERING, ''));
  const has = (means: string) =>
    MARKS.some((known) => known.means === means && line.normalize('NFC').search(known.mark) >= 0);
  return {
    id: `q${number}`,
    text: nfc(bare),
    kind: has('number') ? 'number' : 'text',
    optional: has('optional'),
  };
}

/** What holds of any list of questions, typed or given. */
export function checked(questions: Question[]): Outcome<Question[]> {
  if (questions.length === 0) return refuse('launch.refusal.noQuestions');
  if (questions.length > MOST_QUESTIONS)
    return refuse('launch.refusal.tooManyQuestions', { count: questions.length, most: MOST_QUESTIONS });
  const seen = new Map<string, number>();
  for (const [at, { text }] of questions.entries()) {
    const number = at + 1;
    const key = fold(text);
    if (key === '') return refuse('launch.refusal.emptyQuestion', { number });
    if (bearsSecretStamp(text)) return refuse('refusal.secret');
    if (text.length > LONGEST_QUESTION)
      return refuse('launch.refusal.longQuestion', {
        number,
        length: text.length,
        longest: LONGEST_QUESTION,
      });
    const earlier = seen.get(key);
    if (earlier !== undefined) return refuse('launch.refusal.twoQuestions', { number, earlier });
    seen.set(key, number);
  }
  return done(questions);
}
