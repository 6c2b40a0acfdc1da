import type { Directive } from './directive';
import type { Layout } from './layout';
import type { Head } from './reading';

/** Number and symbol, date, place, issuer, kind and subject, from the head, and where it is lost, from the rest. */
export function headOf(_layout: Layout, _citations: Directive['citations']): Head {
  return { number: null, day: null, issuedAt: null, issuer: null, kind: 'document', subject: null };
}
