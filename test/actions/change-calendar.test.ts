import { changeCalendar } from '../../src/actions/change-calendar';
import { openOffice } from '../../src/actions/open-office';
import { previewCalendarChange } from '../../src/actions/preview-calendar-change';
import { settleCalendar } from '../../src/actions/settle-calendar';
import type { CalendarChoice, DayChoice } from '../../src/domain/calendar-decision';
import type { Actor } from '../../src/domain/obligation';
import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

let office: TestOffice;
let by: Actor;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-01 08:00' });
  by = await holder('@office/administrator');
});
afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

async function holder(seat: string): Promise<Actor> {
  const { person } = await office.seated('Quân', seat);
  return { person: `test-${person.id}`, seat };
}

const choose = (day: string, kind: DayChoice['kind'] = 'off'): CalendarChoice => ({
  about: 'day',
  day,
  kind,
  basis: '7/TB-UBND',
  provisional: false,
});

const change = (choices: CalendarChoice[], more: { id?: string; by?: Actor | null } = {}) =>
  changeCalendar(office.office, { id: 'change000001', choices, by, ...more }, office.now());

const duty = async (unit: string, year = '2019') =>
  (await office.store.obligations.ofUnits([unit])).find(({ period }) => period.key === year);

describe('a change of the calendar', () => {
  it('makes another calendar and moves what is open by it', async () => {
    await seedCampaign(office.office);
    const before = office.office.calendar;
    expect(await change([choose('2019-11-08')])).toEqual({ ok: true, value: { decisions: 1, moved: 10 } });
    expect(before.restDay('2019-11-08')).toBeNull();
    expect(office.office.calendar.restDay('2019-11-08')?.kind).toBe('swap');
    const moved = await duty('XLH');
    expect(moved?.deadline).toMatchObject({ lastDay: '2019-11-09', aimDay: '2019-11-07' });
    expect(moved?.history.at(-1)).toMatchObject({ what: 'rescheduled', why: '7/TB-UBND', ...by });
  });

  it('leaves what was sent and what is over', async () => {
    const { campaign } = await seedCampaign(office.office);
    await seedReport(office.office, { campaign: campaign.id, unit: 'XLH', at: office.now() });
    office.set('2019-11-12 08:00');
    const sent = await duty('XLH');
    const late = await duty('XVH');
    await change([choose('2019-11-11'), choose('2019-11-08')]);
    expect(await duty('XLH')).toEqual(sent);
    expect((await duty('XVH'))?.deadline).toEqual(late?.deadline);
  });

  it('is one however often it is confirmed', async () => {
    await seedCampaign(office.office);
    await change([choose('2019-11-08')]);
    expect(await change([choose('2019-11-08')])).toEqual({ ok: true, value: { decisions: 1, moved: 0 } });
    expect(await office.store.calendar.changes()).toHaveLength(1);
    expect((await duty('XLH'))?.history).toHaveLength(2);
  });

  it('is taken back by another one, and both are kept', async () => {
    await seedCampaign(office.office);
    const { deadline } = (await duty('XLH')) ?? {};
    await change([choose('2019-11-08')]);
    await change([choose('2019-11-08', 'asLaw')], { id: 'change000002' });
    expect((await duty('XLH'))?.deadline).toEqual(deadline);
    expect((await office.store.calendar.changes()).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is for the office’s administrator alone, in a seat that is still held', async () => {
    const refusal = { ok: false, refusal: { key: 'refusal.calendar.notAdministrator', params: {} } };
    for (const seat of ['@office/officer', '@office/leader', 'XLH/head']) {
      const other = await holder(seat);
      expect(await change([choose('2019-11-08')], { by: other })).toEqual(refusal);
      expect(await previewCalendarChange(office.office, [choose('2019-11-08')], other, office.now())).toEqual(
        refusal,
      );
    }
    const pretender = { person: 'nobody', seat: '@office/administrator' };
    expect(await change([choose('2019-11-08')], { by: pretender })).toEqual(refusal);
    expect(await office.store.calendar.version()).toBe(0);
    expect(await change([choose('2019-11-08')], { by: null })).toMatchObject({ ok: true });
  });

  it('is checked against what stands when it is made', async () => {
    await change([choose('2019-11-08')]);
    expect(await change([choose('2019-11-08')], { id: 'change000002' })).toMatchObject({
      refusal: { key: 'refusal.calendar.already.swap' },
    });
  });

  it('finds its place among those made at the same moment', async () => {
    const days = ['2019-11-08', '2019-11-11', '2019-11-12'];
    const made = await Promise.all(days.map((day, at) => change([choose(day)], { id: `change00000${at}` })));
    expect(made.every(({ ok }) => ok)).toBe(true);
    expect((await office.store.calendar.changes()).map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(days.map((day) => office.office.calendar.restDay(day)?.kind)).toEqual(['swap', 'swap', 'swap']);
  });
});

describe('a change that was cut short', () => {
  it('is made up at the next beat, once', async () => {
    await seedCampaign(office.office);
    jest.spyOn(office.store.obligations, 'save').mockRejectedValue(new Error('crash'));
    await expect(change([choose('2019-11-08')])).rejects.toThrow('do not follow');
    expect((await duty('XLH'))?.deadline.aimDay).toBe('2019-11-08');
    jest.restoreAllMocks();
    await office.at('2019-10-01 08:01');
    const moved = await duty('XLH');
    expect(moved?.deadline.aimDay).toBe('2019-11-07');
    expect(moved?.history.at(-1)).toMatchObject({ what: 'rescheduled', why: '7/TB-UBND', ...by });
    expect(await office.store.calendar.settledVersion()).toBe(1);
    await office.at('2019-10-01 08:02');
    expect((await duty('XLH'))?.history).toHaveLength(2);
  });

  it('is made up by a process that has not heard of it', async () => {
    await seedCampaign(office.office);
    const other = await openOffice({
      store: office.store,
      name: 'x',
      zone: 'Asia/Ho_Chi_Minh',
      newId: () => 'x',
    });
    jest.spyOn(office.store.obligations, 'save').mockRejectedValue(new Error('crash'));
    await expect(change([choose('2019-11-08')])).rejects.toThrow('do not follow');
    jest.restoreAllMocks();
    await settleCalendar(other, office.now());
    expect((await duty('XLH'))?.deadline.aimDay).toBe('2019-11-07');
  });

  it('is not taken for done while one obligation fails, and the others follow', async () => {
    await seedCampaign(office.office);
    const { save } = office.store.obligations;
    jest.spyOn(office.store.obligations, 'save').mockImplementation(async (obligation, messages) => {
      if (obligation.unit === 'XLH') throw new Error('crash');
      return save(obligation, messages);
    });
    await expect(change([choose('2019-11-08')])).rejects.toThrow(AggregateError);
    await office.at('2019-10-01 08:01');
    expect((await duty('XVH'))?.deadline.aimDay).toBe('2019-11-07');
    expect(await office.store.calendar.settledVersion()).toBe(0);
    expect(office.log.some(({ job }) => job === 'plan')).toBe(true);
    jest.restoreAllMocks();
    await office.at('2019-10-01 08:02');
    expect((await duty('XLH'))?.deadline.aimDay).toBe('2019-11-07');
    expect(await office.store.calendar.settledVersion()).toBe(1);
  });

  it('moves an obligation that somebody changes at that moment, by its newest state', async () => {
    const { campaign } = await seedCampaign(office.office);
    jest.spyOn(office.store.obligations, 'save').mockImplementationOnce(async () => {
      await seedReport(office.office, { campaign: campaign.id, unit: 'XLH', at: office.now() });
      return false;
    });
    await change([choose('2019-11-08')]);
    const aims = (await office.store.obligations.ofCampaigns([campaign.id])).map(({ state, deadline }) => [
      state,
      deadline.aimDay,
    ]);
    expect(aims.filter(([state]) => state === 'pending').every(([, aim]) => aim === '2019-11-07')).toBe(true);
    expect(aims.filter(([state]) => state === 'submitted')).toHaveLength(1);
  });
});

describe('other processes', () => {
  const another = () =>
    openOffice({ store: office.store, name: 'x', zone: 'Asia/Ho_Chi_Minh', newId: () => 'x' });

  it('see a change with their next turn, and read no more than its number until there is one', async () => {
    const other = await another();
    const read = jest.spyOn(office.store.calendar, 'changes');
    await other.refreshCalendar();
    const same = other.calendar;
    await other.refreshCalendar();
    expect(other.calendar).toBe(same);
    expect(read).not.toHaveBeenCalled();
    await change([choose('2019-11-08')]);
    expect(other.calendar.restDay('2019-11-08')).toBeNull();
    await other.refreshCalendar();
    expect(other.calendar.restDay('2019-11-08')?.kind).toBe('swap');
    expect(same.restDay('2019-11-08')).toBeNull();
  });

  it('are up to date at every beat and every update', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    const other = await another();
    const add = (day: string, id: string) =>
      changeCalendar(other, { id, choices: [choose(day)], by }, office.now());
    await add('2019-11-08', 'a');
    await office.at('2019-10-01 08:01');
    expect(office.office.calendar.restDay('2019-11-08')?.kind).toBe('swap');
    await add('2019-11-11', 'b');
    await lan.write('/viec');
    expect(office.office.calendar.restDay('2019-11-11')?.kind).toBe('swap');
  });

  it('correct by the next beat what was opened by the calendar of a moment before', async () => {
    const other = await another();
    await change([choose('2019-11-08')]);
    await seedCampaign({ ...other, calendar: other.calendar });
    expect((await duty('XLH'))?.deadline.aimDay).toBe('2019-11-08');
    await office.at('2019-10-01 08:01');
    expect((await duty('XLH'))?.deadline.aimDay).toBe('2019-11-07');
  });

  it('open no second report of what is due once, counted in working days', async () => {
    const { campaign } = await seedCampaign(office.office, {
      recurrence: 'once',
      deadline: 'trong vòng 10 ngày làm việc kể từ ngày 04/10/2019',
    });
    await change([choose('2019-10-09')]);
    await office.at('2019-10-02 08:00');
    const found = await office.store.obligations.ofCampaigns([campaign.id]);
    expect(found).toHaveLength(10);
    expect(found[0]?.deadline.lastDay).toBe('2019-10-21');
  });
});

describe('the preview of a change', () => {
  const preview = async (...choices: CalendarChoice[]) => {
    const found = await previewCalendarChange(office.office, choices, by, office.now());
    if (!found.ok) throw new Error(found.refusal.key);
    return found.value;
  };

  it('tells from when to when, for how many units of which campaign, and writes nothing', async () => {
    const { campaign } = await seedCampaign(office.office);
    const found = await preview(choose('2019-11-08'));
    expect(found).toMatchObject({ obligations: 10, warnings: [] });
    expect(found.moved).toHaveLength(1);
    expect(found.moved[0]).toMatchObject({
      campaign: campaign.id,
      title: campaign.title,
      requirement: 'nam',
      period: { key: '2019' },
      from: { lastDay: '2019-11-09', aimDay: '2019-11-08' },
      to: { lastDay: '2019-11-09', aimDay: '2019-11-07' },
      units: 10,
    });
    expect(await office.store.calendar.version()).toBe(0);
    expect((await duty('XLH'))?.deadline.aimDay).toBe('2019-11-08');
  });

  it('counts each campaign and each period apart, soonest first', async () => {
    await seedCampaign(office.office, { id: 'other0000001', deadline: 'trước ngày 12/11 hằng năm' });
    await seedCampaign(office.office);
    const found = await preview(choose('2019-11-08'), choose('2019-11-11'));
    expect(found.moved.map(({ campaign, from }) => [campaign, from.lastDay])).toEqual([
      ['ntm201900000', '2019-11-09'],
      ['other0000001', '2019-11-11'],
    ]);
    expect(found.obligations).toBe(20);
  });

  it('says what should be known first', async () => {
    expect((await preview(choose('2019-11-10', 'work'))).warnings).toEqual([
      { kind: 'sundayWorked', day: '2019-11-10' },
    ]);
  });
});
