import { saveDraft } from '../../src/actions/save-draft';
import type { Evidence } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import { ask, type Choice, type FileInput, type Form, type Input, outside } from '../form';
import type { Sheet } from './sheet';

const MOST_FILES = 10;

type Step = { go: 'file'; file: FileInput } | { go: 'clear' } | Done;
type Done = { go: 'done' } | { go: 'stop' } | { go: 'back' };

/** Photos and files one after another, until the person has no more. */
export async function askEvidence(form: Form, sheet: Sheet): Promise<Done> {
  for (;;) {
    const count = sheet.draft.evidence.length;
    const step = await ask<Step>(form, {
      html: form.t(count === 0 ? 'report.evidence.ask' : 'report.evidence.more', { count, most: MOST_FILES }),
      choices: choicesFor(form, count),
      forwarded: 'files',
      read: (input) => readFile(input, count),
    });
    if (step.go === 'file') await keepFile(form, sheet, step.file);
    else if (step.go === 'clear') await store(form, sheet, []);
    else return step;
  }
}

function choicesFor({ t }: Form, count: number): Choice[][] {
  const last = [
    { text: t('form.back'), value: 'back' },
    { text: t('form.stop'), value: 'stop' },
  ];
  if (count === 0) return [[{ text: t('report.evidence.none'), value: 'done' }], last];
  return [
    [
      { text: t('report.evidence.done'), value: 'done' },
      { text: t('report.evidence.clear'), value: 'clear' },
    ],
    last,
  ];
}

function readFile(input: Input, count: number): Outcome<Step> {
  if (input.kind === 'choice') return done({ go: input.value as Done['go'] | 'clear' });
  if (input.kind === 'text') return refuse('refusal.evidence.text');
  if (bearsSecretStamp(input.file.name) || bearsSecretStamp(input.caption)) return refuse('refusal.secret');
  if (count >= MOST_FILES) return refuse('refusal.evidence.tooMany', { most: MOST_FILES });
  return done({ go: 'file', file: input.file });
}

async function keepFile(form: Form, sheet: Sheet, file: FileInput): Promise<void> {
  const { evidence } = sheet.draft;
  const known = evidence.some(({ fileId }) => fileId === file.fileId);
  await store(form, sheet, known ? evidence : [...evidence, { channel: form.channel, ...file }]);
}

async function store(form: Form, sheet: Sheet, evidence: Evidence[]): Promise<void> {
  sheet.draft = { ...sheet.draft, evidence };
  const { answers } = sheet.draft;
  await outside(form, (now) => saveDraft(form.deps.office, sheet.draft, { answers, evidence }, now));
}
