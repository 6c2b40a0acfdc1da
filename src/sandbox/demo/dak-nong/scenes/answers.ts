import type { Play } from '../../play';
import type { People } from '../casting';

/** The document asks for one report without saying until when; one answer holds for the four campaigns it is asked of. */
export async function answers({ transcript }: Play, { officer }: People): Promise<void> {
  transcript.scene('3. Văn bản không nêu thì hỏi; sửa một mục / Questions and a correction');
  await transcript.as('whole', () => officer.presses('❓'));
  await transcript.as('brief', () => officer.writes('trước ngày 15/9/2018'));
  await transcript.as('brief', () => officer.presses('✔ một lần'));
  await transcript.as('line', () => officer.presses('Ghi cho cả 4 phong trào'));
  await transcript.as('acts', async () => {
    await officer.pressesUnder('Phong trào 2/4', '✎ Sửa');
    await officer.presses('Thời gian');
  });
  await transcript.as('brief', () => officer.writes('2017 - 2020'));
}
