import { heardBy, owedAmong } from '../../actions/message-facts';
import { withUnits } from '../../actions/owed';
import { heardParams } from './params';
import type { Telling } from './template';

/** What a nudge has left to say to its reader: still owed, and for a seat the reader still holds. */
export async function stillOwed({ office, params, reader, now }: Telling) {
  if (reader === null) return [];
  const { items } = heardParams.parse(params);
  const heard = await heardBy(office, items, { person: reader, now });
  const owed = await owedAmong(office, heard, now);
  return withUnits(
    office,
    owed.filter(({ open }) => open),
    now,
  );
}
