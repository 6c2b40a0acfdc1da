import type { Office } from '../../../src/actions/office';
import { campaigns, units } from './campaigns';
import { DAYS, DUE, LOADED } from './days';
import { obligationsOf } from './obligations';
import { makeOf } from './sizes';

const BATCH = 2_000;

/** Fills an office with so many obligations, as the planning of all these years has left them. Returns how many. */
export async function load({ store }: Office, size: number): Promise<number> {
  const register = units();
  await store.units.save(register);
  await people({ store });
  let loaded = 0;
  for (const { kind, campaign } of campaigns(makeOf(size, DUE * DAYS.length))) {
    await store.campaigns.add(campaign);
    const obligations = obligationsOf(kind, campaign, register);
    for (let from = 0; from < obligations.length; from += BATCH)
      loaded += await store.obligations.open(obligations.slice(from, from + BATCH));
  }
  return loaded;
}

/** Somebody holds the seat of every second unit, and a group hears the summary. */
async function people({ store }: Pick<Office, 'store'>): Promise<void> {
  for (const [n, { code }] of units().entries()) {
    if (n % 2 === 1) continue;
    const id = `p-${code}`;
    const consent = { at: LOADED, notice: '1' };
    const addresses = [{ channel: 'telegram', chatId: String(1000 + n), unreachable: false }];
    await store.people.add({ id, name: `Nguyễn Văn ${n}`, locale: 'vi', consent, addresses });
    const seat = `${code}/focalPoint`;
    await store.people.assign({ person: id, seat, from: LOADED, until: null, invitedBy: null });
  }
  const group = { channel: 'telegram', chatId: '-100', title: 'Thi đua' };
  await store.groups.link({ id: 'g1', ...group, linkedBy: 'p-officer', linkedAt: LOADED, unlinkedAt: null });
}
