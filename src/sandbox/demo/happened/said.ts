import { dayOf } from '../../../domain/day';
import type { Delivery } from '../../../domain/delivery';
import type { Obligation } from '../../../domain/obligation';
import type { Facts } from '../expectations';
import { shortDay, ZONE } from '../local-time';
import type { Play } from '../play';

const rungs = ['T-14', 'T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3', 'T+7'] as const;
type SaidFact = (typeof rungs)[number] | 'needless' | 'failed' | 'unseen';

/** What the outbox says became of its messages, and the obligations of the rungs of their ladder. */
export async function saidFacts(
  { stage, heard }: Play,
  obligations: readonly Obligation[],
): Promise<Pick<Facts, SaidFact>> {
  const { deliveries } = stage.office.store;
  const rows = (await Promise.all(stage.messageKeys().map((key) => deliveries.ofMessage(key)))).flat();
  const sent = rows.filter(({ state }) => state === 'sent');
  const needless = rows.filter(({ state }) => state === 'dropped');
  const said = rungs.map((rung) => [rung, remindersOf(rung, obligations, sent)]);
  return {
    ...(Object.fromEntries(said) as Record<(typeof rungs)[number], string>),
    needless: needless.length,
    failed: rows.length - sent.length - needless.length,
    unseen: sent.length - heard.filter(({ via }) => via === 'outbox').length,
  };
}

/** `21/10: 10`: on which day, and to how many people it went. */
function remindersOf(rung: string, obligations: readonly Obligation[], sent: readonly Delivery[]): string {
  const marks = obligations
    .flatMap((obligation) => obligation.rungs)
    .filter((mark) => mark.rung === rung && mark.outcome === 'said');
  const notices = new Set(marks.map(({ note }) => note));
  const days = new Set(marks.map(({ at }) => shortDay(dayOf(at, ZONE))));
  const reminders = sent.filter(({ message }) =>
    [...notices].some((notice) => message.key === notice || message.key.startsWith(`${notice}:`)),
  );
  return `${[...days].join(' ')}: ${reminders.length}`;
}
