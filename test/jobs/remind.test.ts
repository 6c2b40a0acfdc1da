import { standardLadder } from '../../src/domain/ladder';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign, seedReport } from '../support/seed';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 07:30' });
});

afterEach(() => office.close());

/** A campaign for Xã Lạc Hòa alone, whose opening has been told. */
async function campaignFor(overrides: SeedOverrides) {
  const scope = { kinds: [], units: ['XLH'] };
  await seedCampaign(office.office, { scope, launchedAt: office.now(), ...overrides });
}

async function quiet(...players: Player[]): Promise<void> {
  await office.settle();
  for (const player of players) player.news();
}

const once = (deadline: string) => ({ recurrence: 'once', deadline: `chậm nhất ngày ${deadline}` }) as const;
const nudgesIn = (news: string) => news.split('\n---\n').filter((text) => text.includes('Kính gửi'));

it('merges all that a unit owes into one message, most urgent first, one button each', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint');
  await campaignFor({ id: 'c00000000001', title: 'Giảm nghèo', ...once('10/09/2019') });
  await campaignFor({ id: 'c00000000002', title: 'Chuyển đổi số', ...once('30/08/2019') });
  await campaignFor({ id: 'c00000000003', title: 'Nông thôn mới', ...once('27/08/2019') });
  await office.at('2019-08-09 09:00');
  await quiet(lan);
  await office.at('2019-08-20 08:00');
  const [nudge = '', ...others] = nudgesIn(lan.news());
  expect(others).toEqual([]);
  const titles = nudge.match(/\d\. (Nông thôn mới|Chuyển đổi số|Giảm nghèo)/g);
  expect(titles).toEqual(['1. Nông thôn mới', '2. Chuyển đổi số', '3. Giảm nghèo']);
  expect(lan.buttons().filter((label) => label.startsWith('Báo cáo'))).toEqual([
    'Báo cáo 1: Nông thôn mới',
    'Báo cáo 2: Chuyển đổi số',
    'Báo cáo 3: Giảm nghèo',
  ]);
});

it('tells a person who is both head and focal point once', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint', 'XLH/head');
  await campaignFor(once('08/08/2019'));
  await office.at('2019-08-08 08:00');
  expect(nudgesIn(lan.news())).toHaveLength(1);
});

it('tells each seat what is meant for it, and a person of two seats all of it, in one message', async () => {
  const head = await office.seated('Hùng', 'XLH/head');
  const focal = await office.seated('Lan', 'XLH/focalPoint');
  const both = await office.seated('Hoa', 'XLH/head', 'XLH/focalPoint');
  const onlyTo = (to: 'head' | 'focalPoint') => ({
    ...standardLadder,
    rungs: standardLadder.rungs.map((rung) => ({ ...rung, to: [to] })),
  });
  await campaignFor({
    id: 'c00000000001',
    title: 'Giảm nghèo',
    ladder: onlyTo('head'),
    ...once('08/08/2019'),
  });
  await campaignFor({
    id: 'c00000000002',
    title: 'Chuyển đổi số',
    ladder: onlyTo('focalPoint'),
    ...once('08/08/2019'),
  });
  await office.at('2019-08-08 08:00');
  const [forHead, forFocal, forBoth] = [head, focal, both].map((player) => nudgesIn(player.news()));
  expect([forHead?.length, forFocal?.length, forBoth?.length]).toEqual([1, 1, 1]);
  expect(forHead?.[0]).toContain('Giảm nghèo');
  expect(forHead?.[0]).not.toContain('Chuyển đổi số');
  expect(forFocal?.[0]).toContain('Chuyển đổi số');
  expect(forFocal?.[0]).not.toContain('Giảm nghèo');
  expect(forBoth?.[0]).toContain('Giảm nghèo');
  expect(forBoth?.[0]).toContain('Chuyển đổi số');
});

it('speaks to a unit once a day: what becomes due after that is said the next working day', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint');
  await campaignFor({ id: 'c00000000001', title: 'Giảm nghèo', ...once('08/08/2019') });
  await office.at('2019-08-08 08:00');
  expect(nudgesIn(lan.news())).toHaveLength(1);
  await campaignFor({
    id: 'c00000000002',
    title: 'Chuyển đổi số',
    launchedAt: new Date('2019-08-07T07:00:00+07:00'),
    ...once('08/08/2019'),
  });
  await office.at('2019-08-08 10:00');
  await office.at('2019-08-08 16:00');
  expect(nudgesIn(lan.news())).toEqual([]);
  await office.at('2019-08-09 08:00');
  const [next = '', ...more] = nudgesIn(lan.news());
  expect(more).toEqual([]);
  expect(next).toContain('Giảm nghèo');
  expect(next).toContain('Chuyển đổi số');
});

