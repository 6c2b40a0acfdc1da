import type { Directive } from './directive';
import type { Layout } from './layout';

/** Whom the document is sent to, one by one ("Kính gửi"). */
export function addresseesOf(_layout: Layout): Directive['addressees'] {
  return [];
}
