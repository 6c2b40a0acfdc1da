import { createCalendar } from '../../../src/domain/calendar';
import { recipientOf } from '../../../src/domain/campaign';
import { completeDraft, type ReadyCampaign } from '../../../src/domain/campaign/complete';
import { type CampaignDraft, emptyScope, MOST_REPORTS } from '../../../src/domain/campaign/draft';
import { ownReport, registration, ruleOf, severalReports } from './reports';
import { unit, zone } from './sample';

const calendar = createCalendar({ zone });
const register = [
  unit('PKT', 'division'),
  unit('X1'),
  unit('X2'),
  unit('P1', 'ward'),
  unit('HND', 'association'),
  unit('X0', 'commune', { validTo: '2019-01-01' }),
];

function complete(draft: CampaignDraft) {
  return completeDraft(draft, {
    units: register,
    today: '2019-08-08',
    calendar,
    standardQuestions: (kind) => [{ id: 'q1', text: `Mẫu ${kind}`, kind: 'text', optional: false }],
  });
}

function ready(more: Partial<CampaignDraft> = {}): ReadyCampaign {
  const done = complete(severalReports(more));
  if (!done.ok) throw new Error(done.refusal.key);
  return done.value;
}

const codes = (units: ReadonlyArray<{ code: string }>) => units.map(({ code }) => code);

describe('a draft with several reports', () => {
  it('becomes one campaign with a requirement for each, in order', () => {
    const { campaign } = ready();
    expect(campaign.requirements.map(({ id, kind }) => [id, kind])).toEqual([
      ['r1', 'periodic'],
      ['r2', 'registration'],
      ['r3', 'periodic'],
    ]);
    expect(campaign.requirements[2]?.reporters).toEqual({ by: 'lead' });
    expect(campaign.requirements[0]).not.toHaveProperty('reporters');
  });

  it('asks each report of its own units: the campaign’s, those of its own scope, or the lead unit', () => {
    const { reports, units } = ready();
    expect(reports.map((report) => codes(report.units))).toEqual([['X1', 'X2', 'P1'], ['X1'], ['PKT']]);
    expect(codes(units)).toEqual(['PKT', 'X1', 'X2', 'P1']);
  });

  it('sends what the units report to the lead unit, and the lead’s own to the standing office', () => {
    const { campaign } = ready();
    expect(campaign.requirements.map((one) => recipientOf(campaign, one))).toEqual(['PKT', 'PKT', '@office']);
  });

  it('gives a report without a form the standard questions of its kind', () => {
    const { campaign } = ready();
    expect(campaign.requirements.map(({ questions }) => questions[0]?.text)).toEqual([
      'Kết quả',
      'Mẫu registration',
      'Mẫu periodic',
    ]);
  });

  it('needs no scope when nobody but the lead unit reports', () => {
    const { scope: _, also: __, ...draft } = severalReports({ reporters: { by: 'lead' } });
    const done = complete(draft);
    expect(done).toMatchObject({ ok: true, value: { campaign: { scope: emptyScope } } });
    expect(done.ok && codes(done.value.units)).toEqual(['PKT']);
  });

  it('needs no scope of its own when each report has one', () => {
    const { scope: _, ...draft } = severalReports({ ...registration, also: [ownReport] });
    expect(complete(draft).ok).toBe(true);
  });

  it('keeps a report of which all is over beside others, with an empty schedule', () => {
    const over = { ...registration, deadline: ruleOf('chậm nhất ngày 01/3/2019') };
    const { campaign, reports } = ready({ also: [over] });
    expect(campaign.requirements).toHaveLength(2);
    expect(reports.map(({ schedule }) => schedule.length)).toEqual([2, 0]);
  });

  it.each<[string, Partial<CampaignDraft>, string]>([
    [
      'nothing due of any report',
      { ...registration, deadline: ruleOf('chậm nhất ngày 01/3/2019'), also: [] },
      'nothingDue',
    ],
    ['a second report without a deadline', { also: [{ kind: 'plan', recurrence: 'once' }] }, 'incomplete'],
    [
      'a second report that cannot recur so',
      { also: [{ ...ownReport, recurrence: 'monthly' }] },
      'recurrence',
    ],
    [
      'a second report of nobody',
      { also: [{ ...registration, reporters: { by: 'units', scope: { ...emptyScope, units: ['X0'] } } }] },
      'noReporters',
    ],
    [
      'a report of the lead unit as one of the units',
      { also: [{ ...registration, reporters: { by: 'units', scope: { ...emptyScope, units: ['PKT'] } } }] },
      'noReporters',
    ],
    ['a second report with an empty form', { also: [{ ...ownReport, questions: [] }] }, 'noQuestions'],
    ['a lead unit that is no longer there', { lead: 'X0' }, 'lead'],
    ['too many reports', { also: Array(MOST_REPORTS).fill(registration) }, 'tooManyReports'],
  ])('is refused with %s', (_, wrong, key) => {
    expect(complete(severalReports(wrong))).toMatchObject({ refusal: { key: `launch.refusal.${key}` } });
  });
});
