import { batchesOf } from '../domain/batches';
import type { RungMark } from '../domain/ladder';
import { saidMark } from '../domain/nudge';
import type { Obligation } from '../domain/obligation';
import type { Notice } from '../store/notices';
import { factsOf } from './held-nudges';
import type { LadderFinder } from './ladder-finder';
import { markRungs } from './mark-rungs';
import type { Office } from './office';

const BATCH = 250;

/** Marks on the obligations what nudges said. One that somebody else changed meanwhile is marked at the next call. */
export async function finishNudges(office: Office, laddersOf: LadderFinder, now: Date): Promise<void> {
  const { notices, obligations } = office.store;
  for (const batch of batchesOf(await notices.unfinished(), BATCH)) {
    const said = marksOf(batch);
    const ids = [...said.keys()];
    const unmarked = (await obligations.byIds(ids)).filter((one) => missing(one, said).length > 0);
    const marked = unmarked.map((obligation) => ({ obligation, marks: missing(obligation, said) }));
    const all = await markRungs(office, laddersOf, marked, now);
    const left = all ? new Set<string>() : await leftOf(office, laddersOf, said);
    const finished = batch.filter((notice) =>
      factsOf(notice).items.every((item) => !left.has(item.obligation)),
    );
    await notices.finish(finished.map(({ id }) => id));
  }
}

/** What the notices said, by obligation. */
function marksOf(notices: readonly Notice[]): Map<string, RungMark[]> {
  const said = new Map<string, RungMark[]>();
  for (const notice of notices) {
    const { recipient, items } = factsOf(notice);
    for (const item of items) {
      const marks = said.get(item.obligation) ?? [];
      marks.push(saidMark(item, { recipient, at: notice.at, note: notice.id }));
      said.set(item.obligation, marks);
    }
  }
  return said;
}

/** What was said of an obligation and is not marked yet; what a notice carries of another was marked from that. */
function missing({ id, rungs }: Obligation, said: ReadonlyMap<string, RungMark[]>): RungMark[] {
  const fresh: RungMark[] = [];
  for (const mark of said.get(id) ?? [])
    if (![...rungs, ...fresh].some((known) => isSame(known, mark))) fresh.push(mark);
  return fresh;
}

/** Ids of obligations that are still not marked; one whose requirement is no more never is. */
async function leftOf(
  { store }: Office,
  laddersOf: LadderFinder,
  said: ReadonlyMap<string, RungMark[]>,
): Promise<Set<string>> {
  const now = await store.obligations.byIds([...said.keys()]);
  const ladderOf = await laddersOf(now);
  const left = now.filter((one) => ladderOf(one) !== undefined && missing(one, said).length > 0);
  return new Set(left.map(({ id }) => id));
}

function isSame(known: RungMark, mark: RungMark): boolean {
  return (
    known.outcome === 'said' &&
    known.rung === mark.rung &&
    known.recipient === mark.recipient &&
    known.for === mark.for
  );
}
