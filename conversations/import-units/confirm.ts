import type { UnitsPreview } from '../../src/actions/preview-units';
import { countsHtml } from '../../src/bot/views/import';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { isUnitsFileName } from '../../src/domain/units-file';
import { ask, type FileInput, type Form, type Input } from '../form';

export type SentFile = Pick<FileInput, 'fileId' | 'name' | 'size'>;

type Step = { go: 'import' | 'stop' } | { go: 'file'; file: SentFile };

/** Shows the counts. Besides the buttons a corrected file is an answer: it takes the place of the first. */
export function confirmImport(form: Form, preview: UnitsPreview): Promise<Step> {
  const { t } = form;
  const { wrong, created, changed } = preview;
  return ask<Step>(form, {
    html: `${countsHtml(t, preview)}\n\n${t('import.before')}`,
    choices: [
      [
        {
          text: t(wrong > 0 ? 'import.goRight' : 'import.go', { count: created + changed }),
          value: 'import',
        },
      ],
      [{ text: t('import.stop'), value: 'stop' }],
    ],
    read: readStep,
  });
}

function readStep(input: Input): Outcome<Step> {
  if (input.kind === 'text') return refuse('form.pressAButton');
  if (input.kind === 'choice')
    return input.value === 'import' || input.value === 'stop'
      ? done({ go: input.value })
      : refuse('form.staleButton');
  const { fileId, name, size, kind } = input.file;
  if (kind !== 'document' || !isUnitsFileName(name)) return refuse('import.refusal.notAList');
  return done({ go: 'file', file: { fileId, name, size } });
}
