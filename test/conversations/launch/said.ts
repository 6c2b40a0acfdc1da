import { createConnection } from 'mongoose';
import type { Delivery } from '../../../src/domain/delivery';
import type { NudgeItem } from '../../../src/domain/nudge';
import { linesOf, type Moment } from '../../../src/domain/rehearsal';
import type { TestOffice } from '../../support/office';

/** What is said once: when, to which duties, of which unit, about which period, and at which rung. */
const line = (at: Date, duties: string[], unit: string, about: string) =>
  `${at.toISOString()} ${[...duties].sort().join('+')} ${unit} ${about}`;

/** Everything a rehearsal foretells, sorted. */
export function foretold(moments: readonly Moment[]): string[] {
  return [...linesOf(moments)]
    .flatMap(({ at, kind, duties, units, item }) =>
      units.map(({ code }) =>
        line(at, [...duties], code, `${kind} ${item.period.key} ${item.rung?.id ?? ''}`),
      ),
    )
    .sort();
}

interface Kept {
  _id: string;
  facts: { items?: NudgeItem[]; obligations?: string[] };
}

const kinds: Partial<Record<string, Moment['kind']>> = {
  opened: 'opened',
  openedUrgent: 'opened',
  nudge: 'reminder',
  urgent: 'reminder',
  nudgeOffice: 'office',
  urgentOffice: 'office',
};

/** Everything that was really handed to the outbox, sorted: each message is a row there, also when nobody can get it. */
export async function handedOver(office: TestOffice): Promise<string[]> {
  const connection = await createConnection(office.uri).asPromise();
  const rows = await connection.collection<Delivery>('deliveries').find().toArray();
  const notices = await connection.collection<Kept>('notices').find().toArray();
  await connection.close();
  const campaigns = await office.store.campaigns.all();
  const obligations = await office.store.obligations.ofCampaigns(campaigns.map(({ id }) => id));
  const byId = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const items = new Map(notices.map(({ _id, facts }) => [_id, facts.items ?? []]));
  const said = rows.flatMap(({ message: { key, to, template, params, notBefore } }) => {
    const kind = kinds[template];
    if (!kind || to.kind !== 'seats') return [];
    const duties = to.seats.map((seat) => seat.split('/')[1] ?? '');
    const about =
      kind === 'opened'
        ? (params.obligations as string[]).map((obligation) => ({ obligation, rung: '' }))
        : (items.get(key) ?? []);
    return about.map(({ obligation, rung }) => {
      const { unit = '?', period } = byId.get(obligation) ?? {};
      return line(notBefore, [...new Set(duties)], unit, `${kind} ${period?.key} ${rung}`);
    });
  });
  return [...new Set(said)].sort();
}
