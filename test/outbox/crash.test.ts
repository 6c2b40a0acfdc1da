import { isWorkingDay } from '../../src/domain/calendar';
import { addDays } from '../../src/domain/day';
import type { Store } from '../../src/store';
import { dieBefore, type Writes, writesIn } from '../support/dying';
import { calendar } from '../support/obligation-life';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

/** Every write of the time flow. */
function writesOf(store: Store): Writes {
  return [
    ...writesIn(store.marks, 'marks', 'takeTurn', 'endTurn'),
    ...writesIn(store.notices, 'notices', 'giveAll', 'finish'),
    ...writesIn(store.notices.outgoing, 'relay', 'clear'),
    ...writesIn(store.obligations, 'obligations', 'saveAll'),
    ...writesIn(store.deliveries, 'deliveries', 'enqueue', 'putOff', 'claim', 'settle'),
  ];
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

  /** Plays a day in which the process dies, and looks at what was said of its campaign. False when it lived on. */
  async function diesOn(day: string, id: string, death: { wanted: string; nth: number }): Promise<boolean> {
    await office.at(`${day} 07:05`);
    await campaignOn(day, id);
    lan.news();
    const dying = dieBefore(writesOf(office.store), death.wanted, death.nth);
    await office.at(`${day} 08:00`).catch(() => undefined);
    const died = dying.at() !== null;
    dying.revive();
    await office.restart();
    await office.at(`${day} 08:06`);
    const news = lan
      .news()
      .split('\n---\n')
      .filter((text) => text.includes(id));
    const opened = news.filter((text) => !text.includes('Kính gửi'));
    const nudges = news.filter((text) => text.includes('Kính gửi'));
    expect({ day, death, opened: opened.length >= 1, nudges: nudges.length >= 1 }).toEqual({
      ...{ day, death, opened: true, nudges: true },
    });
    expect(news.length).toBeLessThanOrEqual(death.wanted === 'deliveries.settle' ? 3 : 2);
    const [obligation] = await office.store.obligations.ofCampaigns([id]);
    expect(obligation?.rungs.filter(({ outcome }) => outcome === 'said')).toHaveLength(1);
    await seedReport(office.office, { campaign: id, unit: 'XLH', at: office.now() });
    return died;
  }

  const days = Array.from({ length: 90 }, (_, i) => addDays('2019-08-06', i)).filter((day) =>
    isWorkingDay(calendar, day),
  );

  it('has said everything once after the next start, and twice at most what it was just sending', async () => {
    const names = writesOf(office.store).map(([name]) => name);
    const died: string[] = [];
    for (const [i, day] of days.entries()) {
      const wanted = names[0];
      if (wanted === undefined) break;
      const nth = died.filter((name) => name === wanted).length + 1;
      if (await diesOn(day, `c${i}`, { wanted, nth })) died.push(wanted);
      // It is not written so often on a day: the next one's turn.
      else names.shift();
    }
    expect(names).toEqual([]);
    expect([...new Set(died)].sort()).toEqual(
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
