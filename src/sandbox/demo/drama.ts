import type { Play } from './play';

/** What is counted in the end: a label for people, and what the play must come to. */
export type Expectations<F extends string = string> = Readonly<Record<F, readonly [string, string | number]>>;
export type Facts<F extends string = string> = Record<F, string | number>;

/** Long words that are repeated, and what stands for them wherever texts are shortened. */
export type ShortWords = Readonly<Record<string, string>>;

/** One office's story, from its first start on. */
export interface Drama<F extends string = string> {
  /** What a newcomer must know to follow the transcript. */
  prologue: readonly string[];
  /** Name of the office. */
  office: string;
  /** Local time `YYYY-MM-DD HH:mm` at which the clock stands in the beginning. */
  at: string;
  shortWords: ShortWords;
  expectations: Expectations<F>;
  /** Plays every scene. @returns what it came to */
  play(play: Play): Promise<Facts<F>>;
}
