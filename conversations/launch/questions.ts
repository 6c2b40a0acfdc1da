import { questionLines } from '../../src/bot/views/campaign-words';
import { standardQuestions } from '../../src/bot/views/standard-questions';
import type { Question } from '../../src/domain/campaign';
import { MOST_QUESTIONS, readQuestions } from '../../src/domain/questions';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import type { Form } from '../form';
import { askStep, put, type Sheet, type Typed, type Went } from './sheet';

export async function askQuestions(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { questions, kind = 'periodic' } = sheet.draft;
  // The units read them, whatever language the officer has chosen.
  const standard = standardQuestions(form.deps.translator('vi'), kind);
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
