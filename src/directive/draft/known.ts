import type { Campaign } from '../../domain/campaign';
import type { Day } from '../../domain/day';
import type { Unit } from '../../domain/unit';

/** What the office knows when a document is read. */
export interface Known {
  /** The register, units that are no longer valid too. */
  units: readonly Unit[];
  blocs: readonly string[];
  campaigns: ReadonlyArray<Pick<Campaign, 'id' | 'title' | 'document' | 'from' | 'to' | 'lead'>>;
  today: Day;
  /** Of a campaign; each call gives another one. */
  newId(): string;
}
