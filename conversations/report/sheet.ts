import type { ReportForm } from '../../src/actions/open-report';
import type { Question } from '../../src/domain/campaign';
import type { Actor, Answer } from '../../src/domain/obligation';

/** A report being filled in. `draft` is what is saved after every answer. */
export interface Sheet extends ReportForm {
  actor: Actor;
  nil: boolean;
}

export function answerTo(sheet: Sheet, question: Question): string | null {
  return sheet.draft.answers.find((answer) => answer.question === question.id)?.value ?? null;
}

/** The answers with this one put in, in the order of the questions; null takes it out. */
export function withAnswer(sheet: Sheet, question: Question, value: string | null): Answer[] {
  const others = sheet.draft.answers.filter((answer) => answer.question !== question.id);
  const all = value === null ? others : [...others, { question: question.id, value }];
  const order = sheet.requirement.questions.map(({ id }) => id);
  return all.sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
}

/** A question that must be answered and is not. */
export function missing(sheet: Sheet, question: Question): boolean {
  return !question.optional && answerTo(sheet, question) === null;
}
