import { unitNames } from '../../src/actions/unit-names';
import { type NamedUnit, unitsNamed } from '../../src/actions/units-named';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { fold } from '../../src/domain/text';
import type { Form } from '../form';
import { outside } from '../form';
import { askStep, put, rowsOf, type Sheet, type Typed, type Went } from './sheet';

type Answer = { typed: string } | { unit: NamedUnit };

/** The lead unit by any spelling; of several, of the nearest, or of one mistyped, one is chosen by button. */
export async function askLead(form: Form, sheet: Sheet): Promise<Went> {
  const { office } = form.deps;
  let html = form.t('launch.lead');
  let offered: NamedUnit[] = [];
  const { lead } = sheet.draft;
  const known = lead ? await outside(form, () => nameOf(form, lead)) : null;
  for (;;) {
    const choices = rowsOf(
      offered.map(({ name }, at) => ({ text: name, value: `u${at}` })),
      1,
    );
    const read = (input: Typed) => readLead(input, offered);
    const earlier = known ? form.t('launch.preview.lead', { name: known }) : undefined;
    const answered = await askStep<Answer>(form, sheet, { html, choices, earlier, read });
    if (answered.go !== 'value') return answered.go;
    const answer = answered.value;
    if ('unit' in answer) return take(form, sheet, answer.unit);
    const { typed } = answer;
    const found = await outside(form, (now) => unitsNamed(office, typed, now));
    const [only] = found.units;
    if (found.kind === 'one' && found.certain && only) return take(form, sheet, only);
    offered = found.units;
    html = notFound(form, typed.slice(0, 60), found);
  }
}

async function nameOf({ deps }: Form, code: string): Promise<string | null> {
  return (await unitNames(deps.office, [code])).get(code) ?? null;
}

function readLead(input: Typed, offered: readonly NamedUnit[]): Outcome<Answer> {
  if (input.kind === 'text')
    return fold(input.text) === '' ? refuse('launch.refusal.shortName') : done({ typed: input.text });
  const unit = offered.find((_, at) => input.value === `u${at}`);
  return unit ? done({ unit }) : refuse('form.staleButton');
}

function notFound({ t }: Form, typed: string, found: { kind: string; units: NamedUnit[] }): string {
  if (found.units.length === 0) return t('launch.leadNothing', { typed });
  return t(found.kind === 'many' ? 'launch.leadMany' : 'launch.leadNone', { typed });
}

async function take(form: Form, sheet: Sheet, { code, name }: NamedUnit): Promise<Went> {
  await put(form, sheet, { lead: code });
  sheet.notes.push(form.t('launch.preview.lead', { name }));
  return 'next';
}
