import { dueAfter, owedNow } from '../../src/domain/campaign/commitments';
import { instantOf } from '../../src/domain/day';
import { rehearse } from '../../src/domain/rehearsal';
import { clashesOf, loadOf } from '../../src/domain/rehearsal-clashes';
import { calendar, pendingObligation } from '../support/obligation-life';
import { campaignOf, unitsNamed } from './rehearsal-sample';

const launchedAt = instantOf('2026-01-15', '09:00', calendar.zone);
const units = unitsNamed('P2', 'P10', 'XLH');

describe('clashes', () => {
  it('are three or more reports of a unit with one last day, most first, then by day and name', () => {
    const due = (lastDay: string, ...codes: string[]) => ({ lastDay, units: codes });
    const found = clashesOf({
      units,
      days: ['2026-11-10', '2026-10-10', '2026-10-10'],
      dues: [
        due('2026-11-10', 'XLH', 'P2', 'P10'),
        due('2026-11-10', 'XLH', 'XLH', 'P2'),
        due('2026-11-10', 'XLH', 'P10'),
        due('2026-10-10', 'P2', 'P2', 'P2', 'P10', 'P10', 'P10', 'XLH', 'XLH'),
        due('2026-12-10', 'XLH', 'XLH', 'XLH'),
        due('2026-11-10', 'GONE', 'GONE', 'GONE', 'P10'),
      ],
    });
    expect(found.map(({ unit, lastDay, reports }) => `${unit.name} ${lastDay} ${reports}`)).toEqual([
      'XLH 2026-11-10 4',
      'P2 2026-10-10 3',
      'P10 2026-10-10 3',
      'P10 2026-11-10 3',
    ]);
  });

  it('count what is owed by its own deadline, and nothing that has been sent', () => {
    const moved = pendingObligation();
    const later = { ...moved, deadline: { ...moved.deadline, lastDay: '2019-12-20' } };
    expect(owedNow([later, pendingObligation({ state: 'accepted' })])).toEqual([
      { lastDay: '2019-12-20', units: ['XLH'] },
    ]);
    expect(owedNow([pendingObligation({ state: 'returned' })])).toHaveLength(1);
  });

  it('count what a campaign will ask later, of the units there will be then', () => {
    const campaign = campaignOf({ recurrence: 'monthly', launchedAt, to: '2026-12-31' });
    const [p2, ...others] = units;
    const register = [...(p2 ? [{ ...p2, validTo: '2026-08-31' }] : []), ...others];
    const all = dueAfter(campaign, register, calendar);
    const later = dueAfter(campaign, register, calendar, '2026-06-01');
    expect(all.map(({ lastDay }) => lastDay.slice(0, 7))).toContain('2026-02');
    expect(later.length).toBeLessThan(all.length);
    expect(later).toEqual(all.slice(-later.length));
    expect(later[0]?.units).toEqual(['P2', 'P10', 'XLH']);
    expect(later.at(-1)?.units).toEqual(['P10', 'XLH']);
  });
});

describe('the load of a campaign', () => {
  it('is its messages, from the first to the last day, and its fullest day', () => {
    const campaign = campaignOf({ recurrence: 'yearly', launchedAt, to: '2026-12-31' });
    const load = loadOf(rehearse({ campaign, units, calendar }), calendar.zone);
    // Opened and eight rungs for each of three units, and one message to the office.
    expect(load.messages).toBe(3 * 9 + 1);
    expect(load.days).toMatchObject({ first: '2026-01-15', most: 4 });
    expect(load.days?.busiest).toBe(load.days?.last);
    expect(loadOf([], calendar.zone)).toEqual({ messages: 0, days: null });
  });
});
