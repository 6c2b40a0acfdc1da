import { standardLadder } from '../../src/domain/ladder';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign, seedReport } from '../support/seed';

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-09 07:30' });
  lan = await office.seated('Lan', 'XLH/focalPoint');
});

afterEach(() => office.close());

const FRIDAY = 'nudge:XLH:2019-08-09';
const MONDAY = 'nudge:XLH:2019-08-12';

const rung = (offset: number, at = '08:00') => ({
  id: `T${offset}@${at}`,
  offset,
  unit: 'workingDays' as const,
  at,
  to: ['focalPoint' as const, 'head' as const],
});

/** Reminded of on Friday at 16:59. */
const friday = {
  id: 'c00000000001',
  title: 'Giảm nghèo',
  recurrence: 'once',
  deadline: 'chậm nhất ngày 14/08/2019',
  ladder: { ...standardLadder, rungs: [rung(-3, '16:59')] },
} satisfies SeedOverrides;
/** Reminded of on Monday morning. */
const monday = {
  ...friday,
  id: 'c00000000002',
  title: 'Chuyển đổi số',
  ladder: { ...standardLadder, rungs: [rung(-2)] },
} satisfies SeedOverrides;

async function campaignFor(overrides: SeedOverrides) {
  await seedCampaign(office.office, {
    scope: { kinds: [], units: ['XLH'] },
    launchedAt: office.now(),
    ...overrides,
  });
}

/** Commits Friday's reminder one minute before the office closes, and nothing goes out before it has closed. */
async function heldOverTheWeekend(...players: Player[]): Promise<void> {
  await office.at('2019-08-09 08:00');
  for (const player of players) player.news();
  const pump = jest.spyOn(office.app.outbox, 'pump').mockResolvedValue();
  await office.at('2019-08-09 16:59');
  pump.mockRestore();
  office.set('2019-08-09 17:01');
  await office.settle();
  for (const player of players) expect(nudgesIn(player.news())).toEqual([]);
}

const nudgesIn = (news: string) => news.split('\n---\n').filter((text) => text.includes('Kính gửi'));

async function outcomesOf(key: string): Promise<string[]> {
  const rows = await office.store.deliveries.ofMessage(key);
  return rows.map(({ state, outcome }) => (state === 'sent' ? 'sent' : `${state} ${outcome}`));
}

