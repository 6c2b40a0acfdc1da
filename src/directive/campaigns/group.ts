import type { Naming } from './naming';
import { areSimilar } from './similar';

/** Beyond this many titles only equal ones are one: no document launches so many. */
const MOST = 80;

/** Gathers the places that name the same campaign, in the order in which they first come. */
export function gathered<T extends Naming>(namings: readonly T[]): T[][] {
  const groups: Array<{ cores: string[]; namings: T[] }> = [];
  const known = new Map<string, T[]>();
  for (const naming of namings) {
    const exact = known.get(naming.core);
    const group =
      exact === undefined && groups.length < MOST
        ? groups.find(({ cores }) => cores.some((core) => areSimilar(core, naming.core)))
        : undefined;
    const into = exact ?? group?.namings;
    if (into) {
      into.push(naming);
      if (group && group.cores.length < 5) group.cores.push(naming.core);
      known.set(naming.core, into);
    } else {
      const fresh = { cores: [naming.core], namings: [naming] };
      groups.push(fresh);
      known.set(naming.core, fresh.namings);
    }
  }
  return groups.map(({ namings: all }) => all);
}
