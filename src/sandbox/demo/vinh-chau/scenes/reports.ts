import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';
import { acceptReport, sendReport } from './filling';
import { picture } from './picture';

/** A wrong answer is corrected, a photo is added, and two taps on send are one report. */
export async function firstReport({ transcript, stage }: Play, { focal, head }: People): Promise<void> {
  transcript.scene('6. Báo cáo có hướng dẫn / A guided report');
  await stage.until(localInstant('2019-10-21 08:20'));
  const hong = focal('XHD');
  await hong.presses('Báo cáo 1');
  await transcript.as('line', async () => {
    await hong.writes('Bê tông hóa 5 km đường liên ấp, 42 hộ hiến đất');
    await hong.writes('mười lăm');
  });
  await transcript.as('acts', async () => {
    await hong.writes('15');
    await hong.presses('Bỏ qua');
    await hong.sendsPhoto({ bytes: picture });
  });
  await transcript.as('compact', async () => {
    await hong.presses('Xong');
    await hong.pressesTwice('✔ Gửi báo cáo');
  });
  await stage.until(localInstant('2019-10-21 09:10'));
  await transcript.as('acts', () => acceptReport(head));
}

/** Nothing to report is a report too. */
export async function nilReport({ transcript, stage }: Play, { focal, head }: People): Promise<void> {
  transcript.scene('7. Báo cáo không phát sinh; trả lại để bổ sung / Nil report; return');
  await transcript.as('silent', () => stage.until(localInstant('2019-10-30 07:59')));
  await stage.until(localInstant('2019-10-30 08:00'));
  await stage.pass(60);
  const phuc = focal('P2');
  await transcript.as('acts', async () => {
    await phuc.presses('Báo cáo 1');
    await phuc.presses('Không phát sinh');
  });
  await phuc.presses('✔ Gửi báo cáo');
  await transcript.as('silent', () => acceptReport(head));
}

/** The lead unit asks for more, the unit completes what it typed, and the report is taken. */
export async function returnedReport({ transcript, stage }: Play, { focal, head }: People): Promise<void> {
  const hieu = focal('XLH');
  await stage.until(localInstant('2019-10-30 14:00'));
  await transcript.as('silent', () =>
    sendReport(hieu, { results: 'Làm mới 3 km đường nông thôn', criteria: '14' }),
  );
  transcript.note(`${hieu.part.name} (${hieu.part.seat}) đã gửi báo cáo`);
  await transcript.as('compact', () => head.presses('Xem báo cáo'));
  await head.presses('↩ Trả lại');
  await head.writes('Đề nghị bổ sung số hộ hiến đất làm đường');
  await stage.until(localInstant('2019-10-31 08:30'));
  await transcript.as('acts', async () => {
    await hieu.presses('Bổ sung báo cáo');
    await hieu.presses('Làm tiếp bản nháp');
    await hieu.presses('Sửa câu 1');
    await hieu.writes('Làm mới 3 km đường nông thôn, 18 hộ hiến đất');
  });
  await transcript.as('line', () => hieu.presses('✔ Gửi báo cáo'));
  await transcript.as('acts', () => acceptReport(head));
}
