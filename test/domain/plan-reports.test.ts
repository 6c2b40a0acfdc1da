import { obligationId } from '../../src/actions/obligation-id';
import { createCalendar } from '../../src/domain/calendar';
import type { Campaign, Requirement } from '../../src/domain/campaign';
import { dueAfter } from '../../src/domain/campaign/commitments';
import { emptyScope } from '../../src/domain/campaign/draft';
import { instantOf } from '../../src/domain/day';
import type { Obligation } from '../../src/domain/obligation';
import { openedBatches, openedNotice } from '../../src/domain/opened';
import { hasNews, plan } from '../../src/domain/plan';
import { linesOf, rehearse } from '../../src/domain/rehearsal';
import type { Unit } from '../../src/domain/unit';
import { ruleOf } from './campaign/reports';
import { countryside, unit, zone } from './campaign/sample';

const calendar = createCalendar({ zone });
const register = [unit('PKT', 'division'), unit('X1'), unit('X2')];
const [yearly] = countryside().requirements;

function campaignOf(...more: Array<Partial<Requirement>>): Campaign {
  if (!yearly) throw new Error('no requirement');
  const others = more.map((one, at) => ({ ...yearly, id: `r${at + 2}`, ...one }));
  return countryside({ requirements: [yearly, ...others] });
}

const ofLead = {
  deadline: ruleOf('trước ngày 20/11 hằng năm', 'yearly'),
  reporters: { by: 'lead' } as const,
};
const ofX2: Partial<Requirement> = { reporters: { by: 'units', scope: { ...emptyScope, units: ['X2'] } } };

function planned(campaign: Campaign, day: string, existing: Obligation[] = [], units: Unit[] = register) {
  const now = instantOf(day, '09:00', zone);
  return plan({ campaign, units, existing, now, calendar, idOf: obligationId });
}

const owed = (obligations: readonly Obligation[]) =>
  obligations.map(({ requirement, unit: code, recipient }) => `${requirement} ${code} → ${recipient}`);

describe('the plan of a campaign with several reports', () => {
  it('asks the lead unit for its own, to the standing office, and the units for theirs', () => {
    expect(owed(planned(campaignOf(ofX2, ofLead), '2019-08-08'))).toEqual([
      'r1 X1 → PKT',
      'r1 X2 → PKT',
      'r2 X2 → PKT',
      'r3 PKT → @office',
    ]);
  });

  it('asks nobody for the lead’s report once that unit is gone', () => {
    const gone = [unit('PKT', 'division', { validTo: '2019-08-01' }), unit('X1')];
    expect(owed(planned(campaignOf(ofLead), '2019-08-08', [], gone))).toEqual(['r1 X1 → PKT']);
  });

  it('has news when a unit joins that only a later report asks', () => {
    const campaign = campaignOf({ reporters: { by: 'units', scope: { ...emptyScope, kinds: ['school'] } } });
    const now = instantOf('2019-08-20', '09:00', zone);
    const news = (units: Unit[]) => hasNews({ campaign, units, now, calendar }, '2019-08-15');
    expect(news(register)).toBe(false);
    expect(news([...register, unit('TH1', 'school', { validFrom: '2019-08-18' })])).toBe(true);
  });

  it('counts what each report will ask of whom', () => {
    const dues = dueAfter(campaignOf(ofX2, ofLead), register, calendar);
    expect(dues.filter(({ lastDay }) => lastDay.startsWith('2019'))).toEqual([
      { lastDay: '2019-11-09', units: ['X1', 'X2'] },
      { lastDay: '2019-11-09', units: ['X2'] },
      { lastDay: '2019-11-19', units: ['PKT'] },
    ]);
  });
});

describe('the notice of what was opened', () => {
  const notices = (campaign: Campaign, obligations: Obligation[]) =>
    openedBatches([{ campaign, obligations }]).map((batch) =>
      openedNotice(batch, 1, instantOf('2019-08-08', '09:00', zone), calendar),
    );
  const twoOf = (unitCode: string) => {
    const campaign = campaignOf(ofX2);
    const [first, second] = planned(campaign, '2019-08-08').filter(({ unit: code }) => code === unitCode);
    if (!first || !second) throw new Error('two reports');
    return { campaign, first, second };
  };

  it('names all reports that were opened at once, in the order of the campaign', () => {
    const { campaign, first, second } = twoOf('X2');
    const [notice, ...others] = notices(campaign, [second, first]);
    expect(others).toEqual([]);
    expect(notice?.facts.obligations).toEqual([first.id, second.id]);
  });

  it('is another one for a report on the same period that was opened later', () => {
    const { campaign, first, second } = twoOf('X2');
    const later = { ...second, openedAt: instantOf('2019-08-20', '09:00', zone) };
    const [one, other] = notices(campaign, [first, later]);
    expect([one?.facts.obligations, other?.facts.obligations]).toEqual([[first.id], [second.id]]);
    expect(one?.id).not.toBe(other?.id);
  });

  it('stays the same notice when one of its reports has been sent', () => {
    const { campaign, first, second } = twoOf('X2');
    expect(notices(campaign, [second])[0]?.id).toBe(notices(campaign, [first, second])[0]?.id);
  });
});

describe('the rehearsal of a campaign with several reports', () => {
  it('tells each unit of what it is asked for, and the lead unit of its own', () => {
    const campaign = campaignOf(ofX2, ofLead);
    const told = [...linesOf(rehearse({ campaign, units: register, calendar }))]
      .filter(({ kind }) => kind === 'opened')
      .map(({ units, item }) => `${units[0]?.code} ${item.requirement} ${item.period.key}`);
    expect(told.filter((line) => line.endsWith('2019')).sort()).toEqual([
      'PKT r3 2019',
      'X1 r1 2019',
      'X2 r1 2019',
      'X2 r2 2019',
    ]);
  });

  it('reminds the lead unit of its own report and of no other', () => {
    const campaign = campaignOf(ofLead);
    const lines = [...linesOf(rehearse({ campaign, units: register, calendar }))];
    const reminded = lines.filter(({ kind, units }) => kind === 'reminder' && units[0]?.code === 'PKT');
    expect(reminded.length).toBeGreaterThan(0);
    expect(new Set(reminded.map(({ item }) => item.requirement))).toEqual(new Set(['r2']));
  });
});
