import { ensureAdminInvitation } from '../../actions/admin-invitation';
import type { Heard } from './hearing';
import type { Play } from './play';
import type { Player } from './player';

/** The first start: nobody holds a seat, so a code for the first administrator is made and shown once. */
export async function administratorsCode({ stage }: Play): Promise<string> {
  const code = await ensureAdminInvitation(stage.office, null, stage.now());
  if (code === null) throw new Error('no code for the administrator');
  return code;
}

/** @returns the payload of the deep link, as the inviter forwards it. */
export async function invite(by: Player, place: string, duty: string): Promise<string> {
  await by.writes(`/moi ${place}`);
  return payloadIn(await by.presses(duty));
}

export async function join(newcomer: Player, payload: string): Promise<void> {
  await newcomer.opens(payload);
  await newcomer.presses('Đồng ý');
  await newcomer.writes(newcomer.part.name);
}

function payloadIn(heard: readonly Heard[]): string {
  const link = /https:\/\/t\.me\/\w+\?start=([\w-]+)/.exec(heard.map(({ text }) => text).join('\n'));
  if (!link?.[1]) throw new Error('the invitation has no link');
  return link[1];
}
