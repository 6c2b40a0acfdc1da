import { saveDraft } from '../../src/actions/save-draft';
import type { Evidence } from '../../src/domain/obligation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import { ask, type FileInput, type Form, type Input, outside } from '../form';
import type { Sheet } from './sheet';

const MOST_FILES = 10;

type Step = { go: 'file'; file: FileInput } | { go: 'done' } | { go: 'stop' };

/** Photos and files one after another, until the person has no more. */
export async function askEvidence(form: Form, sheet: Sheet): Promise<'filled' | 'stopped'> {
  for (;;) {
    const count = sheet.draft.evidence.length;
    const step = await ask<Step>(form, {
      html:
        count === 0
          ? form.t('report.evidence.ask')
          : form.t('report.evidence.more', { count, most: MOST_FILES }),
      choices: [
        [{ text: form.t(count === 0 ? 'report.evidence.none' : 'report.evidence.done'), value: 'done' }],
        [{ text: form.t('form.stop'), value: 'stop' }],
      ],
      read: (input) => readFile(input, count),
    });
    if (step.go === 'stop') return 'stopped';
    if (step.go === 'done') return 'filled';
    await keepFile(form, sheet, step.file);
  }
}

function readFile(input: Input, count: number): Outcome<Step> {
  if (input.kind === 'choice') return done(input.value === 'stop' ? { go: 'stop' } : { go: 'done' });
  if (input.kind === 'text') return refuse('refusal.evidence.text');
  if (bearsSecretStamp(input.file.name) || bearsSecretStamp(input.caption)) return refuse('refusal.secret');
  if (count >= MOST_FILES) return refuse('refusal.evidence.tooMany', { most: MOST_FILES });
  return done({ go: 'file', file: input.file });
}

async function keepFile(form: Form, sheet: Sheet, file: FileInput): Promise<void> {
  const known = sheet.draft.evidence.some(({ fileId }) => fileId === file.fileId);
  const kept: Evidence = { channel: form.channel, ...file };
  sheet.draft = { ...sheet.draft, evidence: known ? sheet.draft.evidence : [...sheet.draft.evidence, kept] };
  const { answers, evidence } = sheet.draft;
  await outside(form, (now) => saveDraft(form.deps.office, sheet.draft, { answers, evidence }, now));
}
