import { openOfficeCalendar } from '../../src/actions/office-calendar';
import type { CalendarDecision } from '../../src/domain/calendar-decision';
import { openStore, type Store } from '../../src/store';
import { openTestDatabase } from '../support/database';

let store: Store;
let close: () => Promise<void>;

beforeEach(async () => {
  const database = await openTestDatabase();
  store = await openStore(database.uri);
  close = async () => {
    await store.close();
    await database.close();
  };
});
afterEach(() => close());

const off = (day: string): CalendarDecision => ({
  about: 'day',
  day,
  kind: 'off',
  basis: '7/TB',
  provisional: false,
  at: new Date('2019-10-01T01:00:00Z'),
  by: { person: 'p1', seat: '@office/administrator' },
});

describe('the kept changes of the calendar', () => {
  it('come back as they were made, oldest first', async () => {
    expect(await store.calendar.version()).toBe(0);
    await store.calendar.add({ id: 'b', version: 1, decisions: [off('2019-11-08'), off('2019-11-11')] });
    await store.calendar.add({ id: 'a', version: 2, decisions: [off('2019-11-12')] });
    expect(await store.calendar.version()).toBe(2);
    expect(await store.calendar.changes()).toEqual([
      { id: 'b', version: 1, decisions: [off('2019-11-08'), off('2019-11-11')] },
      { id: 'a', version: 2, decisions: [off('2019-11-12')] },
    ]);
  });

  it('are never overwritten, and never take one place twice', async () => {
    expect(await store.calendar.add({ id: 'a', version: 1, decisions: [off('2019-11-08')] })).toBe(true);
    expect(await store.calendar.add({ id: 'a', version: 2, decisions: [off('2019-11-11')] })).toBe(true);
    expect(await store.calendar.add({ id: 'b', version: 1, decisions: [off('2019-11-11')] })).toBe(false);
    expect(await store.calendar.changes()).toEqual([{ id: 'a', version: 1, decisions: [off('2019-11-08')] }]);
  });

  it('remember how far the obligations follow, and never less far', async () => {
    expect(await store.calendar.settledVersion()).toBe(0);
    await store.calendar.noteSettled(2);
    await store.calendar.noteSettled(1);
    expect(await store.calendar.settledVersion()).toBe(2);
  });
});

describe('the calendar of a process', () => {
  it('is the newest it has read, whichever read comes back last', async () => {
    const calendar = await openOfficeCalendar(store, 'Asia/Ho_Chi_Minh');
    await store.calendar.add({ id: 'a', version: 1, decisions: [off('2019-11-08')] });
    const { changes } = store.calendar;
    const slow = await changes();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const read = jest.spyOn(store.calendar, 'changes').mockImplementationOnce(() => held.then(() => slow));
    const late = calendar.refresh();
    await store.calendar.add({ id: 'b', version: 2, decisions: [off('2019-11-11')] });
    while (read.mock.calls.length === 0) await new Promise(setImmediate);
    await calendar.refresh();
    release();
    await late;
    expect(calendar.current().restDay('2019-11-11')?.kind).toBe('swap');
  });
});
