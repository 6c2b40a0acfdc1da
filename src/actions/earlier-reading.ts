import { compareDrafts, type Difference } from '../directive/draft-differences';
import { type Day, dayOf } from '../domain/day';
import type { KeptDirective } from '../store/directive-drafts';
import type { Office } from './office';

export type { Difference } from '../directive/draft-differences';

/** The same document, by its number, issuer and date, as it was read before from another text. */
export interface EarlierReading {
  day: Day;
  by: string;
  /** How many of its campaigns run. */
  launched: number;
  /** What this reading says otherwise. */
  differences: Difference[];
}

/** The last one before this; null when there is none, or the document bears no number. */
export async function earlierReading(office: Office, kept: KeptDirective): Promise<EarlierReading | null> {
  if (kept.known === null) return null;
  const { store, calendar } = office;
  const others = await store.directiveDrafts.ofDocument(kept.known);
  const last = others.filter(({ id, readAt }) => id !== kept.id && readAt <= kept.readAt).at(-1);
  if (!last) return null;
  const running = await store.campaigns.byIds(last.campaigns.map(({ draft }) => draft.id));
  return {
    day: dayOf(last.readAt, calendar.zone),
    by: (await store.people.byId(last.person))?.name ?? '',
    launched: running.length,
    differences: compareDrafts(last, kept),
  };
}
