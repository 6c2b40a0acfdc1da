import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toReporters } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
  await answer(ha, ...toReporters);
});
afterEach(() => office.close());

const blocOf: Record<string, string> = { CATX: 'Khối 10', PYT: 'Khối 2 B' };
const ofTheBot = () => ha.person.read().messages.filter(({ from }) => from?.is_bot);

describe('who reports, ticked off', () => {
  it('stays one message, however often a button is pressed', async () => {
    const before = ofTheBot().length;
    for (const button of ['☐ Xã', '☐ Phường', '☑ Xã', '☐ Khối 5', 'Chọn lại']) await ha.press(button);
    expect(ofTheBot()).toHaveLength(before);
    expect(ha.last()?.text).toContain('Đang chọn: 0 đơn vị');
    await ha.press('☐ Xã');
    await office.restart();
    await ha.press('☐ Phường');
    expect(ofTheBot()).toHaveLength(before);
    expect(ha.last()?.text).toContain('Đang chọn: 10 đơn vị');
  });

  it('is said anew below what was typed', async () => {
    expect(await ha.write('trừ Phường 1')).toContain('Trừ: Phường 1');
    const before = ofTheBot().length;
    await ha.press('☐ Phường');
    expect(ofTheBot()).toHaveLength(before);
    expect(ha.last()?.text).toContain('Đang chọn: 3 đơn vị');
  });

  it('does not take the place of another question', async () => {
    const before = ofTheBot().length;
    await answer(ha, '>◀', '>Giữ');
    expect(ofTheBot()).toHaveLength(before + 2);
  });

  it('is a new message where the old one cannot be edited any more', async () => {
    const before = ofTheBot().length;
    office.sandbox.fail({ kind: 'error', code: 400, method: 'editMessageText' });
    expect(await ha.press('☐ Xã')).toContain('Đang chọn: 6 đơn vị');
    expect(ofTheBot()).toHaveLength(before + 1);
    await ha.press('☐ Phường');
    expect(ofTheBot()).toHaveLength(before + 1);
    expect(ha.last()?.text).toContain('Đang chọn: 10 đơn vị');
  });

  it('is in the order of the names, Khối 2 before Khối 10', async () => {
    const units = await office.store.units.all();
    const moved = units.map((unit) =>
      unit.code === 'PKT' ? unit : { ...unit, bloc: blocOf[unit.code] ?? unit.bloc },
    );
    await office.store.units.save(moved);
    await ha.press('☐ Xã');
    const names = ha.buttons().flatMap((text) => /^[☐☑] (.*) \(\d+\)$/u.exec(text)?.[1] ?? []);
    const blocs = names.filter((name) => name.startsWith('Khối'));
    const kinds = names.filter((name) => !name.startsWith('Khối'));
    expect(names).toEqual([...kinds, ...blocs]);
    expect(kinds).toEqual([...kinds].sort(new Intl.Collator('vi').compare));
    expect(blocs.map((name) => Number(/\d+/.exec(name)?.[0]))).toEqual(
      blocs.map((name) => Number(/\d+/.exec(name)?.[0])).sort((a, b) => a - b),
    );
    expect(blocs.at(-1)).toBe('Khối 10');
    expect(await answer(ha, '>☐ Khối 10')).toContain('Đang chọn: 7 đơn vị');
  });
});
