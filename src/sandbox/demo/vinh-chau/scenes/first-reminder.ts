import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';

/** Months of silence, then the first rung: fourteen working days before Friday 08/11/2019. */
export async function firstReminder(play: Play, { leader }: People): Promise<void> {
  const { transcript, stage } = play;
  transcript.scene('5. Nhắc hạn từ tháng 10 / Reminders from October on');
  const before = play.heard.length;
  await transcript.as('silent', () => stage.until(localInstant('2019-10-21 07:59')));
  const quiet = play.heard.slice(before);
  const digests = quiet.filter(({ chatId }) => chatId === leader.person.id).length;
  transcript.note(
    `đồng hồ chạy từng ngày từ 08/08 đến 21/10; ngoài ${digests} bản tin tuần gửi lãnh đạo, bot đã gửi ` +
      `${quiet.length - digests} tin: chưa đến mốc nhắc nên không ai bị làm phiền`,
  );
  await transcript.as('whole', async () => {
    await stage.until(localInstant('2019-10-21 08:00'));
    await stage.pass(60);
  });
}
