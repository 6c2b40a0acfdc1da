import type { Player, TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign } from '../support/seed';

export const NOT_YOURS = 'không thuộc đơn vị của đồng chí';

/** The id of what Xã Lạc Hòa is asked for; its opening has been told. */
export async function seedFor(office: TestOffice, overrides: SeedOverrides = {}): Promise<string> {
  const { obligations } = await seedCampaign(office.office, overrides);
  await office.settle();
  return obligations.find(({ unit }) => unit === 'XLH')?.id ?? '';
}

export const once = (deadline: string) => ({ recurrence: 'once', deadline }) as const;

/** What is answered to a button's data that somebody made up. */
export async function forged(office: TestOffice, player: Player, data: string): Promise<string> {
  player.news();
  await office.forge(player, data);
  return player.news();
}
