import { openTestOffice, type Player, type TestOffice } from '../../support/office';

/** An office with the sample register and an officer, Hà, on the day of document 1804/UBND-NC. */
export async function openOffice(): Promise<{ office: TestOffice; ha: Player }> {
  const office = await openTestOffice({ at: '2019-08-08 09:00' });
  await office.withUnits();
  return { office, ha: await office.seated('Hà', '@office/officer') };
}

/**
 * One answer after another; `>Nút` presses a button. Returns what the bot said to the last, in a new message or in the
 * one that was pressed.
 */
export async function answer(player: Player, ...answers: string[]): Promise<string> {
  let said = '';
  for (const one of answers)
    said = one.startsWith('>') ? await player.press(one.slice(1)) : await player.write(one);
  return said === '' ? (player.last()?.text ?? '') : said;
}

export const toLead = [
  '/phatdong',
  'Cả nước chung sức xây dựng nông thôn mới',
  '1804/UBND-NC ngày 08/8/2019',
  '2016 - 2020',
];
export const toReporters = [...toLead, 'Phòng Kinh tế'];
export const toDeadline = [...toReporters, 'các xã, phường', '>✔ Xong', '>Báo cáo định kỳ'];
export const toRecurrence = [...toDeadline, 'trước ngày 10/11 hằng năm'];
export const toQuestions = [...toRecurrence, '>✔ hằng năm', '>Theo NĐ 09'];
export const toLadder = [...toQuestions, '>Dùng bộ câu hỏi mẫu', '>Chỉ nêu số lượng'];
export const toPreview = [...toLadder, '>Chuẩn'];
