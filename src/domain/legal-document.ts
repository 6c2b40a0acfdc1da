import type { Day } from './day';

/** An official document by its number and symbol (`1804/UBND-NC`) and its date. */
export interface LegalDocument {
  number: string;
  day: Day;
}
