import type { Delivery } from '../../src/domain/delivery';
import type { Message } from '../../src/domain/message';
import type { TestOffice } from '../support/office';

/** Puts a message on its way as an act of the office does. */
export async function post(office: TestOffice, key: string, more: Partial<Message> = {}): Promise<void> {
  const message: Message = {
    key,
    to: { kind: 'seats', seats: ['XLH/focalPoint'] },
    template: 'opened',
    params: { obligations: (await office.store.obligations.ofUnits(['XLH'])).map(({ id }) => id) },
    notBefore: office.now(),
    expiresAt: null,
    ...more,
  };
  await office.store.notices.give({
    id: key,
    kind: 'test',
    at: office.now(),
    facts: {},
    messages: [message],
  });
}

/** The rows of a message: `state outcome` for each. */
export async function fate(office: TestOffice, key: string): Promise<string[]> {
  const rows: Delivery[] = await office.store.deliveries.ofMessage(key);
  return rows.map(({ state, outcome }) => `${state} ${state === 'sent' ? '' : outcome}`.trim());
}
