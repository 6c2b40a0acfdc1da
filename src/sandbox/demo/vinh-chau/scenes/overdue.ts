import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';
import { acceptReport, sendReport } from './filling';

/** After the deadline: one report comes late, one never; in the end the office is told. */
export async function overdue({ transcript, stage }: Play, { officer, focal, head }: People): Promise<void> {
  transcript.scene('11. Sau hạn / After the deadline');
  await transcript.as('line', () => stage.until(localInstant('2019-11-12 08:05')));
  await transcript.as('whole', () => stage.until(localInstant('2019-11-12 17:00')));
  await transcript.as('line', () => stage.until(localInstant('2019-11-14 08:05')));
  const huong = focal('XLAIH');
  await transcript.as('silent', () =>
    sendReport(huong, { results: 'Nạo vét 6 km kênh nội đồng', criteria: '14' }),
  );
  transcript.note(`${huong.part.name} (${huong.part.seat}) gửi báo cáo, sau hạn`);
  await transcript.as('acts', () => acceptReport(head));
  await transcript.as('line', () => stage.until(localInstant('2019-11-18 07:29')));
  await transcript.as('brief', () => stage.until(localInstant('2019-11-20 08:01')));
  await transcript.as('whole', () => officer.writes('/tre'));
  await stage.until(localInstant('2019-11-20 17:00'));
}