it('does not mention what was sent between planning and sending', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint');
  await campaignFor({ id: 'c00000000001', title: 'Giảm nghèo', ...once('08/08/2019') });
  await campaignFor({ id: 'c00000000002', title: 'Chuyển đổi số', ...once('08/08/2019') });
  await quiet(lan);
  office.sandbox.fail({ kind: 'error', code: 502, method: 'sendMessage' });
  const pump = jest.spyOn(office.app.outbox, 'pump').mockResolvedValue();
  await office.at('2019-08-08 08:00');
  pump.mockRestore();
  await seedReport(office.office, { campaign: 'c00000000001', unit: 'XLH', at: office.now() });
  await office.settle();
  const news = lan.news();
  expect(news).toContain('Chuyển đổi số');
  expect(news).not.toContain('Giảm nghèo');
});

it('does not tell a person who has left the seat between planning and sending', async () => {
  const lan = await office.seated('Lan');
  const until = new Date('2019-08-08T08:00:02+07:00');
  const seat = {
    person: `test-${lan.person.id}`,
    seat: 'XLH/focalPoint',
    from: office.now(),
    invitedBy: null,
  };
  await office.store.people.assign({ ...seat, until });
  await campaignFor(once('08/08/2019'));
  await quiet(lan);
  office.sandbox.fail({ kind: 'error', code: 502, method: 'sendMessage' });
  await office.at('2019-08-08 08:00');
  const rows = await office.store.deliveries.ofMessage('nudge:XLH:2019-08-08');
  expect(rows.map(({ state, outcome }) => `${state} ${outcome}`)).toEqual(['dropped moot']);
  expect(lan.news()).not.toContain('Kính gửi');
});

it('speaks of nothing on days of rest and outside office hours', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint');
  await campaignFor(once('16/08/2019'));
  await quiet(lan);
  for (const time of ['2019-08-10 08:00', '2019-08-11 08:00', '2019-08-12 06:30', '2019-08-12 19:00']) {
    await office.at(time);
    expect([time, nudgesIn(lan.news())]).toEqual([time, []]);
  }
  await office.at('2019-08-13 08:00');
  expect(nudgesIn(lan.news())).toHaveLength(1);
});

it('leaves a row for vacant seats, and tells the office which units have nobody', async () => {
  const officer = await office.seated('Thu', '@office/officer');
  await office.seated('Hoa', 'XVH/focalPoint');
  await campaignFor({ scope: { kinds: [], units: ['XLH', 'XVH'] }, ...once('08/08/2019') });
  await office.at('2019-08-08 08:00');
  const rows = await office.store.deliveries.ofMessage('nudge:XLH:2019-08-08');
  expect(rows.map(({ state, outcome, person }) => ({ state, outcome, person }))).toEqual([
    { state: 'failed', outcome: 'nobody', person: null },
  ]);
  await office.at('2019-08-19 08:00');
  const lines = officer.news().split('\n');
  expect(lines.find((line) => line.includes('Lạc Hòa'))).toContain('chưa có đầu mối nhận nhắc');
  const others = lines.filter((line) => line.startsWith('•') && !line.includes('Lạc Hòa'));
  expect(others).toHaveLength(1);
  expect(others[0]).not.toContain('chưa có đầu mối');
});

it('says nothing of a report that has been sent', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint');
  await campaignFor(once('08/08/2019'));
  await office.at('2019-08-08 08:00');
  await seedReport(office.office, { campaign: 'ntm201900000', unit: 'XLH', at: office.now() });
  await quiet(lan);
  await office.at('2019-08-09 08:00');
  expect(nudgesIn(lan.news())).toEqual([]);
});

it('says each rung of the standard ladder on its day, to the day after which nothing is left to say', async () => {
  const lan = await office.seated('Lan', 'XLH/focalPoint');
  await campaignFor(once('06/09/2019'));
  await quiet(lan);
  const days: string[] = [];
  for (
    let day = new Date('2019-08-09T00:00:00Z');
    day < new Date('2019-09-30');
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const date = day.toISOString().slice(0, 10);
    for (const time of ['08:00', '14:00']) {
      await office.at(`${date} ${time}`);
      if (nudgesIn(lan.news()).length > 0) days.push(`${date} ${time}`);
    }
  }
  expect(days).toEqual([
    '2019-08-16 08:00',
    '2019-08-27 08:00',
    '2019-09-03 08:00',
    '2019-09-05 08:00',
    '2019-09-06 08:00',
    '2019-09-09 08:00',
    '2019-09-11 08:00',
    '2019-09-17 08:00',
  ]);
  const [obligation] = await office.store.obligations.ofUnits(['XLH']);
  expect(obligation?.nextRungAt).toBeNull();
}, 30_000);
