import type { Assignment } from '../domain/person';
import type { Store } from '.';
import { seatsHeld } from './people';

/**
 * A store for many readers at once: what several of them ask for in the same moment is read with one query. Nothing is
 * kept: a read begins after it was asked for, so it sees every change that was committed before. Writes pass through.
 */
export function readTogether(store: Store): Store {
  const { people, units, obligations, campaigns, notices, conversations } = store;
  const person = together(async (ids: string[]) => mapBy(await people.byIds(ids), ({ id }) => id));
  const assignments = together(async (persons: string[]) => grouped(await people.assignmentsOf(persons)));
  const unit = together(async (codes: string[]) => mapBy(await units.byCodes(codes), ({ code }) => code));
  const obligation = together(async (ids: string[]) => await obligations.byIds(ids).then(placed));
  const notice = together(async (ids: string[]) => mapBy(await notices.byIds(ids), ({ id }) => id));
  const touched = together((keys: string[]) => conversations.touchedAtOf(keys));
  const allCampaigns = together(async () => new Map([['all', await campaigns.all()]]));
  const allUnits = together(async () => new Map([['all', await units.all()]]));
  return {
    ...store,
    people: {
      ...people,
      byId: async (id) => (await person(id)) ?? null,
      seatsOf: async (id, at) => seatsHeld((await assignments(id)) ?? [], at),
    },
    units: {
      ...units,
      all: async () => (await allUnits('all')) ?? [],
      byCode: async (code) => (await unit(code)) ?? null,
      byCodes: async (codes) => present(await Promise.all([...new Set(codes)].map(unit))),
    },
    obligations: {
      ...obligations,
      byId: async (id) => (await obligation(id))?.item ?? null,
      byIds: async (ids) => inPlace(await Promise.all([...new Set(ids)].map(obligation))),
    },
    campaigns: {
      ...campaigns,
      all: async () => (await allCampaigns('all')) ?? [],
      byId: async (id) => (await allCampaigns('all'))?.find((campaign) => campaign.id === id) ?? null,
    },
    notices: { ...notices, byId: async (id) => (await notice(id)) ?? null },
    conversations: { ...conversations, touchedAt: async (key) => (await touched(key)) ?? null },
  };
}

interface Asked<K, V> {
  key: K;
  give(value: V | undefined): void;
  refuse(reason: unknown): void;
}

/** Gathers what is asked for until the event loop turns, and loads it in one go, each key once. */
function together<K, V>(load: (keys: K[]) => Promise<ReadonlyMap<K, V>>): (key: K) => Promise<V | undefined> {
  let asked: Asked<K, V>[] = [];
  async function ask(): Promise<void> {
    const gathered = asked;
    asked = [];
    try {
      const found = await load([...new Set(gathered.map(({ key }) => key))]);
      for (const { key, give } of gathered) give(found.get(key));
    } catch (error) {
      for (const { refuse } of gathered) refuse(error);
    }
  }
  return (key) =>
    new Promise((give, refuse) => {
      if (asked.length === 0) setImmediate(() => void ask());
      asked.push({ key, give, refuse });
    });
}

function mapBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T> {
  return new Map(items.map((item) => [keyOf(item), item]));
}

function grouped(assignments: readonly Assignment[]): Map<string, Assignment[]> {
  const groups = new Map<string, Assignment[]>();
  for (const one of assignments) groups.set(one.person, [...(groups.get(one.person) ?? []), one]);
  return groups;
}

/** Keeps the order in which the store gave them: by deadline. */
function placed<T extends { id: string }>(items: readonly T[]): Map<string, { item: T; place: number }> {
  return new Map(items.map((item, place) => [item.id, { item, place }]));
}

function inPlace<T>(found: ReadonlyArray<{ item: T; place: number } | undefined>): T[] {
  return present(found)
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function present<T>(items: ReadonlyArray<T | undefined>): T[] {
  return items.filter((item) => item !== undefined);
}
