import type { ObligationJson } from '../../../src/cli/directive-json';
import { alike } from './alike';
import type { TruthObligation } from './truth';

const ALIKE_EVENTS = 0.6;

export function isDue(truth: TruthObligation, found: ObligationJson): boolean {
  if ([truth.due, ...(truth.due_accept ?? [])].some((due) => due === null && found.due === null)) return true;
  const accepted = (truth.due_accept ?? []).some((due) => sameDue(due, found.due));
  return accepted || (sameDue(truth.due, found.due) && (truth.year_offset ?? 0) === (found.year_offset ?? 0));
}

function sameDue(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [eventOf(a), eventOf(b)];
  return one && other ? one.count === other.count && alike(one.event, other.event) >= ALIKE_EVENTS : a === b;
}

function eventOf(due: string): { count: string; event: string } | null {
  const [, count, event] = /^REL:([^:]+):(.+)$/.exec(due) ?? [];
  return count === undefined || event === undefined ? null : { count, event };
}

export function isKind({ kind, kind_accept = [] }: TruthObligation, found: ObligationJson): boolean {
  return [kind, ...kind_accept].includes(found.kind);
}

/** As people say it: `YEARLY-03-15 (+1 year)`. */
export function dueWords({ due, year_offset }: { due: string | null; year_offset?: number }): string | null {
  return due === null || !year_offset ? due : `${due} (+${year_offset} year)`;
}
