import type { Obligation } from '../../../../domain/obligation';
import { outboxFacts, readOutbox, remindersOf } from '../../outbox-facts';
import type { Play } from '../../play';
import type { Facts } from '../expectations';

const rungs = ['T-14', 'T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3', 'T+7'] as const;
type SaidFact = (typeof rungs)[number] | 'needless' | 'failed' | 'unseen';

/** What the outbox says became of its messages, and the obligations of the rungs of their ladder. */
export async function saidFacts(
  play: Play,
  obligations: readonly Obligation[],
): Promise<Pick<Facts, SaidFact>> {
  const outbox = await readOutbox(play);
  const said = rungs.map((rung) => [rung, remindersOf(rung, obligations, outbox)]);
  return {
    ...(Object.fromEntries(said) as Record<(typeof rungs)[number], string>),
    ...outboxFacts(outbox, play),
  };
}
