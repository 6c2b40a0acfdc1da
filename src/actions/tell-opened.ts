import { type Opening, openedBatches, openedNotice, untold } from '../domain/opened';
import type { Notice } from '../store/notices';
import type { Office } from './office';

/**
 * Tells each unit of what was opened for it, in one message for all campaigns that are given together. What was told
 * before, by whomever, is left out; whether it was is not asked first: giving it again costs no more than asking.
 */
export async function tellOpened(office: Office, openings: readonly Opening[], now: Date): Promise<void> {
  const { store, calendar } = office;
  let waiting = openedBatches(openings);
  for (let part = 1; waiting.length > 0; part += 1) {
    const notices = waiting.map((batch) => openedNotice(batch, part, now, calendar));
    const stand = await store.notices.giveAll(notices, { unfinished: false });
    waiting = waiting.flatMap((batch, n) => untold(batch, toldIn(stand.get(notices[n]?.id ?? ''))) ?? []);
  }
}

function toldIn(stands: Notice | undefined): string[] {
  const { obligations } = stands?.facts ?? {};
  return Array.isArray(obligations) ? obligations.map(String) : [];
}
