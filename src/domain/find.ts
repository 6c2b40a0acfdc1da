import type { Campaign } from './campaign';
import { type Entry, type Found, isNamed, search, searcher } from './find/search';
import type { Unit } from './unit';

export type { Found } from './find/search';

type Named = Pick<Unit, 'code' | 'name' | 'aliases'>;
type Titled = Pick<Campaign, 'id' | 'title' | 'document' | 'from' | 'to'>;

/** Folded phrases before a name that say nothing about which one is meant. */
const beforeUnits = ['uy ban nhan dan', 'ubnd', 'don vi', 'co quan', 'the'];
const beforeCampaigns = [
  'phong trao',
  'thi dua',
  'cuoc van dong',
  'cuoc thi',
  'chien dich',
  'chuong trinh',
  'bao cao',
  've',
  'campaign',
  'movement',
  'the',
];

/**
 * Finds units by any spelling: code, name or alias, with or without diacritics, shortened, in another order, with one
 * slip. Several that fit equally well are told as several: the person chooses.
 */
export function findUnits<T extends Named>(query: string, units: readonly T[]): Found<T> {
  return unitFinder(units)(query);
}

/** As `findUnits`, for many queries of one register. */
export function unitFinder<T extends Named>(units: readonly T[]): (query: string) => Found<T> {
  return searcher(units.map(entryOf), beforeUnits);
}

/** True when a unit that was found is called so, and not only nearly so ("Sở Xây" is nearly "sở … xã …"). */
export function isCalled<T extends Named>(query: string, unit: T): boolean {
  return isNamed(query, entryOf(unit), beforeUnits);
}

function entryOf<T extends Named>(item: T): Entry<T> {
  return { item, codes: [item.code], names: [item.name, ...item.aliases], besides: '' };
}

/** As `findUnits`, by title, initials in it (`NTM`), document number or years. */
export function findCampaigns<T extends Titled>(query: string, campaigns: readonly T[]): Found<T> {
  const entries = campaigns.map((item) => ({
    item,
    codes: [item.id, item.document.number],
    names: [item.title],
    besides: `${item.document.number} năm ${item.from.slice(0, 4)} ${item.to.slice(0, 4)}`,
  }));
  return search(query, entries, beforeCampaigns);
}
