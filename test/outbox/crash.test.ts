import { isWorkingDay } from '../../src/domain/calendar';
import { addDays } from '../../src/domain/day';
import type { Store } from '../../src/store';
import { calendar } from '../support/obligation-life';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

type Write = (...args: never[]) => Promise<unknown>;

/** Every write of the time flow, by name. */
function writesOf(store: Store): Array<[string, Record<string, Write>, string]> {
  const of = (owner: unknown, name: string, ...methods: string[]) =>
    methods.map((method): [string, Record<string, Write>, string] => [
      `${name}.${method}`,
      owner as Record<string, Write>,
      method,
    ]);
  return [
    ...of(store.marks, 'marks', 'takeTurn', 'endTurn'),
    ...of(store.notices, 'notices', 'give', 'finish'),
    ...of(store.notices.outgoing, 'relay', 'clear'),
    ...of(store.obligations, 'obligations', 'save'),
    ...of(store.deliveries, 'deliveries', 'enqueue', 'claim', 'settle'),
  ];
}

/** The process dies before its n-th write: that one and all that follow fail. Returns how to learn which it was. */
function dieBeforeWrite(store: Store, n: number): { at: () => string | null; revive: () => void } {
  let writes = 0;
  let at: string | null = null;
  const spies = writesOf(store).map(([name, owner, method]) => {
    const real = owner[method] as Write;
    return jest.spyOn(owner, method).mockImplementation(async (...args: never[]) => {
      writes += 1;
      if (writes === n) at = name;
      if (at !== null) throw new Error('the process is dead');
      return real(...args);
    });
  });
  return {
    at: () => at,
    revive: () => {
      for (const spy of spies) spy.mockRestore();
    },
  };
}

describe('a process that dies before any of its writes', () => {
  let office: TestOffice;
  let lan: Player;

  beforeAll(async () => {
    office = await openTestOffice({ at: '2019-08-05 07:00' });
    await office.withUnits();
    lan = await office.seated('Lan', 'XLH/focalPoint');
  });

  afterAll(() => office.close());

  /** A campaign due on the very day: its unit is told that it opened, and reminded of it, at eight. */
  async function campaignOn(day: string, id: string): Promise<void> {
    const [year, month, date] = day.split('-');
    await seedCampaign(office.office, {
      id,
      title: `Phong trào ${id}`,
      scope: { kinds: [], units: ['XLH'] },
      recurrence: 'once',
      deadline: `chậm nhất ngày ${date}/${month}/${year}`,
      launchedAt: office.now(),
    });
  }

  const days = Array.from({ length: 60 }, (_, i) => addDays('2019-08-06', i)).filter((day) =>
    isWorkingDay(calendar, day),
  );

  it('has said everything once after the next start, and twice at most what it was just sending', async () => {
    const died = new Set<string>();
    let finished = false;
    for (const [i, day] of days.entries()) {
      const id = `c${i}`;
      await office.at(`${day} 07:05`);
      await campaignOn(day, id);
      lan.news();
      const death = dieBeforeWrite(office.store, i + 1);
      await office.at(`${day} 08:00`).catch(() => undefined);
      death.revive();
      await office.restart();
      await office.at(`${day} 08:06`);

      const news = lan
        .news()
        .split('\n---\n')
        .filter((text) => text.includes(id));
      const opened = news.filter((text) => !text.includes('Kính gửi'));
      const nudges = news.filter((text) => text.includes('Kính gửi'));
      const most = death.at() === 'deliveries.settle' ? 2 : 1;
      expect([day, death.at(), opened.length >= 1, nudges.length >= 1]).toEqual([
        day,
        death.at(),
        true,
        true,
      ]);
      expect(news.length).toBeLessThanOrEqual(1 + most);
      const [obligation] = await office.store.obligations.ofCampaigns([id]);
      expect(obligation?.rungs.filter(({ outcome }) => outcome === 'said')).toHaveLength(1);
      await seedReport(office.office, { campaign: id, unit: 'XLH', at: office.now() });
      finished = death.at() === null;
      if (finished) break;
      died.add(death.at() ?? '');
    }
    expect(finished).toBe(true);
    expect([...died].sort()).toEqual(
      writesOf(office.store)
        .map(([name]) => name)
        .sort(),
    );
  }, 60_000);
});

describe('two processes on one store', () => {
  let office: TestOffice;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-08-08 09:00' });
    await seedCampaign(office.office);
  });

  afterEach(() => office.close());

  it('send each message once between them, beating and sending at the same time', async () => {
    const units = (await office.store.obligations.ofCampaigns(['ntm201900000'])).map(({ unit }) => unit);
    const players = await Promise.all(
      units.map((unit) => office.seated(`Cán bộ ${unit}`, `${unit}/focalPoint`)),
    );
    await office.at('2019-08-08 09:01');
    for (const player of players) player.news();
    const other = office.another();
    // The clock stands while both work: moved from under a send it would outlive its lease, as a dead process's does.
    for (let second = 0; second < 20; second += 1) {
      office.set(`2019-10-21 08:00:${String(second).padStart(2, '0')}`);
      await Promise.all([office.app.tick(), other.tick()]);
    }
    await office.settle();
    for (const player of players) expect(player.news().match(/Kính gửi/g)).toHaveLength(1);
    await other.outbox.stop();
  });
});
