import type { Group } from '../../src/sandbox';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign, seedReport } from '../support/seed';

let office: TestOffice;
let officer: Player;
let group: Group;

afterEach(() => office.close());

/** An office with a linked group and the rural campaign, at a time of its first year. */
async function openAt(time: string, overrides: SeedOverrides = {}): Promise<void> {
  office = await openTestOffice({ at: time });
  await seedCampaign(office.office, { plannedAt: new Date('2019-08-08T09:00:00+07:00'), ...overrides });
  officer = await office.seated('Thu', '@office/officer');
  group = office.group('Thi đua Vĩnh Châu', officer);
  group.addBot();
  await officer.write('/lienket', group);
}

/** What the group got since the last look, after the clock came to a time. */
async function at(time: string): Promise<string> {
  officer.news(group);
  await office.at(time);
  return officer.news(group);
}

const report = (unit: string) =>
  seedReport(office.office, { campaign: 'ntm201900000', unit, at: office.now() });

describe('the summary of the day', () => {
  it('comes at 16:30 as a picture with its words, once', async () => {
    await openAt('2019-11-07 09:00');
    expect(await at('2019-11-07 16:29')).toBe('');
    expect(await at('2019-11-07 16:30')).toContain('Đã gửi 0/10');
    expect(officer.last(group)?.photo).toBeDefined();
    expect(await at('2019-11-07 16:31')).toBe('');
  });

  it('does not come when nothing is due and nothing has changed, and comes when something has', async () => {
    await openAt('2019-09-09 09:00');
    await at('2019-09-09 16:30');
    expect(await at('2019-09-10 16:30')).toBe('');
    await report('XLH');
    expect(await at('2019-09-11 16:30')).toContain('Đã gửi 1/10');
    expect(await at('2019-09-12 16:30')).toBe('');
  });

  it('comes on the days around the deadline, and ends when nothing changes any more', async () => {
    await openAt('2019-11-04 09:00');
    await at('2019-11-04 16:30');
    const days = [
      '2019-11-05',
      '2019-11-06',
      '2019-11-07',
      '2019-11-08',
      '2019-11-11',
      '2019-11-12',
      '2019-11-13',
    ];
    const came: string[] = [];
    for (const day of days) if ((await at(`${day} 16:30`)) !== '') came.push(day);
    expect(came).toEqual(['2019-11-07', '2019-11-08', '2019-11-11', '2019-11-12']);
  });

  it('does not come on a day of rest, nor after the evening has begun', async () => {
    await openAt('2019-11-08 09:00');
    expect(await at('2019-11-08 18:00')).toBe('');
    expect(await at('2019-11-09 16:30')).toBe('');
    expect(await at('2019-11-11 17:45')).toContain('Đã gửi 0/10');
  });

  it('that could not be sent on its day is not sent on the next', async () => {
    await openAt('2019-11-08 09:00');
    office.sandbox.fail({ kind: 'error', code: 502, times: Number.POSITIVE_INFINITY });
    await office.at('2019-11-08 16:30');
    office.sandbox.clearFaults();
    expect(await at('2019-11-09 08:00')).toBe('');
  });
});

describe('names in the group', () => {
  it.each([
    ['counts', '2019-11-12 16:30', false],
    ['namesAfterDeadline', '2019-11-11 16:30', false],
    ['namesAfterDeadline', '2019-11-12 16:30', true],
  ] as const)('with the policy %s at %s stand there: %s', async (naming, time, named) => {
    await openAt('2019-11-08 09:00', { naming });
    await report('XLH');
    const news = await at(time);
    expect(news).toContain('Đã gửi 1/10');
    expect(news.includes('Xã Vĩnh Hiệp')).toBe(named);
    expect(news).not.toContain('Xã Lạc Hòa');
  });

  it('and all else fit a message, however many campaigns and long titles there are', async () => {
    await openAt('2019-11-08 09:00', { naming: 'namesAfterDeadline' });
    for (let i = 0; i < 9; i += 1)
      await seedCampaign(office.office, {
        id: `c0000000000${i}`,
        title: `${i} ${'Phong trào rất dài '.repeat(10)}`.trim(),
        naming: 'namesAfterDeadline',
      });
    expect(await at('2019-11-12 16:30')).toContain('Tình hình 10 phong trào');
    expect(office.sandbox.calls.filter(({ error }) => error)).toEqual([]);
    const words = officer.person.read(group).messages.findLast(({ text }) => text)?.text ?? '';
    expect(words.length).toBeGreaterThan(1024);
    expect(words.length).toBeLessThanOrEqual(4096);
  });
});

describe('a summary that is asked for', () => {
  it('in the group is posted there alone; in private, in every linked group, which is said', async () => {
    await openAt('2019-09-09 09:00');
    const second = office.group('Khối xã', officer);
    second.addBot();
    await officer.write('/lienket', second);
    expect(await officer.write('/tonghop', group)).toContain('Đã gửi 0/10');
    expect(officer.news(second)).not.toContain('Đã gửi');
    const answer = await officer.write('/tonghop');
    expect(answer).toContain('Thi đua Vĩnh Châu');
    expect(answer).toContain('Khối xã');
    expect(officer.news(group)).toContain('Đã gửi 0/10');
    expect(officer.news(second)).toContain('Đã gửi 0/10');
  });

  it('is posted once when its update comes again', async () => {
    await openAt('2019-09-09 09:00');
    officer.person.write('/tonghop', { in: group });
    const updates = office.sandbox.takeUpdates();
    officer.news(group);
    for (const update of [...updates, ...updates]) await office.app.bot.handleUpdate(update);
    await office.settle();
    expect(officer.news(group).match(/Tình hình/g)).toHaveLength(1);
  });

  it('is answered in words when there is no campaign yet', async () => {
    office = await openTestOffice({ at: '2019-09-09 09:00' });
    officer = await office.seated('Thu', '@office/officer');
    group = office.group('Thi đua Vĩnh Châu', officer);
    group.addBot();
    await officer.write('/link', group);
    expect(await officer.write('/summary', group)).toContain('Chưa có phong trào nào để tổng hợp');
    expect(await officer.write('/summary')).toContain('Chưa có phong trào nào để tổng hợp');
  });
});
