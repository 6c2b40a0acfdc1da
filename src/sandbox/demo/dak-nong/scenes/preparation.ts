import { administratorsCode, invite, join } from '../../joining';
import { ownFile } from '../../own-file';
import type { Play } from '../../play';
import type { People } from '../casting';

/** The register and the people, as the first play shows it. */
export async function preparation(play: Play, people: People): Promise<void> {
  const { transcript } = play;
  const { administrator, officer, leader, heads, focalPoints } = people;
  transcript.scene('1. Đơn vị và con người / Units and people');
  await transcript.as('silent', async () => {
    await join(administrator, await administratorsCode(play));
    await administrator.sendsFile(ownFile('units-dak-nong.csv'));
    await administrator.presses('Nhập 22 đơn vị');
    await join(officer, await invite(administrator, 'Cơ quan thường trực', 'Chuyên viên'));
    await join(leader, await invite(administrator, 'Cơ quan thường trực', 'Lãnh đạo'));
    for (const head of heads) await join(head, await invite(officer, head.part.place, 'Thủ trưởng'));
    for (const one of focalPoints) await join(one, await invite(officer, one.part.place, 'Cán bộ đầu mối'));
  });
  transcript.note(
    `như vở trước: nhập 22 đơn vị; ${officer.part.name} (${officer.part.seat}), một lãnh đạo, ${heads.length} thủ trưởng và ` +
      `${focalPoints.length} cán bộ đầu mối tham gia bằng mã mời`,
  );
}
