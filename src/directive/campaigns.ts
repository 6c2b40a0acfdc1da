import type { Directive } from './directive';
import type { Reading } from './reading';

/** Campaigns the document launches or asks something for, and those it only names. */
export function campaignsOf(_reading: Reading): Pick<Directive, 'campaigns' | 'mentioned'> {
  return { campaigns: [], mentioned: [] };
}
