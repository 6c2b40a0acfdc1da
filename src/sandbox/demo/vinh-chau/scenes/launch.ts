import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';
import { TITLE } from '../script';

/** The campaign of document 1804/UBND-NC, part by part in the words of the document. */
export async function launch({ transcript, stage }: Play, { officer }: People): Promise<void> {
  transcript.scene('4. Phát động phong trào theo văn bản 1804/UBND-NC / Launch');
  await stage.until(localInstant('2019-08-08 09:30'));
  await transcript.as('acts', async () => {
    await officer.writes('/phatdong');
    await officer.writes(TITLE);
    await officer.writes('1804/UBND-NC ngày 08/8/2019');
    await officer.writes('2016 - 2020');
    await transcript.as('line', () => officer.writes('phong kinh te'));
    await officer.writes('các xã, phường');
    await officer.presses('✔ Xong');
    await officer.presses('Báo cáo định kỳ');
    await transcript.as('brief', () => officer.writes('trước ngày 10/11 hằng năm'));
    await officer.presses('✔ hằng năm');
    await officer.presses('Theo NĐ 09/2019');
    await officer.writes('Kết quả nổi bật\nSố tiêu chí đạt (số)\nKhó khăn, kiến nghị (không bắt buộc)');
    await officer.presses('Nêu tên đơn vị sau khi quá hạn');
  });
  await transcript.as('whole', () => officer.presses('Chuẩn'));
  await officer.presses('✔ Phát động');
  await stage.pass(60);
}
