import { openStore, type Store } from '../../src/store';
import { readTogether } from '../../src/store/together';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { sampleUnits } from '../support/units';

let database: TestDatabase;
let store: Store;
let many: Store;
const at = new Date('2019-11-08T01:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore(database.uri);
  await store.units.save(sampleUnits());
  for (const id of ['lan', 'hoa']) {
    await store.people.add({
      ...{ id, name: id, locale: 'vi', consent: { at, notice: 'test' } },
      addresses: [{ channel: 'telegram', chatId: id, unreachable: false }],
    });
    await store.people.assign({ person: id, seat: `X/${id}`, from: at, until: null, invitedBy: null });
  }
  await store.conversations.write('open', '{}', at);
});

beforeEach(() => {
  many = readTogether(store);
});

afterEach(() => jest.restoreAllMocks());

afterAll(async () => {
  await store.close();
  await database.close();
});

it('reads what many ask for at once with one query, each its own answer', async () => {
  const byIds = jest.spyOn(store.people, 'byIds');
  const together = readTogether(store);
  const names = await Promise.all(['lan', 'hoa', 'nobody', 'lan'].map((id) => together.people.byId(id)));
  expect(names.map((person) => person?.name)).toEqual(['lan', 'hoa', undefined, 'lan']);
  expect(byIds.mock.calls).toEqual([[['lan', 'hoa', 'nobody']]]);
});

it('answers as the store itself does', async () => {
  const codes = ['XLH', 'P1', 'none'];
  const inOrder = (await store.units.byCodes(codes)).map(({ code }) => code).sort();
  expect((await many.units.byCodes(codes)).map(({ code }) => code).sort()).toEqual(inOrder);
  expect(await many.units.all()).toEqual(await store.units.all());
  expect(await many.units.byCode('XLH')).toEqual(await store.units.byCode('XLH'));
  expect(await many.people.seatsOf('lan', at)).toEqual(['X/lan']);
  expect(await many.people.seatsOf('lan', new Date(at.getTime() - 1))).toEqual([]);
  expect(await many.conversations.touchedAt('open')).toEqual(at);
  expect(await many.conversations.touchedAt('closed')).toBeNull();
  expect(await many.campaigns.byId('none')).toBeNull();
  expect(await many.notices.byId('none')).toBeNull();
  expect(await many.obligations.byIds(['none'])).toEqual([]);
  expect(await many.obligations.byId('none')).toBeNull();
});

it('sees every change committed before it was asked', async () => {
  expect((await many.people.byId('hoa'))?.locale).toBe('vi');
  await store.people.setLocale('hoa', 'en');
  expect((await many.people.byId('hoa'))?.locale).toBe('en');
});

it('tells everybody who asked when the store fails, and asks anew the next time', async () => {
  jest.spyOn(store.notices, 'byIds').mockRejectedValueOnce(new Error('no database'));
  const together = readTogether(store);
  const asked = await Promise.allSettled([together.notices.byId('a'), together.notices.byId('b')]);
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await together.notices.byId('a')).toBeNull();
});
