import { type NamedUnit, type UnitsNamed, unitsNamed } from '../../src/actions/units-named';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { OFFICE } from '../../src/domain/seat';
import { fold, nfc } from '../../src/domain/text';
import { ask, type Choice, type Form, type Input, outside } from '../form';

type Step = { go: 'search'; typed: string } | { go: 'take'; place: NamedUnit } | { go: 'stop' };

interface Search {
  typed: string;
  found: UnitsNamed;
}

/** A unit by any spelling, or the office itself for those who may invite into it. Null: the person stops. */
export async function pickPlace(
  form: Form,
  start: { typed: string; office: boolean },
): Promise<NamedUnit | null> {
  let typed = nfc(start.typed);
  for (;;) {
    if (fold(typed) === fold(form.t('invite.office'))) {
      if (start.office) return officeItself(form);
      typed = '';
    }
    const last = typed === '' ? null : await lookUp(form, typed);
    const [only] = last?.found.units ?? [];
    if (last?.found.kind === 'one' && last.found.certain && only) return only;
    const step = await ask<Step>(form, {
      html: start.office
        ? questionHtml(form, last)
        : `${questionHtml(form, last)}\n\n${form.t('invite.officeByAdministrator')}`,
      choices: choicesFor(form, last, start.office),
      read: (input) => readStep(input, last, start.office ? officeItself(form) : null),
    });
    if (step.go === 'stop') return null;
    if (step.go === 'take') return step.place;
    typed = step.typed;
  }
}

async function lookUp(form: Form, typed: string): Promise<Search> {
  return { typed, found: await outside(form, (now) => unitsNamed(form.deps.office, typed, now)) };
}

function officeItself({ deps }: Form): NamedUnit {
  return { code: OFFICE, name: deps.office.name };
}

function questionHtml({ t }: Form, last: Search | null): string {
  if (!last) return t('invite.askUnit');
  const typed = last.typed.length > 60 ? `${last.typed.slice(0, 60)}…` : last.typed;
  const { kind, count, units } = last.found;
  // One that the words are only nearly the name of is asked about.
  if (kind !== 'many') return t(units.length > 0 ? 'invite.nearest' : 'invite.none', { typed });
  if (count === units.length) return t('invite.several', { typed, count });
  return t('invite.severalMore', { typed, count, shown: units.length });
}

function choicesFor({ t }: Form, last: Search | null, office: boolean): Choice[][] {
  const units = (last?.found.units ?? []).map(({ name }, at) => [{ text: name, value: `unit${at}` }]);
  const ours = office ? [[{ text: t('invite.office'), value: 'office' }]] : [];
  return [...units, ...ours, [{ text: t('invite.stop'), value: 'stop' }]];
}

function readStep(input: Input, last: Search | null, office: NamedUnit | null): Outcome<Step> {
  if (input.kind === 'file') return refuse('form.notAnAnswer');
  if (input.kind === 'text') return done({ go: 'search', typed: nfc(input.text) });
  if (input.value === 'stop') return done({ go: 'stop' });
  const chosen = last?.found.units[Number(input.value.replace('unit', ''))];
  const place = input.value === 'office' ? office : chosen;
  return place ? done({ go: 'take', place }) : refuse('form.staleButton');
}
