import type { Question } from '../../domain/campaign';
import type { Answer } from '../../domain/obligation';
import type { Translate } from '../../i18n';
import { shortTitle } from './pages';

/** Characters for all questions and answers of a report on one screen; what stands around them has the rest. */
const ROOM = 3300;
const MOST = 300;
const LEAST = 10;

interface Answered {
  questions: readonly Question[];
  answers: readonly Answer[];
}

/** Each question with its answer, cut so that all of them fit on one screen. The whole answer is kept all the same. */
export function answerLines(t: Translate, answered: Answered): string[] {
  const longest = longestAnswer(answered.questions);
  return pairs(answered).map(({ question, number, value }) => {
    const answer = value === null ? notAnswered(t, question) : shortTitle(value, longest);
    return t('report.previewAnswer', { number, text: question.text, answer });
  });
}

/** One text for each answer that `answerLines` cuts, whole: an answer is shorter than a message. */
export function longAnswers(t: Translate, answered: Answered): string[] {
  const longest = longestAnswer(answered.questions);
  return pairs(answered).flatMap(({ question, number, value }) =>
    value !== null && [...value].length > longest
      ? [t('report.previewAnswer', { number, text: question.text, answer: value })]
      : [],
  );
}

function notAnswered(t: Translate, { optional }: Question): string {
  return optional ? t('review.skipped') : t('report.noAnswer');
}

function longestAnswer(questions: readonly Question[]): number {
  const rest = ROOM - questions.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(LEAST, Math.min(MOST, Math.floor(rest / questions.length)));
}

function pairs({ questions, answers }: Answered) {
  return questions.map((question, at) => ({
    question,
    number: at + 1,
    value: answers.find((given) => given.question === question.id)?.value ?? null,
  }));
}
