import type { Store } from '../../src/store';
import { draftOf, leads, letter, openProvince, sendText } from '../conversations/directive/sending';
import { dieBefore, type Writes, writesIn } from '../support/dying';
import type { Player, TestOffice } from '../support/office';

const openings = (player: Player) =>
  player
    .news()
    .split('\n---\n')
    .filter((text) => text.includes('Nhiệm vụ báo cáo mới'));

/** Every write of a launch and of what it says. */
function writesOf(store: Store): Writes {
  return [
    ...writesIn(store.campaigns, 'campaigns', 'addAll', 'notePlanned'),
    ...writesIn(store.obligations, 'obligations', 'open'),
    ...writesIn(store.notices, 'notices', 'giveAll'),
    ...writesIn(store.notices.outgoing, 'relay', 'clear'),
    ...writesIn(store.campaignDrafts, 'campaignDrafts', 'remove'),
    ...writesIn(store.directiveDrafts, 'directiveDrafts', 'change'),
    ...writesIn(store.deliveries, 'deliveries', 'enqueue', 'claim'),
  ];
}

describe('the launch of all four campaigns of a document', () => {
  let office: TestOffice;
  let ha: Player;
  let players: Map<string, Player>;
  let id: string;

  beforeEach(async () => {
    ({ office, ha } = await openProvince());
    players = new Map();
    for (const code of [...Object.keys(leads), 'STP', 'GN', 'CJ'])
      players.set(code, await office.seated(`Cán bộ ${code}`, `${code}/focalPoint`));
    await sendText(ha, letter);
    await ha.press('❓ Trả lời 1 câu hỏi');
    await ha.press('trong tháng 12/2018');
    await ha.press('✔ một lần');
    await ha.press('Ghi cho cả 4 phong trào');
    ({ id } = await draftOf(office, ha));
  });

  afterEach(() => office.close());

  const launchAll = () => office.forge(ha, `dd:${id}::All`);

  /** How many reports each message to a unit said were new, and how many the unit owes. */
  async function told(): Promise<Array<[unit: string, said: number[], owed: number]>> {
    const found: Array<[string, number[], number]> = [];
    for (const [code, player] of players) {
      const said = openings(player).map((text) => Number(/báo cáo mới: (\d+)/.exec(text)?.[1]));
      found.push([code, said, (await office.store.obligations.ofUnits([code])).length]);
    }
    return found;
  }

  /** Every unit but those that lead owes all four, and each has heard of all it owes at once. */
  async function expectToldOnce(): Promise<void> {
    const found = await told();
    expect(found.map(([code, said]) => [code, said])).toEqual(found.map(([code, , owed]) => [code, [owed]]));
    expect(found.slice(-3).map(([, , owed]) => owed)).toEqual([4, 4, 4]);
  }

  it('is one message to a unit, most urgent first, with a button for each report', async () => {
    await launchAll();
    const { messages } = players.get('SNV')?.person.read() ?? ha.person.read();
    const said = messages.find(({ text }) => text?.includes('báo cáo mới: 4'));
    const places = ['31/12/2018', '31/01/2019'].map((day) => said?.text?.indexOf(day) ?? -1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(said?.text?.match(/Theo 2457\/UBND-NC/g)).toHaveLength(1);
    const buttons = said?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
    expect(buttons.filter((text) => text.startsWith('Báo cáo '))).toHaveLength(4);
    await expectToldOnce();
  });

  it('is said once, whatever is planned again later', async () => {
    await launchAll();
    await expectToldOnce();
    await office.store.campaigns.planAllAgain();
    await office.at('2018-05-28 09:30');
    await office.at('2018-05-29 09:00');
    await office.at('2018-05-30 09:00');
    expect((await told()).flatMap(([, said]) => said)).toEqual([]);
  });

  it.each([
    ['campaigns.addAll', 1],
    ['obligations.open', 1],
    ['obligations.open', 2],
    ['obligations.open', 4],
    ['notices.giveAll', 1],
    ['campaigns.notePlanned', 1],
    ['campaigns.notePlanned', 3],
    ['campaignDrafts.remove', 2],
    ['directiveDrafts.change', 1],
    ['deliveries.enqueue', 1],
    ['relay.clear', 1],
    ['deliveries.claim', 1],
  ])('is one message to a unit when the process dies before %s, the %i. time', async (wanted, nth) => {
    const dying = dieBefore(writesOf(office.store), wanted, nth);
    await launchAll().catch(() => undefined);
    expect(dying.at()).toBe(wanted);
    dying.revive();
    await office.restart();
    office.set('2018-05-28 09:05');
    if ((await office.store.campaigns.all()).length === 0) await launchAll();
    await office.at('2018-05-28 09:06');
    await expectToldOnce();
    await office.at('2018-05-29 09:00');
    expect((await told()).flatMap(([, said]) => said)).toEqual([]);
  });

  it('is one message to a unit when another process beats at the same time', async () => {
    const other = office.another();
    await Promise.all([launchAll(), other.tick(), office.app.tick()]);
    await office.at('2018-05-28 09:01');
    const found = await told();
    for (const [, said, owed] of found) expect(said.reduce((sum, one) => sum + one, 0)).toBe(owed);
    await other.outbox.stop();
  });

  it('tells later of what could not be opened with the others, and only of that', async () => {
    const { open } = office.store.obligations;
    const failing = jest.spyOn(office.store.obligations, 'open');
    failing.mockImplementationOnce(open).mockRejectedValueOnce(new Error('refused')).mockImplementation(open);
    await launchAll();
    failing.mockRestore();
    expect((await told()).slice(-3).map(([, said]) => said)).toEqual([[3], [3], [3]]);
    await office.at('2018-05-28 09:02');
    expect((await told()).slice(-3).map(([, said, owed]) => [said, owed])).toEqual(Array(3).fill([[1], 4]));
  });
});
