import { launchCampaign } from '../../src/actions/launch-campaign';
import { previewCampaign } from '../../src/actions/preview-campaign';
import type { CampaignDraft } from '../../src/domain/campaign/draft';
import { countryside } from '../domain/campaign/sample';
import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;
let actor: { person: string; seat: string };

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await office.withUnits();
  const ha = await office.seated('Hà', '@office/officer');
  actor = { person: `test-${ha.person.id}`, seat: '@office/officer' };
});
afterEach(() => office.close());

function draft(more: Partial<CampaignDraft> = {}): CampaignDraft {
  const { id, title, document, from, to, lead, scope, naming, requirements } = countryside();
  const [requirement] = requirements;
  if (!requirement) throw new Error('no requirement');
  const { kind, deadline, recurrence, dataWindow, questions } = requirement;
  const what = { kind, deadline, recurrence, dataWindow, questions, said: recurrence };
  const { number, day: documentDay } = document;
  return { id, title, number, documentDay, span: { from, to }, lead, scope, naming, ...what, ...more };
}

const launch = (typed: CampaignDraft, by = actor) => launchCampaign(office.office, typed, by, office.now());

describe('launching from a draft', () => {
  it('is done once for a draft, whoever taps twice', async () => {
    const [first, second] = await Promise.all([launch(draft()), launch(draft())]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(await office.store.campaigns.all()).toHaveLength(1);
    expect(await office.store.obligations.ofCampaigns([draft().id])).toHaveLength(10);
  });

  it('opens what the first of two launches asked for, whatever the other one was corrected to', async () => {
    const { campaigns } = office.store;
    const addAll = campaigns.addAll;
    jest.spyOn(campaigns, 'addAll').mockImplementationOnce(async (added) => {
      const first = added.map((one) => ({
        ...one,
        scope: { kinds: [], blocs: [], units: ['XLH'], except: [] },
      }));
      await addAll(first);
      await addAll(added);
    });
    expect(await launch(draft())).toMatchObject({ value: { opened: 1 } });
    const [opened] = await office.store.obligations.ofCampaigns([draft().id]);
    expect(opened?.unit).toBe('XLH');
  });

  it('removes the draft it came from, and no other', async () => {
    await office.store.campaignDrafts.save(actor.person, draft({ id: 'another00001' }), office.now());
    await launch(draft());
    expect((await office.store.campaignDrafts.of(actor.person))?.id).toBe('another00001');
    await launch(draft({ id: 'another00001' }));
    expect(await office.store.campaignDrafts.of(actor.person)).toBeNull();
  });

  it.each([
    ['a seat of a unit', { seat: 'PKT/head' }],
    ['a leader’s seat', { seat: '@office/leader' }],
    ['a seat that somebody else holds', { person: 'someone' }],
    ['no seat at all', { seat: 'nonsense' }],
  ])('is refused from %s', async (_, other) => {
    expect(await launch(draft(), { ...actor, ...other })).toMatchObject({
      refusal: { key: 'launch.refusal.notOfficer' },
    });
    expect(await office.store.campaigns.all()).toEqual([]);
  });

  it.each<[string, Partial<CampaignDraft>, string]>([
    ['no title', { title: '' }, 'incomplete'],
    ['a document from the future', { documentDay: '2019-08-09' }, 'incomplete'],
    ['an end before its beginning', { span: { from: '2020-01-01', to: '2019-01-01' } }, 'spanReversed'],
    ['a lead that is not there', { lead: 'NOPE' }, 'lead'],
    ['nobody to report', { scope: { kinds: [], blocs: [], units: ['PKT'], except: [] } }, 'noReporters'],
    ['only dates that have passed', { span: { from: '2016-01-01', to: '2018-12-31' } }, 'nothingDue'],
    ['a deadline that does not recur so', { recurrence: 'monthly' }, 'recurrence'],
    ['no questions', { questions: [] }, 'noQuestions'],
  ])('is refused with %s, in the preview as at the launch', async (_, wrong, key) => {
    const refusal = { refusal: { key: `launch.refusal.${key}` } };
    expect(await launch(draft(wrong))).toMatchObject(refusal);
    expect(await previewCampaign(office.office, draft(wrong), office.now())).toMatchObject(refusal);
    expect(await office.store.campaigns.all()).toEqual([]);
  });

  it('counts the units whom no reminder would reach', async () => {
    await office.seated('Lan', 'XLH/focalPoint');
    await office.seated('Tư', 'P1/head');
    await office.seated('Năm', 'P2/deputy');
    await office.seated('Sáu', 'PKT/head');
    const preview = await previewCampaign(office.office, draft(), office.now());
    expect(preview).toMatchObject({
      value: { units: 10, vacant: 8, leadVacant: false, dates: 2, firstReminder: '2019-10-21' },
    });
  });
});
