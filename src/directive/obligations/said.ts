import type { Place } from '../directive';
import type { Clause } from './clause';
import type { Named } from './kinds';
import { actorIn, THING_FIRST, toldIn } from './parties';

/** What has been said so far in a block, for words that leave it out. */
export interface Said {
  /** What was asked for last, in the block or its headings. */
  asked: readonly Named[];
  recipient: Place | null;
  event: string;
  /** Who acted in the block first. */
  actor: Place | null;
  /** Who was told to in the sentence, and the sentence. */
  told: Place | null;
  sentence: Place | null;
}

export function nothingSaid(asked: readonly Named[]): Said {
  return { asked, recipient: null, event: '', actor: null, told: null, sentence: null };
}

/** Who acts: in the clause itself; else who was told to in its sentence; else who acted first in the block. */
export function actorFor(said: Said, clause: Clause, typed: string): Place | null {
  const at = (place: Place | null) => place && { from: clause.from + place.from, to: clause.from + place.to };
  if (said.sentence?.from !== clause.sentence.from) said.told = null;
  said.sentence = clause.sentence;
  const own = at(actorIn(typed));
  const first = at(actorIn(typed, false));
  const told = said.told;
  said.told ??= at(toldIn(typed));
  if (!THING_FIRST.test(typed)) said.actor ??= said.told ?? first;
  return own ?? told ?? said.actor;
}
