import { heardBy, owedAmong } from '../../actions/message-facts';
import { withUnits } from '../../actions/owed';
import type { Day } from '../../domain/day';
import { heardParams } from './params';
import type { Telling } from './template';

/**
 * What a nudge has left to say to its reader: still owed, and for a seat the reader still holds. `late` is the day it was
 * meant for, when nothing of it was meant for the day of the nudge itself.
 */
export async function stillOwed({ office, params, reader, now }: Telling) {
  if (reader === null) return [];
  const { items } = heardParams.parse(params);
  const heard = await heardBy(office, items, { person: reader, now });
  const owed = await owedAmong(office, heard, now);
  const late = daysMeant(items);
  return withUnits(
    office,
    owed.filter(({ open }) => open).map((item) => ({ ...item, late: late.get(item.obligation.id) ?? null })),
    now,
  );
}

/** The newest of the days missed; null for what is on time. */
function daysMeant(
  items: ReadonlyArray<{ obligation: string; late?: Day | undefined }>,
): Map<string, Day | null> {
  const days = new Map<string, Day | null>();
  for (const { obligation, late } of items) {
    const known = days.get(obligation);
    const newest = known && late && known > late ? known : (late ?? null);
    days.set(obligation, known === null ? null : newest);
  }
  return days;
}
