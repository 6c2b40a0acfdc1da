import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';
import { acceptReport, sendReport } from './filling';

/** The program stops in the middle of a report; the reminder of that morning waits for the half-typed form. */
export async function restart({ transcript, stage }: Play, { focal, head }: People): Promise<void> {
  transcript.scene('8. Khởi động lại giữa lúc đang nhập / A restart in the middle of a report');
  await transcript.as('silent', () => stage.until(localInstant('2019-11-05 07:50')));
  const duyen = focal('XVT');
  await transcript.as('line', () => duyen.writes('/baocao'));
  await duyen.writes('Đạt thêm 2 tiêu chí: thủy lợi và nhà ở dân cư');
  await stage.restart();
  transcript.note('máy chủ khởi động lại trên cùng kho dữ liệu');
  await transcript.as('line', () => stage.until(localInstant('2019-11-05 08:06')));
  transcript.note(
    `đến mốc nhắc nhưng ${duyen.part.name} đang nhập nên tin nhắc cho Xã Vĩnh Tân được giữ lại`,
  );
  await duyen.writes('16');
  await transcript.as('acts', async () => {
    await duyen.presses('Bỏ qua');
    await duyen.presses('Không có minh chứng');
  });
  await transcript.as('line', () => duyen.presses('✔ Gửi báo cáo'));
  await stage.until(localInstant('2019-11-05 09:30'));
  await transcript.as('silent', async () => {
    await acceptReport(head);
    for (const unit of ['P1', 'PKH']) {
      await sendReport(focal(unit), { results: 'Chỉnh trang 2 tuyến hẻm kiểu mẫu', criteria: '12' });
      await acceptReport(head);
    }
  });
  transcript.note('Phường 1 và Phường Khánh Hòa gửi báo cáo; Phòng Kinh tế tiếp nhận cả ba');
}
