import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Listening } from '../server';
import { stateOf } from './ask';
import { socketPath } from './endpoint';
import { exchangeHolder, type Holder, type Role, readHolder } from './holder';
import { startOf } from './process';

const retryMs = 100;

export interface ClaimOptions {
  folder: string;
  role: Role;
  /** Starts to answer `whoCommand` at the path (a free port where it is `null`), so that the claim can be checked. */
  listen(path: string | null, id: string): Promise<Listening>;
  /** Called once, when a short command holds the store. */
  onWait(holder: Holder): void;
}

export interface OwnerClaim {
  kind: 'owner';
  holder: Holder;
  listening: Listening;
}

/** `client`: a server has the store open already. */
export type Claim = OwnerClaim | { kind: 'client'; holder: Holder };

/**
 * Becomes the one process that opens the store, or finds the one that is. A record left by a killed process is told by
 * its endpoint not answering; a short command, and one that is just closing, is waited for.
 */
export async function claimStore(options: ClaimOptions): Promise<Claim> {
  let waited = false;
  for (;;) {
    const current = await readHolder(options.folder);
    const state = current === null ? 'gone' : await stateOf(current);
    if (current === null || state === 'gone') {
      if (current !== null) await assertGone(options.folder, current);
      const claim = await tryToOwn(options, current);
      if (claim !== null) return claim;
      continue;
    }
    if (state === 'open' && current.role === 'server') return { kind: 'client', holder: current };
    if (!waited && current.role === 'command') options.onWait(current);
    waited = true;
    await sleep(retryMs);
  }
}

/** A process that runs but does not answer (its socket was deleted) still has the files open. */
async function assertGone(folder: string, silent: Holder): Promise<void> {
  const runs = silent.started !== null && startOf(silent.pid) === silent.started;
  if (!runs || (await readHolder(folder))?.id !== silent.id) return;
  throw new Error(
    `process ${silent.pid} holds the store in ${folder} but does not answer at ${silent.endpoint}; end it first`,
  );
}

/** Listens first and claims then: a record in force always has somebody listening. */
async function tryToOwn(options: ClaimOptions, dead: Holder | null): Promise<OwnerClaim | null> {
  const id = randomUUID().slice(0, 13);
  const path = socketPath(options.folder, id);
  const listening = await options.listen(path, id);
  const endpoint = path ?? `127.0.0.1:${listening.port}`;
  const holder: Holder = {
    id,
    pid: process.pid,
    started: startOf(process.pid),
    role: options.role,
    endpoint,
  };
  const current = await exchangeHolder(options.folder, dead?.id ?? null, holder);
  if (current?.id === id) {
    if (dead?.endpoint.includes('/')) rmSync(dead.endpoint, { force: true });
    return { kind: 'owner', holder, listening };
  }
  await listening.close();
  return null;
}

/** Gives the store up: the record goes before the socket, so nobody takes us for dead while files are open. */
export async function releaseStore(folder: string, { holder, listening }: OwnerClaim): Promise<void> {
  await exchangeHolder(folder, holder.id, null);
  await listening.close();
}
