import { openTestOffice, type Player, type TestOffice } from '../../support/office';
import { changes, editing, works } from './editing';

let office: TestOffice;
let an: Player;
beforeEach(async () => {
  office = await openTestOffice({ at: '2026-03-16 08:00' });
  an = await editing(office);
});
afterEach(() => office.close());

function sends(rows: string[], name = 'lich.csv'): Promise<string> {
  const content = ['ngày;loại;căn cứ;dự kiến', ...rows].join('\n');
  return an.does((person) => person.sendDocument({ bytes: Buffer.from(content), name }));
}

it('is read, previewed and written on one press', async () => {
  expect(await an.press('Gửi tệp')).toContain('các cột: ngày, loại');
  const preview = await sends([
    '28/08/2026;nghỉ;12345/VPCP-KGVX;',
    '05/09/2026;làm bù;12345/VPCP-KGVX;x',
    '29/08/2026;nghỉ;12345/VPCP-KGVX;',
  ]);
  expect(preview).toContain('• nghỉ Thứ Sáu, 28/08/2026 – 12345/VPCP-KGVX');
  expect(preview).toContain('• làm việc Thứ Bảy, 05/09/2026 (dự kiến) – 12345/VPCP-KGVX');
  expect(preview).toContain('Dòng đã đúng như lịch, bỏ qua: 1.');
  await an.press('✔');
  expect([await works(office, '2026-08-28'), await works(office, '2026-09-05')]).toEqual([false, true]);
});

it('may be sent at once, without the button', async () => {
  expect(await sends(['28/08/2026;nghỉ;5/UBND;'])).toContain('Sẽ ghi vào lịch');
});

it('with faults is refused by row, as a whole, and can be sent again corrected', async () => {
  const answer = await sends(['28/08/2026;nghỉ;5/UBND;', '32/08/2026;nghỉ;5/UBND;', '05/09/2026;ngủ;;']);
  expect(answer).toContain('Số dòng chưa đúng: 2');
  expect(answer).toContain('• Dòng 3, cột “ngày”, giá trị “32/08/2026”: ');
  expect(answer).toContain('• Dòng 4, cột “loại”, giá trị “ngủ”: ');
  expect(answer).toContain('• Dòng 4, cột “căn cứ”, ô trống: ');
  expect(await changes(office)).toBe(0);
  expect(await sends(['28/08/2026;nghỉ;5/UBND;'])).toContain('Sẽ ghi vào lịch');
});

it('with many faults is told the first ten', async () => {
  const answer = await sends(Array.from({ length: 13 }, (_, n) => `32/08/2026;nghỉ;${n}/UBND;`));
  expect(answer.match(/^• Dòng/gmu)).toHaveLength(10);
  expect(answer).toContain('… và 3 lỗi khác');
});

it('that changes nothing says so', async () => {
  expect(await sends(['29/08/2026;nghỉ;5/UBND;'])).toContain('không có gì để ghi');
});

it.each([
  ['lich.pdf', 'Bước này nhận tệp .csv hoặc .xlsx'],
  ['TUYỆT MẬT.csv', 'dấu chỉ độ mật'],
  ['lich.xlsx', 'Không mở được tệp'],
])('that is no list is refused, and the question waits: %s', async (name, said) => {
  await an.press('Gửi tệp');
  expect(await sends(['28/08/2026;nghỉ;5/UBND;'], name)).toContain(said);
  expect(await an.write('đây')).toContain('Bước này nhận tệp');
  expect(await sends(['28/08/2026;nghỉ;5/UBND;'])).toContain('Sẽ ghi vào lịch');
});

it('of more days than fit on a screen is shown in part and counted, and written as a whole', async () => {
  const rows = Array.from({ length: 28 }, (_, n) => `${String(n + 1).padStart(2, '0')}/07/2026`)
    .filter((day) => ![4, 5, 11, 12, 18, 19, 25, 26].includes(Number(day.slice(0, 2))))
    .map((day, n) => `${day};nghỉ;${5 + (n % 2)}/UBND;`);
  expect(await sends(rows)).toContain('… và 4 dòng khác.');
  await office.restart();
  await an.press('✔');
  expect(await works(office, '2026-07-28')).toBe(false);
});
