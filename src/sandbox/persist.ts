import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { State } from './world/state';
import type { World } from './world/world';

/** Real milliseconds in which changes gather before they are written together. */
const GATHER = 300;

export interface StateFile {
  /** @returns undefined when there is no file, or one of another version. */
  read(): State | undefined;
  /** Writes the world after each burst of changes, as a whole and atomically. */
  follow(world: World): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

/** The world in one JSON file, so that people and chats go on after a restart. */
export function openFile(path: string): StateFile {
  let world: World | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = JSON.stringify(world?.state);
    writing = writing
      .catch(() => undefined)
      .then(async () => {
        await writeFile(`${path}.new`, text);
        await rename(`${path}.new`, path);
      });
    return writing;
  };
  return {
    read: () => readState(path),
    follow: (followed) => {
      world = followed;
      mkdirSync(dirname(path), { recursive: true });
      followed.changed.on(() => {
        // A write that fails is made good by the next one; only the one at the end must not fail unheard.
        timer ??= setTimeout(() => void write().catch(() => undefined), GATHER).unref();
      });
    },
    flush: async () => {
      if (world) await write();
    },
  };
}

function readState(path: string): State | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const state = JSON.parse(text) as State;
  return state.version === 1 ? state : undefined;
}
