import { importUnits } from '../../src/actions/import-units';
import { openTestOffice, type TestOffice } from '../support/office';

describe('an import of units', () => {
  let all: TestOffice;

  beforeEach(async () => {
    all = await openTestOffice();
  });

  afterEach(() => all.close());

  const text = 'code,name,kind\nXTM,Xã Thử Mới,commune\n';
  const file = { name: 'don-vi.csv', size: text.length, bytes: async () => Buffer.from(text) };
  const order = (by: string | null) => importUnits(all.office, { file, by, skipWrong: false }, all.now());

  it.each([
    ['@office/officer', true],
    ['@office/administrator', true],
    ['@office/leader', false],
    ['XLH/head', false],
  ])('ordered in the seat %s: %s', async (seat, may) => {
    const { person } = await all.seated('Hoa', seat);
    const outcome = await order(`test-${person.id}`);
    const refused = { ok: false, refusal: { key: 'import.refusal.mayNot', params: {} } };
    expect(outcome).toEqual(may ? { ok: true, value: { created: 1, changed: 0 } } : refused);
    expect(await all.store.units.all()).toHaveLength(may ? 1 : 0);
  });

  it('is refused to a person who holds nothing, and not to the program’s own command', async () => {
    expect((await order('nobody')).ok).toBe(false);
    expect((await order(null)).ok).toBe(true);
  });
});
