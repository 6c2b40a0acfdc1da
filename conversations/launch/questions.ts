import { questionLines } from '../../src/bot/views/campaign-words';
import type { Question } from '../../src/domain/campaign';
import { MOST_QUESTIONS, readQuestions } from '../../src/domain/questions';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import type { Translate } from '../../src/i18n';
import type { Form } from '../form';
import { askStep, put, type Sheet, type Typed, type Went } from './sheet';

export async function askQuestions(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { questions } = sheet.draft;
  // The units read them, whatever language the officer has chosen.
  const standard = standardQuestions(form.deps.translator('vi'));
  const answered = await askStep(form, sheet, {
    html: [t('launch.questions', { most: MOST_QUESTIONS }), questionLines(t, standard)].join('\n\n'),
    choices: [[{ text: t('launch.useStandard'), value: 'standard' }]],
    earlier: questions && `${t('launch.earlier', { value: '' })}\n${questionLines(t, questions)}`,
    read: (input) => readStep(input, standard),
  });
  if (answered.go !== 'value') return answered.go;
  await put(form, sheet, { questions: answered.value });
  sheet.notes.push(questionLines(t, answered.value));
  return 'next';
}

function readStep(input: Typed, standard: Question[]): Outcome<Question[]> {
  if (input.kind === 'text') return readQuestions(input.text);
  return input.value === 'standard' ? done(standard) : refuse('form.staleButton');
}

/** What standing offices ask of every movement: results, models, difficulties, proposals, the official document. */
function standardQuestions(t: Translate): Question[] {
  return [
    { id: 'q1', text: t('launch.standard.results'), kind: 'text', optional: false },
    { id: 'q2', text: t('launch.standard.models'), kind: 'number', optional: false },
    { id: 'q3', text: t('launch.standard.difficulties'), kind: 'text', optional: true },
    { id: 'q4', text: t('launch.standard.proposals'), kind: 'text', optional: true },
    { id: 'q5', text: t('launch.standard.official'), kind: 'text', optional: true },
  ];
}
