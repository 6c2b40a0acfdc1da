import { previewHtml } from '../../src/bot/views/report';
import type { Question } from '../../src/domain/campaign';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { ask, type Choice, type Form, type Input } from '../form';
import { askEvidence } from './evidence';
import { correctAnswer } from './questions';
import { missing, type Sheet } from './sheet';

type Step = { go: 'send' | 'stop' | 'fill' | 'evidence' } | { go: 'edit'; question: Question };

/** Shows the whole report; the person sends it, corrects one answer and looks again, or stops. */
export async function confirmReport(form: Form, sheet: Sheet): Promise<boolean> {
  for (;;) {
    const step = await ask<Step>(form, {
      html: previewHtml(form.t, sheet),
      choices: choicesFor(form, sheet),
      read: (input) => readStep(sheet, input),
    });
    if (step.go === 'send') return true;
    if (step.go === 'stop') return false;
    if (step.go === 'evidence') {
      if ((await askEvidence(form, sheet)).go === 'stop') return false;
      continue;
    }
    const first = sheet.requirement.questions.find((question) => missing(sheet, question));
    const question = step.go === 'edit' ? step.question : first;
    sheet.nil = false;
    if (question && (await correctAnswer(form, sheet, question)) === 'stopped') return false;
  }
}

function choicesFor({ t }: Form, sheet: Sheet): Choice[][] {
  const { questions } = sheet.requirement;
  const complete = sheet.nil || !questions.some((question) => missing(sheet, question));
  const send = complete
    ? [{ text: t(sheet.nil ? 'report.sendNil' : 'report.send'), value: 'send' }]
    : [{ text: t('report.fillMissing'), value: 'fill' }];
  const edits = sheet.nil
    ? [[{ text: t('report.notNil'), value: 'fill' }]]
    : [
        ...questions.map((_, at) => [{ text: t('report.edit', { number: at + 1 }), value: `edit${at}` }]),
        [{ text: t('report.editEvidence'), value: 'evidence' }],
      ];
  return [send, ...rowsOfThree(edits.flat()), [{ text: t('form.stop'), value: 'stop' }]];
}

function rowsOfThree(choices: Choice[]): Choice[][] {
  return choices.flatMap((_, at) => (at % 3 === 0 ? [choices.slice(at, at + 3)] : []));
}

function readStep(sheet: Sheet, input: Input): Outcome<Step> {
  if (input.kind !== 'choice') return refuse('form.pressAButton');
  const { value } = input;
  if (value === 'send' || value === 'stop' || value === 'fill' || value === 'evidence')
    return done({ go: value });
  const question = sheet.requirement.questions[Number(value.replace('edit', ''))];
  return question ? done({ go: 'edit', question }) : refuse('form.staleButton');
}
