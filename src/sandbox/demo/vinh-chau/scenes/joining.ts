import { administratorsCode, invite, join } from '../../joining';
import type { Play } from '../../play';
import type { People } from '../casting';

/** The first start: nobody holds a seat, so a code for the first administrator is made and shown once. */
export async function firstStart(play: Play, { administrator }: People): Promise<void> {
  const { transcript } = play;
  transcript.scene('1. Khởi động lần đầu / First start');
  const code = await administratorsCode(play);
  transcript.note(`màn hình máy chủ hiện mã mời quản trị đầu tiên: ${code}`);
  await transcript.as('line', () => join(administrator, code));
}

/** Invitations made in chat: the administrator invites into the office, the officer into the units. */
export async function joining(play: Play, people: People): Promise<void> {
  const { transcript } = play;
  const { administrator, officer, leader, head, focalUnits, focal } = people;
  transcript.scene('3. Mời và tham gia / Joining');
  const payload = await transcript.as('line', () =>
    invite(administrator, 'Cơ quan thường trực', 'Chuyên viên'),
  );
  await transcript.as('acts', () => join(officer, payload));
  await transcript.as('silent', async () => {
    await join(leader, await invite(administrator, 'Cơ quan thường trực', 'Lãnh đạo'));
    await join(head, await invite(officer, 'phong kinh te', 'Thủ trưởng'));
    for (const { code, name } of focalUnits)
      await join(focal(code), await invite(officer, name, 'Cán bộ đầu mối'));
  });
  transcript.note(
    `cũng như vậy: ${leader.part.name} (lãnh đạo) do quản trị mời; ${head.part.name} (Trưởng Phòng Kinh tế) và ` +
      `cán bộ đầu mối của ${focalUnits.length} xã, phường do chuyên viên mời`,
  );
}
