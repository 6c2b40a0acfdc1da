import { saveDraft } from '../../src/actions/save-draft';
import { draftHtml, questionHtml } from '../../src/bot/views/report';
import { readAnswer } from '../../src/domain/answer';
import type { Question } from '../../src/domain/campaign';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type Choice, type Form, type Input, outside } from '../form';
import { askEvidence } from './evidence';
import { answerTo, missing, type Sheet, withAnswer } from './sheet';

type Step = { go: 'next'; value: string | null } | { go: 'keep' | 'back' | 'stop' | 'nil' };

/**
 * Asks what is not answered yet, then for evidence. 'nil' leaves the questions aside: there is nothing to report. A
 * draft that answers everything goes straight to the preview, where each answer can be corrected.
 */
export async function askQuestions(form: Form, sheet: Sheet): Promise<'filled' | 'stopped'> {
  if (sheet.begun && (await startAfresh(form, sheet)) === 'stop') return 'stopped';
  const { questions } = sheet.requirement;
  let at = firstToAsk(sheet);
  if (at === questions.length) return 'filled';
  for (;;) {
    const question = questions[at];
    const step = question ? await askQuestion(form, sheet, question, at) : await askEvidence(form, sheet);
    if (step.go === 'stop') return 'stopped';
    if (step.go === 'nil') sheet.nil = true;
    if (step.go === 'nil' || step.go === 'done') return 'filled';
    if (step.go === 'next' && question) await keep(form, sheet, question, step.value);
    at += step.go === 'back' ? -1 : 1;
  }
}

/** Behind the last answer, where what was skipped stays skipped; behind all of them when a whole report was returned. */
function firstToAsk(sheet: Sheet): number {
  const { questions } = sheet.requirement;
  if (sheet.reason !== null && !questions.some((question) => missing(sheet, question)))
    return questions.length;
  return sheet.requirement.questions.findLastIndex((question) => answerTo(sheet, question) !== null) + 1;
}

/** One question again, from the preview. */
export async function correctAnswer(
  form: Form,
  sheet: Sheet,
  question: Question,
): Promise<'done' | 'stopped'> {
  const at = sheet.requirement.questions.indexOf(question);
  const step = await askQuestion(form, sheet, question, at);
  if (step.go === 'stop') return 'stopped';
  if (step.go === 'nil') sheet.nil = true;
  if (step.go === 'next') await keep(form, sheet, question, step.value);
  return 'done';
}

async function startAfresh(form: Form, sheet: Sheet): Promise<'go' | 'stop'> {
  const { t } = form;
  const how = await ask(form, {
    html: draftHtml(t, sheet),
    choices: [
      [{ text: t('report.continueDraft'), value: 'go' }],
      [{ text: t('report.startAfresh'), value: 'afresh' }],
      [{ text: t('form.stop'), value: 'stop' }],
    ],
    read: (input) => (input.kind === 'choice' ? done(input.value) : refuse('form.pressAButton')),
  });
  if (how === 'afresh') {
    sheet.draft = { ...sheet.draft, answers: [], evidence: [] };
    await store(form, sheet);
  }
  return how === 'stop' ? 'stop' : 'go';
}

function askQuestion(form: Form, sheet: Sheet, question: Question, at: number): Promise<Step> {
  const earlier = answerTo(sheet, question);
  return ask<Step>(form, {
    html: questionHtml(form.t, sheet, at, earlier),
    choices: choicesFor(form, question, at, earlier),
    read: (input) => readStep(question, input),
  });
}

function choicesFor(form: Form, question: Question, at: number, earlier: string | null): Choice[][] {
  const { t } = form;
  const first: Choice[] = [];
  if (earlier !== null) first.push({ text: t('report.keepAnswer'), value: 'keep' });
  if (question.optional) first.push({ text: t('form.skip'), value: 'skip' });
  if (at === 0) first.push({ text: t('report.nil'), value: 'nil' });
  const last: Choice[] = [];
  if (at > 0) last.push({ text: t('form.back'), value: 'back' });
  last.push({ text: t('form.stop'), value: 'stop' });
  return first.length > 0 ? [first, last] : [last];
}

function readStep(question: Question, input: Input): Outcome<Step> {
  if (input.kind === 'file') return refuse('refusal.answer.fileTooEarly');
  if (input.kind === 'text') {
    const answer = readAnswer(question, input.text);
    return answer.ok ? done({ go: 'next', value: answer.value }) : answer;
  }
  if (input.value === 'skip') return done({ go: 'next', value: null });
  return done({ go: input.value as 'keep' | 'back' | 'stop' | 'nil' });
}

async function keep(form: Form, sheet: Sheet, question: Question, value: string | null): Promise<void> {
  sheet.draft = { ...sheet.draft, answers: withAnswer(sheet, question, value) };
  sheet.nil = false;
  await store(form, sheet);
}

async function store(form: Form, { draft }: Sheet): Promise<void> {
  const { answers, evidence } = draft;
  await outside(form, (now) => saveDraft(form.deps.office, draft, { answers, evidence }, now));
}
