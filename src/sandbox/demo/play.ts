import type { Cast } from './cast';
import type { ShortWords } from './drama';
import type { Heard } from './hearing';
import type { Stage } from './stage';
import type { Transcript } from './transcript';

/** What every scene works with. */
export interface Play {
  stage: Stage;
  cast: Cast;
  transcript: Transcript;
  shortWords: ShortWords;
  /** All that the bot has shown so far, to whomever. */
  heard: Heard[];
  /** Error codes with which the platform refused a message. */
  refused: number[];
  /** Seconds until somebody does the next thing: people read and type. */
  pause(): number;
}
