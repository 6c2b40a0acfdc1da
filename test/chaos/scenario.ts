import type { Size } from './cast';
import type { Stage } from './stage';
import type { Verdict } from './verdict';

export interface Options {
  quick: boolean;
  seed: number;
  size: Size;
  /** Kills, for the scenario that kills. */
  kills: number;
  /** A server of MongoDB's protocol; the embedded store when null. */
  server: string | null;
}

/** One line of the result. */
export interface Line {
  scenario: string;
  verdict: Verdict;
  /** More repeats than this are wrong. */
  bound: number;
  /** How the bound comes about. */
  because: string;
  seconds: number;
  /** What else is to be told. */
  notes: string[];
}

export interface Scenario {
  name: string;
  /** A line, or why there is none. */
  run(options: Options): Promise<Line | string>;
}

export interface Outcome {
  bound: number;
  because: string;
  notes?: string[];
  /** What the scenario itself saw that must never be. */
  wrong?: string[];
}

/** Plays on a stage, compares, and gives everything back. */
export async function played(
  scenario: string,
  stage: Stage,
  play: () => Promise<(verdict: Verdict) => Outcome>,
): Promise<Line> {
  const begun = Date.now();
  try {
    const outcomeOf = await play();
    const verdict = await stage.judge();
    const { bound, because, notes = [], wrong = [] } = outcomeOf(verdict);
    verdict.wrong.push(...wrong);
    const { crew } = stage.parts;
    if (crew.ended > 0) notes.push(`${crew.ended} processes ended by themselves and were started again`);
    const said = [...crew.said].sort((a, b) => b[1] - a[1]).map(([words, times]) => `${times}× ${words}`);
    const seconds = (Date.now() - begun) / 1000;
    return { scenario, verdict, bound, because, seconds, notes: [...notes, ...said.slice(0, 8)] };
  } finally {
    await stage.close();
  }
}

export function isRight({ verdict, bound }: Line): boolean {
  return verdict.lost === 0 && verdict.repeats.length <= bound && verdict.wrong.length === 0;
}

export function format(line: Line): string {
  const { scenario, verdict, bound, because, seconds } = line;
  const { messages, lost, repeats, unheard } = verdict;
  return [
    `${isRight(line) ? 'ok   ' : 'WRONG'} ${scenario}: ${messages} messages`,
    `${lost} lost`,
    `${repeats.length} repeated (at most ${bound}: ${because})`,
    `${unheard} arrived unheard`,
    late(verdict),
    `${seconds.toFixed(0)} s`,
  ].join(', ');
}

function late({ late: all }: Verdict): string {
  if (all.length === 0) return '0 late';
  const worst = Math.max(...all.map(({ seconds }) => seconds));
  const reasons = [...new Set(all.map(({ why }) => why))].map(
    (why) => `${all.filter((one) => one.why === why).length} ${why}`,
  );
  return `${all.length} late (by ${worst.toFixed(0)} s at most; ${reasons.join(', ')})`;
}
