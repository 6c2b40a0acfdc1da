import type { RungMark } from '../domain/ladder';
import { saidMark } from '../domain/nudge';
import type { Obligation } from '../domain/obligation';
import type { Notice } from '../store/notices';
import { factsOf } from './held-nudges';
import type { Office } from './office';

/** Adds marks to an obligation. False when somebody else changed it meanwhile: the next call marks it. */
export type Marker = (obligation: Obligation, marks: RungMark[]) => Promise<boolean>;

/** Marks on the obligations what nudges said. */
export async function finishNudges({ store }: Office, mark: Marker): Promise<void> {
  for (const notice of await store.notices.unfinished()) {
    const ids = factsOf(notice).items.map(({ obligation }) => obligation);
    const obligations = await store.obligations.byIds([...new Set(ids)]);
    const saved = await Promise.all(
      obligations.map((obligation) => mark(obligation, saidMarks(obligation, notice))),
    );
    if (saved.every(Boolean)) await store.notices.finish(notice.id);
  }
}

/** What a notice said of an obligation and is not marked yet; what it carries of another notice was marked from that. */
function saidMarks({ id, rungs }: Obligation, notice: Notice): RungMark[] {
  const { recipient, items } = factsOf(notice);
  const said = items
    .filter(({ obligation }) => obligation === id)
    .map((item) => saidMark(item, { recipient, at: notice.at, note: notice.id }));
  return said.filter((mark) => !rungs.some((known) => isSame(known, mark)));
}

function isSame(known: RungMark, mark: RungMark): boolean {
  return (
    known.outcome === 'said' &&
    known.rung === mark.rung &&
    known.recipient === mark.recipient &&
    known.for === mark.for
  );
}
