import { SandboxClock } from '../clock';
import { Signal } from '../signal';
import { UpdateQueue } from '../updates/queue';
import type { State } from './state';

/** What all parts of the sandbox share. Whoever changes the state fires `changed`. */
export interface World {
  readonly state: State;
  readonly clock: SandboxClock;
  readonly updates: UpdateQueue;
  readonly changed: Signal;
  /** Grows with every change of this run. */
  readonly revision: number;
}

export function createWorld(state: State, now: () => Date): World {
  const changed = new Signal();
  let revision = 1;
  changed.on(() => {
    revision += 1;
  });
  return {
    get revision() {
      return revision;
    },
    state,
    clock: new SandboxClock(now, state, () => changed.fire()),
    updates: new UpdateQueue(state, changed),
    changed,
  };
}
