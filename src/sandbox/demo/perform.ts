import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cast } from './cast';
import type { Drama, Facts } from './drama';
import type { Heard } from './hearing';
import { seededBytes } from './random';
import { openStage } from './stage';
import { Transcript } from './transcript';

/** The first faults in the log say what is wrong; the others are counted in the table. */
const MOST_COMPLAINTS = 3;

export type Out = (line: string) => void;

export interface Performance {
  out: Out;
  colour: boolean;
  /** A folder for the store is made in it, and removed in the end. */
  folder: string;
  /** Called with the store's folder when everything is closed, before it is removed. */
  after?: (dataDir: string) => Promise<void>;
}

/** Plays a drama from the first start to its end. @returns what it came to */
export async function perform<F extends string>(
  drama: Drama<F>,
  { out, colour, folder, after }: Performance,
): Promise<Facts<F>> {
  const dataDir = mkdtempSync(join(folder, 'don-doc-demo-'));
  try {
    const facts = await playIn(drama, dataDir, { out, colour });
    await after?.(dataDir);
    return facts;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function playIn<F extends string>(
  { prologue, office, at, shortWords, play }: Drama<F>,
  dataDir: string,
  { out, colour }: Pick<Performance, 'out' | 'colour'>,
): Promise<Facts<F>> {
  const cast = new Cast();
  const transcript = new Transcript(out, cast, { colour, shortWords });
  const heard: Heard[] = [];
  const refused: number[] = [];
  const ears = {
    heard: (said: Heard) => {
      heard.push(said);
      transcript.heard(said);
    },
    refused: (code: number) => void refused.push(code),
  };
  for (const line of prologue) out(line);
  const stage = await openStage({ dataDir, name: office, at, ears });
  try {
    const haste = seededBytes(2019);
    const pause = () => 4 + (haste(1)[0] ?? 0) / 50;
    const facts = await play({ stage, cast, transcript, shortWords, heard, refused, pause });
    transcript.flush();
    for (const line of stage.complaints.slice(0, MOST_COMPLAINTS)) out(line.trimEnd());
    return facts;
  } finally {
    await stage.close();
  }
}
