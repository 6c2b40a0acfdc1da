import type { Screen } from '../channels/channel';
import type { Delivery } from '../domain/delivery';

/** What is to be said now, when it may be said instead, or why there is nothing left to say. */
export type Rendered =
  | { kind: 'screen'; screen: Screen }
  | { kind: 'later'; at: Date }
  | { kind: 'moot'; reason: string };

/** Chooses the words at the moment of sending: in the reader's language, from the facts as they stand. */
export type Render = (delivery: Delivery, now: Date) => Promise<Rendered>;
