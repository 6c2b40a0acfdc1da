import { holderNames } from '../../src/actions/holder-names';
import type { NamedUnit } from '../../src/actions/units-named';
import { seatName } from '../../src/bot/views/invitation';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { type Duty, OFFICE, officeDuties, type Seat, seatKey, unitDuties } from '../../src/domain/seat';
import { ask, type Form, type Input, outside } from '../form';

/** A seat of the place; one that is held already is asked about once more. Null: the person stops. */
export async function pickSeat(form: Form, place: NamedUnit): Promise<Seat | null> {
  for (;;) {
    const duty = await askDuty(form, place);
    if (duty === 'stop') return null;
    const seat = { unit: place.code, duty };
    const names = await outside(form, (now) => holderNames(form.deps.office, seatKey(seat), now));
    const how = names.length === 0 ? 'go' : await askWhetherOneMore(form, nameOf(form, place, seat), names);
    if (how === 'go') return seat;
    if (how === 'stop') return null;
  }
}

export function nameOf({ t, deps }: Form, place: NamedUnit, seat: Seat): string {
  const unit = place.code === OFFICE ? null : place.name;
  return seatName(t, { seat: seatKey(seat), unit, office: deps.office.name });
}

function askDuty(form: Form, place: NamedUnit): Promise<Duty | 'stop'> {
  const { t } = form;
  const duties: readonly Duty[] = place.code === OFFICE ? officeDuties : unitDuties;
  return ask<Duty | 'stop'>(form, {
    html: t('invite.askSeat', { place: place.name }),
    choices: [
      ...duties.map((duty) => [{ text: t.data(`duty.${duty}`), value: duty }]),
      [{ text: t('invite.stop'), value: 'stop' }],
    ],
    read: (input) => readChoice(input, [...duties, 'stop']),
  });
}

function askWhetherOneMore(form: Form, seat: string, names: string[]): Promise<'go' | 'other' | 'stop'> {
  const { t } = form;
  return ask<'go' | 'other' | 'stop'>(form, {
    html: t('invite.held', { seat, names: names.join(', ') }),
    choices: [
      [{ text: t('invite.goOn'), value: 'go' }],
      [{ text: t('invite.other'), value: 'other' }],
      [{ text: t('invite.stop'), value: 'stop' }],
    ],
    read: (input) => readChoice(input, ['go', 'other', 'stop']),
  });
}

function readChoice<T extends string>(input: Input, known: readonly T[]): Outcome<T> {
  if (input.kind !== 'choice') return refuse('form.pressAButton');
  const choice = known.find((value) => value === input.value);
  return choice === undefined ? refuse('form.staleButton') : done(choice);
}
