import type { Directive } from './directive';
import type { Layout } from './layout';

/** Other documents the text refers to, each with the place of its kind, number, date, issuer and subject. */
export function citationsIn(_layout: Layout): Directive['citations'] {
  return [];
}
