import type { Channel, Screen } from '../channels/channel';
import type { Delivery } from '../domain/delivery';
import type { Settlement } from '../store/delivery-line';
import { follow } from './follow';
import type { Dispatch } from './parts';
import { orFault, tried } from './prepare';
import { settlementFor } from './retry';

/** One try. What the outcome means for others is stored before the row is settled. */
export async function sendRow(
  parts: Dispatch,
  row: Delivery,
  screen: Screen,
  now: () => Date,
): Promise<Settlement> {
  const outcome = await orFault(parts, row, () => channelOf(parts, row).send(row.chatId, screen));
  // The platform counts what it asks for from its answer on, not from when it was asked.
  const answered = now();
  if (outcome.kind !== 'fault') await follow(parts, row, outcome, answered);
  return settlementFor(outcome, tried(parts, row, answered));
}

function channelOf({ channels }: Dispatch, row: Delivery): Channel {
  const channel = channels.find(({ name }) => name === row.channel);
  if (!channel) throw new RangeError('a row was claimed for a channel that is not there');
  return channel;
}
