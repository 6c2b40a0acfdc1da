import type { Actor } from '../domain/obligation';
import { loadDirective } from './load-directive';
import type { Office } from './office';

/** A document whose draft still waits to be decided upon. */
export interface OpenDirective {
  id: string;
  /** Its number, else what it is about; null when it has neither. */
  name: string | null;
}

/** So many of the latest are looked at, and so many offered: who has more sends the document again. */
const LATEST = 10;
const OFFERED = 3;

/** The documents a person sent last that still have a campaign neither launched nor dropped, latest first. */
export async function openDirectives(office: Office, actor: Actor, now: Date): Promise<OpenDirective[]> {
  const open: OpenDirective[] = [];
  for (const { id } of await office.store.directiveDrafts.ofPerson(actor.person, LATEST)) {
    const loaded = await loadDirective(office, id, actor, now);
    if (!loaded.ok || !loaded.value.campaigns.some(({ state }) => state === 'open')) continue;
    const { number, subject } = loaded.value.document;
    open.push({ id, name: number ?? subject });
    if (open.length === OFFERED) break;
  }
  return open;
}
