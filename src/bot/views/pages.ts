import type { Button } from '../../channels/channel';
import type { Translate } from '../../i18n';

/** One page of a long list. */
export interface Page<T> {
  items: readonly T[];
  /** Number of the first item, counted from 1 through all pages. */
  first: number;
  /** This page and how many there are, counted from 1. */
  at: number;
  of: number;
}

/** The page of that number, or the nearest there is: the list may have become shorter since the button was made. */
export function pageOf<T>(all: readonly T[], number: number, size: number): Page<T> {
  const of = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(1, Number.isSafeInteger(number) ? number : 1), of);
  const first = (at - 1) * size;
  return { items: all.slice(first, first + size), first: first + 1, at, of };
}

/** "◀ · Trang 2/4 · ▶"; no row when one page holds all. Pressing the middle brings the page up to date. */
export function pageRow(
  t: Translate,
  { at, of }: Pick<Page<unknown>, 'at' | 'of'>,
  data: (page: number) => string,
): Button[][] {
  if (of === 1) return [];
  const row: Button[] = [{ text: t('page.marker', { at, of }), data: data(at) }];
  if (at > 1) row.unshift({ text: t('page.previous'), data: data(at - 1) });
  if (at < of) row.push({ text: t('page.next'), data: data(at + 1) });
  return [row];
}

/** A title as it fits on a button. */
export function shortTitle(title: string, longest = 32): string {
  const characters = [...title];
  return characters.length <= longest ? title : `${characters.slice(0, longest).join('').trimEnd()}…`;
}
