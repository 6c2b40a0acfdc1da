import { localInstant } from '../../local-time';
import type { Play } from '../../play';
import type { People } from '../casting';
import { GROUP } from '../script';
import { acceptReport, sendReport } from './filling';

/** The eve and the day of the deadline: questions in plain words, and the office's group. */
export async function deadlineDay(play: Play, { officer, leader, focal, head }: People): Promise<void> {
  const { transcript, stage, cast } = play;
  transcript.scene('9. Hỏi bằng lời; nhóm của cơ quan; ngày đến hạn / Questions, group, deadline day');
  await transcript.as('line', () => stage.until(localInstant('2019-11-07 09:00')));
  await transcript.as('silent', async () => {
    await sendReport(focal('PVP'), { results: 'Thắp sáng 4 km đường quê', criteria: '13' });
    await acceptReport(head);
  });
  transcript.note('Phường Vĩnh Phước gửi báo cáo, Phòng Kinh tế tiếp nhận');
  await transcript.as('compact', () => officer.writes('lac hoa con no gi'));
  await transcript.as('whole', () => officer.writes('tình hình nông thôn mới'));
  const group = stage.sandbox.group(GROUP, officer.person);
  cast.enter(group.id, { name: `nhóm “${GROUP}”`, seat: '', place: stage.office.name });
  await transcript.as('acts', () =>
    officer.does(`lập nhóm “${GROUP}”, mời lãnh đạo và thêm bot vào nhóm`, () => {
      group.add(leader.person, officer.person);
      group.addBot(officer.person);
    }),
  );
  await transcript.as('line', () => officer.writes('/lienket', group));
  await transcript.as('line', () => stage.until(localInstant('2019-11-08 09:00')));
  await transcript.as('silent', async () => {
    await sendReport(focal('XVH'), { results: 'Trồng 1.000 cây xanh ven đê', criteria: '15' });
    await acceptReport(head);
  });
  transcript.note('Xã Vĩnh Hải gửi báo cáo, Phòng Kinh tế tiếp nhận');
  await transcript.as('whole', () => stage.until(localInstant('2019-11-08 16:31')));
}
