import type { NudgeItem } from '../domain/nudge';
import { nudgeNoticeId } from '../domain/nudge-notice';
import { done, type Outcome, refuse } from '../domain/refusal';
import { isOfficeSeat, OFFICE, type Seat } from '../domain/seat';
import type { Unit } from '../domain/unit';
import { owedAmong } from './message-facts';
import type { Office } from './office';
import type { Owed } from './owed';

/** What the standing office was told of in one of its reminders, named by its day or moment, as it stands now. */
export async function officeNudge(
  office: Office,
  { seats, when }: { seats: readonly Seat[]; when: string },
  now: Date,
): Promise<Outcome<Array<Owed & { unit: Unit }>>> {
  const notice = seats.some(isOfficeSeat)
    ? await office.store.notices.byId(nudgeNoticeId(OFFICE, when))
    : null;
  if (!notice) return refuse('refusal.report.notYours');
  const { items } = notice.facts as { items: NudgeItem[] };
  const ids = items.map(({ obligation }) => obligation);
  return done(await owedAmong(office, ids, now));
}
