import type { Office } from './office';

/** Notes whether a person can be reached at an address: the platform or the person themselves has shown it. */
export async function setReachable(
  office: Office,
  { channel, chatId }: { channel: string; chatId: string },
  reachable: boolean,
): Promise<void> {
  await office.store.people.setReachable(channel, chatId, reachable);
}
