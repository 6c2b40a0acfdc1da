import mongoose from 'mongoose';
import { planCampaigns } from '../../src/actions/plan-obligations';
import { openStore } from '../../src/store';
import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

type Raw = mongoose.mongo.Document & { _id: string };

const ID = 'ntm201900000';

describe('documents of the version before', () => {
  let office: TestOffice;
  let raw: mongoose.Connection;
  const of = (name: string) => raw.collection<Raw>(name);

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-08-08 09:00' });
    await seedCampaign(office.office);
    raw = await mongoose.createConnection(office.uri).asPromise();
    await makeOld();
  });

  afterEach(async () => {
    await raw.close();
    await office.close();
  });

  /** As the version before wrote them: rungs with the requirement, no phases, deadlines without their rule. */
  async function makeOld(rungs = standardRungs): Promise<void> {
    await of('campaigns').updateMany({}, { $unset: { phases: 1, ladder: 1 } });
    await of('campaigns').updateMany({}, { $set: { 'requirements.0.ladder': rungs } });
    await of('obligations').updateMany({}, { $unset: { 'deadline.rule': 1 } });
    await of('versions').deleteMany({});
  }

  async function reopen(): Promise<void> {
    await (await openStore(office.uri)).close();
  }

  const everything = async () =>
    Promise.all(
      ['campaigns', 'obligations', 'versions'].map((name) => of(name).find().sort({ _id: 1 }).toArray()),
    );

  it('become those of this one, and what was planned is reminded of as before', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await reopen();
    const campaign = await office.store.campaigns.byId(ID);
    expect(campaign).toMatchObject({ phases: [], ladder: { profile: 'standard', urgent: null } });
    expect(campaign?.requirements[0]?.ladder).toBeNull();
    const obligations = await office.store.obligations.ofCampaigns([ID]);
    expect(obligations).toHaveLength(10);
    for (const { deadline } of obligations)
      expect(deadline.rule).toEqual(campaign?.requirements[0]?.deadline);
    expect(await planCampaigns(office.office, office.now())).toBe(0);
    await office.at('2019-10-21 08:00');
    expect(lan.news()).toContain('Kính gửi Xã Lạc Hòa');
  });

  it('that were on their way out are still sent, each once', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.settle();
    await office.at('2019-10-21 08:00');
    lan.news();
    const asBefore = { claims: 1, turn: 1, revivedAt: 1, insteadOf: 1 } as const;
    const lease = { state: 'sending', lease: 'old', leaseUntil: office.now() };
    await of('deliveries').updateMany(
      { state: 'sent', 'message.template': 'nudge' },
      { $unset: asBefore, $set: lease },
    );
    await of('versions').deleteMany({});
    await reopen();
    await office.at('2019-10-21 08:20');
    expect(lan.news().match(/Kính gửi/g)).toHaveLength(1);
    const rows = await of('deliveries').find({ channel: 'telegram', 'message.template': 'nudge' }).toArray();
    expect(rows.map(({ state, leaseUntil }) => [state, leaseUntil])).toEqual(
      rows.map(() => ['sent', undefined]),
    );
  });

  it('keep rungs that were not the usual ones as a ladder of their own', async () => {
    const rungs = standardRungs.slice(4);
    await makeOld(rungs);
    await reopen();
    const [requirement] = (await office.store.campaigns.byId(ID))?.requirements ?? [];
    expect(requirement?.ladder).toMatchObject({ profile: 'custom', urgent: null, rungs });
  });

  it('are left alone when they have been brought up before', async () => {
    await reopen();
    const once = await everything();
    await reopen();
    expect(await everything()).toEqual(once);
    await of('obligations').updateOne({}, { $unset: { 'deadline.rule': 1 } });
    await reopen();
    expect(await of('obligations').countDocuments({ 'deadline.rule': { $exists: false } })).toBe(1);
  });

  it('are brought up by two processes at once as by one', async () => {
    await Promise.all([reopen(), reopen(), reopen()]);
    const together = await everything();
    await makeOld();
    await reopen();
    expect(together).toEqual(await everything());
  });

  it('are brought up after a start that was killed in the middle', async () => {
    await reopen();
    const whole = await everything();
    await of('versions').deleteMany({});
    await of('obligations').updateMany({ unit: /^X/ }, { $unset: { 'deadline.rule': 1 } });
    await reopen();
    expect(await everything()).toEqual(whole);
  });

  it('know which updates were handled', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    lan.person.write('/viec');
    const [update] = office.sandbox.takeUpdates();
    const at = new Date('2019-08-08T01:00:00Z');
    const id = `telegram:${office.sandbox.botInfo.id}:${update?.update_id}`;
    await raw.collection<Raw & { at: Date }>('seen_updates').insertOne({ _id: id, at });
    await reopen();
    expect(await of('inbox').findOne({ _id: id })).toEqual({ _id: id, doneAt: at });
    await office.deliver(update ? [update] : []);
    expect(lan.news()).toBe('');
  });

  it('know what was opened and told by campaign, and tell it no more', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.settle();
    lan.news();
    const [{ openedAt, id } = { openedAt: office.now(), id: '' }] = await office.store.obligations.ofUnits([
      'XLH',
    ]);
    const notices = raw.collection<Raw>('notices');
    const told = await notices.findOne({ 'facts.obligations': id });
    await notices.deleteMany({ kind: 'opened' });
    await of('deliveries').deleteMany({});
    const before = { ...told, _id: `opened:${ID}:XLH:${openedAt.toISOString()}`, outgoing: [] };
    await notices.insertOne(before);
    await reopen();
    await reopen();
    await office.store.campaigns.planAllAgain();
    await office.at('2019-08-08 09:30');
    expect(lan.news()).toBe('');
  });

  it('of a later program are not touched', async () => {
    await reopen();
    await of('versions').updateOne({}, { $set: { version: 99 } });
    await expect(openStore(office.uri)).rejects.toThrow('version 99');
  });
});

const standardRungs = [-14, -7, -3, -1, 0, 1, 3, 7].map((offset) => ({
  id: `T${offset > 0 ? '+' : ''}${offset}`,
  offset,
  unit: 'workingDays',
  at: '08:00',
  to: offset === 7 ? ['focalPoint', 'head', 'office'] : ['focalPoint', 'head'],
}));
