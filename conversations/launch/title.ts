import { LONGEST_TITLE } from '../../src/domain/campaign/draft';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { fold, nfc } from '../../src/domain/text';
import type { Form } from '../form';
import { askStep, put, type Sheet, type Typed, type Went } from './sheet';

export async function askTitle(form: Form, sheet: Sheet, first: boolean): Promise<Went> {
  const { title } = sheet.draft;
  const answered = await askStep(form, sheet, {
    html: form.t(sheet.elsewhere ? 'launch.titleAlone' : 'launch.title'),
    earlier: title && form.t('launch.earlier', { value: title }),
    first,
    read: readTitle,
  });
  if (answered.go !== 'value') return answered.go;
  await put(form, sheet, { title: answered.value });
  return 'next';
}

const QUOTED = /^(?:"([^"]*)"|“([^“”]*)”|'([^']*)'|«([^«»]*)»)$/u;

/** Quotation marks around the whole are the writer's, not the title's; those within it are. */
function readTitle(input: Typed): Outcome<string> {
  if (input.kind === 'choice') return refuse('form.staleButton');
  const typed = nfc(input.text);
  const title =
    QUOTED.exec(typed)
      ?.slice(1)
      .find((within) => within !== undefined)
      ?.trim() ?? typed;
  if (fold(title) === '') return refuse('launch.refusal.emptyTitle');
  if (title.length > LONGEST_TITLE) return refuse('launch.refusal.longTitle', { longest: LONGEST_TITLE });
  return done(title);
}
