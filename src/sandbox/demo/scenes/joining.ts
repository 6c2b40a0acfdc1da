import { ensureAdminInvitation } from '../../../actions/admin-invitation';
import type { People } from '../casting';
import type { Heard } from '../hearing';
import type { Play } from '../play';
import type { Player } from '../player';

/** The first start: nobody holds a seat, so a code for the first administrator is made and shown once. */
export async function firstStart(play: Play, { administrator }: People): Promise<void> {
  const { transcript, stage } = play;
  transcript.scene('1. Khởi động lần đầu / First start');
  const code = await ensureAdminInvitation(stage.office, null, stage.now());
  if (code === null) throw new Error('no code for the administrator');
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

async function invite(by: Player, place: string, duty: string): Promise<string> {
  await by.writes(`/moi ${place}`);
  return payloadIn(await by.presses(duty));
}

async function join(newcomer: Player, payload: string): Promise<void> {
  await newcomer.opens(payload);
  await newcomer.presses('Đồng ý');
  await newcomer.writes(newcomer.part.name);
}

/** The deep link as the inviter forwards it. */
function payloadIn(heard: readonly Heard[]): string {
  const link = /https:\/\/t\.me\/\w+\?start=([\w-]+)/.exec(heard.map(({ text }) => text).join('\n'));
  if (!link?.[1]) throw new Error('the invitation has no link');
  return link[1];
}
