import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cast } from './cast';
import { castPeople } from './casting';
import type { Facts } from './expectations';
import { happened } from './happened';
import type { Heard } from './hearing';
import type { Play } from './play';
import { prologue } from './prologue';
import { seededBytes } from './random';
import { scenes } from './scenes';
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

/** Plays the main job from the first start to the last reminder. @returns what it came to */
export async function perform({ out, colour, folder, after }: Performance): Promise<Facts> {
  const dataDir = mkdtempSync(join(folder, 'don-doc-demo-'));
  try {
    const facts = await playIn(dataDir, out, colour);
    await after?.(dataDir);
    return facts;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function playIn(dataDir: string, out: Out, colour: boolean): Promise<Facts> {
  const cast = new Cast();
  const transcript = new Transcript(out, cast, colour);
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
  const stage = await openStage({ dataDir, at: '2019-08-08 08:00', ears });
  try {
    const haste = seededBytes(2019);
    const pause = () => 4 + (haste(1)[0] ?? 0) / 50;
    const play: Play = { stage, cast, transcript, heard, refused, pause };
    const people = castPeople(play);
    for (const scene of scenes) await scene(play, people);
    transcript.flush();
    for (const line of stage.complaints.slice(0, MOST_COMPLAINTS)) out(line.trimEnd());
    return await happened(play, people);
  } finally {
    await stage.close();
  }
}