describe('a reminder that was held until another day', () => {
  it("gives way to that day's, which says what both had to say", async () => {
    await campaignFor(friday);
    await campaignFor(monday);
    await heldOverTheWeekend(lan);
    await office.at('2019-08-12 08:00');
    const [nudge = '', ...others] = nudgesIn(lan.news());
    expect(others).toEqual([]);
    expect(nudge).toContain('Giảm nghèo');
    expect(nudge).toContain('Chuyển đổi số');
    expect(nudge.match(/Nhắc chậm: .*/g)).toEqual(['Nhắc chậm: lẽ ra ngày 09/08/2019.']);
    expect([await outcomesOf(FRIDAY), await outcomesOf(MONDAY)]).toEqual([['dropped carried'], ['sent']]);
  });

  it('is said on that day all the same when nothing else is', async () => {
    await campaignFor(friday);
    await heldOverTheWeekend(lan);
    await office.at('2019-08-12 08:00');
    expect(nudgesIn(lan.news())).toHaveLength(1);
    await office.at('2019-08-12 10:00');
    expect(nudgesIn(lan.news())).toEqual([]);
  });

  it('waits for the notice of the day when the outbox is faster than the heartbeat', async () => {
    await campaignFor(friday);
    await campaignFor(monday);
    await heldOverTheWeekend(lan);
    office.set('2019-08-12 08:00');
    await office.app.outbox.pump();
    expect(nudgesIn(lan.news())).toEqual([]);
    await office.at('2019-08-12 08:01');
    expect(nudgesIn(lan.news())).toHaveLength(1);
  });

  it('does not keep the day from its own reminder when what it said is no longer owed', async () => {
    await campaignFor(friday);
    await campaignFor({ ...monday, ladder: { ...standardLadder, rungs: [rung(-2, '10:00')] } });
    await heldOverTheWeekend(lan);
    await seedReport(office.office, { campaign: friday.id, unit: 'XLH', at: office.now() });
    await office.at('2019-08-12 08:00');
    expect(nudgesIn(lan.news())).toEqual([]);
    expect(await outcomesOf(FRIDAY)).toEqual(['dropped moot']);
    await office.at('2019-08-12 10:00');
    expect(nudgesIn(lan.news()).join()).toContain('Chuyển đổi số');
  });

  it('is repeated only to the seats it did not reach', async () => {
    const head = await office.seated('Hùng', 'XLH/head');
    await campaignFor(friday);
    await office.at('2019-08-09 08:00');
    for (const player of [lan, head]) player.news();
    office.sandbox.fail({ kind: 'error', code: 502, method: 'sendMessage' });
    office.set('2019-08-09 16:59');
    await office.app.tick();
    for (const second of ['00', '01']) {
      office.set(`2019-08-09 16:59:${second}`);
      await office.app.outbox.pump();
    }
    const reached = [lan, head].filter((player) => nudgesIn(player.news()).length === 1);
    expect(reached).toHaveLength(1);
    office.set('2019-08-09 17:01');
    await office.settle();
    await office.at('2019-08-12 08:00');
    const again = [lan, head].filter((player) => nudgesIn(player.news()).length === 1);
    expect(again).toHaveLength(1);
    expect(again).not.toEqual(reached);
  });

  it('is not taken up on a day of rest', async () => {
    await campaignFor(friday);
    await heldOverTheWeekend(lan);
    await office.at('2019-08-10 09:00');
    expect(await office.store.notices.byId('nudge:XLH:2019-08-10')).toBeNull();
    expect(nudgesIn(lan.news())).toEqual([]);
  });

  it('waits for another day when the notice of the day was given without it', async () => {
    await campaignFor(friday);
    await campaignFor(monday);
    await office.at('2019-08-09 08:00');
    const pump = jest.spyOn(office.app.outbox, 'pump').mockResolvedValue();
    await office.at('2019-08-09 16:59');
    await office.at('2019-08-12 08:00');
    pump.mockRestore();
    lan.news();
    await office.settle();
    const [first = '', ...others] = nudgesIn(lan.news());
    expect([others, first.includes('Giảm nghèo')]).toEqual([[], false]);
    await office.at('2019-08-13 08:00');
    expect(nudgesIn(lan.news()).join()).toContain('Giảm nghèo');
  });

  it('is marked once on what it is about', async () => {
    await campaignFor(friday);
    await heldOverTheWeekend(lan);
    await office.at('2019-08-12 08:00');
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    expect(obligation?.rungs.map(({ note }) => note)).toEqual([FRIDAY]);
  });
});

describe("what comes too late for the day's reminder", () => {
  it('is asked about again on the next working day, not before', async () => {
    await campaignFor({ ...friday, ladder: { ...standardLadder, rungs: [rung(-3, '08:00')] } });
    await campaignFor({ ...monday, ladder: { ...standardLadder, rungs: [rung(-3, '10:00')] } });
    await office.at('2019-08-09 08:00');
    lan.news();
    await office.at('2019-08-09 10:00');
    expect(nudgesIn(lan.news())).toEqual([]);
    expect(await office.store.obligations.withRungDue(new Date('2019-08-12T07:59:00+07:00'))).toEqual([]);
    await office.at('2019-08-12 08:00');
    expect(nudgesIn(lan.news()).join()).toContain('Chuyển đổi số');
  });
});

describe('a process that dies between the notice and the marks', () => {
  it('marks at its next start what was said, for the day it was said for', async () => {
    await campaignFor(friday);
    const finish = jest.spyOn(office.store.notices, 'unfinished').mockResolvedValue([]);
    await office.at('2019-08-09 16:59');
    finish.mockRestore();
    expect((await office.store.obligations.ofUnits(['XLH']))[0]?.rungs).toEqual([]);
    await office.restart();
    await office.at('2019-08-12 08:00');
    expect(nudgesIn(lan.news())).toHaveLength(1);
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    expect(obligation?.rungs).toMatchObject([{ outcome: 'said', note: FRIDAY, for: '2019-08-14' }]);
    expect(obligation?.nextRungAt).toBeNull();
  });
});
