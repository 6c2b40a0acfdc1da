import fc from 'fast-check';
import { createCalendar } from '../../src/domain/calendar';
import { instantOf } from '../../src/domain/day';
import { urgentLadder } from '../../src/domain/ladder';
import type { Obligation } from '../../src/domain/obligation';
import { openedBatches, openedNotice, untold } from '../../src/domain/opened';
import { plan } from '../../src/domain/plan';
import { countryside, unit, zone } from './campaign/sample';

const calendar = createCalendar({ zone });
const morning = instantOf('2019-08-08', '09:00', zone);
const night = instantOf('2019-08-08', '20:00', zone);

/** A campaign with what it opens for X1 and X2, due on that day. */
function openingOf(id: string, aimDay = '2019-11-08', more: Parameters<typeof countryside>[0] = {}) {
  const campaign = countryside({ id, launchedAt: morning, ...more });
  const units = [unit('X1'), unit('X2')];
  const idOf = (text: string) => text;
  const planned = plan({ campaign, units, existing: [], now: morning, calendar, idOf });
  const obligations = planned.map((one): Obligation => ({ ...one, deadline: { ...one.deadline, aimDay } }));
  return { campaign, obligations };
}

const ofX1 = (ids: readonly string[]) => ids.map((id) => id.split('|')[0]);

describe('what was opened of several campaigns', () => {
  it('is one message to each unit, most urgent first, else in the order that was given', () => {
    const openings = [
      openingOf('b', '2019-12-01'),
      openingOf('d'),
      openingOf('c'),
      openingOf('a', '2019-09-01'),
    ];
    const batches = openedBatches(openings);
    expect(batches.map((batch) => [batch.unit, ofX1(batch.obligations)])).toEqual([
      ['X1', ['a', 'd', 'c', 'b']],
      ['X2', ['a', 'd', 'c', 'b']],
    ]);
  });

  it('is told apart and at once where it was launched as urgent, though nobody is at work', () => {
    const urgent = openingOf('b', '2019-12-01', { ladder: urgentLadder('Bão') });
    const batches = openedBatches([openingOf('a'), urgent]);
    const said = batches
      .map((batch) => openedNotice(batch, 1, night, calendar).messages[0])
      .filter((message) => message?.to.kind === 'seats' && message.to.seats.includes('X1/head'));
    expect(said.map((message) => [message?.template, message?.notBefore])).toEqual([
      ['openedUrgent', night],
      ['opened', instantOf('2019-08-09', '08:00', zone)],
    ]);
  });

  it('waits for office hours where an urgent campaign opens it by itself, later', () => {
    const { campaign, obligations } = openingOf('a', '2019-12-01', { ladder: urgentLadder('Bão') });
    const opens = (minutes: number) => {
      const openedAt = new Date(morning.getTime() + minutes * 60_000);
      const [batch] = openedBatches([
        { campaign, obligations: obligations.map((one) => ({ ...one, openedAt })) },
      ]);
      return batch?.urgent;
    };
    expect([opens(0), opens(59), opens(60)]).toEqual([true, true, false]);
  });

  it('is told whole and each report once, in whatever parts processes come to tell it', () => {
    const [all] = openedBatches(['a', 'b', 'c', 'd', 'e'].map((id) => openingOf(id)));
    if (!all) throw new Error('nothing was opened');
    const seen = fc.subarray([...all.obligations], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 8 }), (processes) => {
        const stand = new Map<string, string[]>();
        for (const [first, ...others] of processes.map((ids) => [...ids])) {
          if (first === undefined) continue;
          let waiting: ReturnType<typeof untold> = { ...all, obligations: [first, ...others] };
          for (let part = 1; waiting; part += 1) {
            const { id, facts } = openedNotice(waiting, part, morning, calendar);
            if (!stand.has(id)) stand.set(id, facts.obligations);
            waiting = untold(waiting, stand.get(id) ?? []);
          }
        }
        expect([...stand.values()].flat().sort()).toEqual([...new Set(processes.flat())].sort());
      }),
    );
  });
});
