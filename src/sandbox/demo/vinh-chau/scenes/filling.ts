import type { Player } from '../../player';

export interface Report {
  results: string;
  criteria: string;
}

/** Fills in and sends a report from the newest reminder on, as a focal point in a hurry does. */
export async function sendReport(player: Player, { results, criteria }: Report): Promise<void> {
  await player.presses('Báo cáo 1');
  await player.writes(results);
  await player.writes(criteria);
  await player.presses('Bỏ qua');
  await player.presses('Không có minh chứng');
  await player.presses('✔ Gửi báo cáo');
}

/** The lead unit reads what has just come in, and takes it. */
export async function acceptReport(head: Player): Promise<void> {
  await head.presses('Xem báo cáo');
  await head.presses('✔ Tiếp nhận');
}
