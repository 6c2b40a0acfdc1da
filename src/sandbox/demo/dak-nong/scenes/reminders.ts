import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';

/** Fourteen working days before Friday 14/09 all units are reminded, before Friday 28/09 those who lead. */
export async function reminders(play: Play, { leader, heads }: People): Promise<void> {
  const { transcript, stage } = play;
  transcript.scene('5. Nhắc các đơn vị, rồi nhắc đơn vị chủ trì / Reminders to the lead agencies');
  await silently(play, '2018-08-24 07:59');
  await transcript.as('acts', () => stage.until(localInstant('2018-08-24 08:05')));
  const before = play.heard.length;
  await silently(play, '2018-09-10 07:59');
  const others = play.heard.slice(before).filter(({ chatId }) => chatId !== leader.person.id);
  transcript.note(
    `05/09: nhắc các đơn vị lần nữa, ${others.length} tin; thứ Hai hằng tuần: bản tin của lãnh đạo`,
  );
  await transcript.as('whole', () => stage.until(localInstant('2018-09-10 08:05')));
  const investment = heads.find(({ part }) => part.place === 'Sở Kế hoạch và Đầu tư');
  await transcript.as('whole', async () => investment?.presses('Vì sao?'));
}

function silently({ transcript, stage }: Play, until: string): Promise<void> {
  return transcript.as('silent', () => stage.until(localInstant(until)));
}
