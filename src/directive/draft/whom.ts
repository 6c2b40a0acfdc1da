import type { Scope } from '../../domain/campaign';
import { emptyScope } from '../../domain/campaign/draft';
import { type Register, readReporters, type Unclear } from '../../domain/campaign/reporters';
import { nfc } from '../../domain/text';
import { isGeneral, meansLead } from './general-words';

/** Whom words of a document mean. */
export interface Whom {
  /** The words are general ones, or some of them: whoever the document addresses. As written. */
  everyone: string[];
  /** The unit in charge of the campaign. */
  lead: boolean;
  scope: Scope;
  unclear: Unclear[];
}

/** Each is looked for in the whole register. */
const MOST_PARTS = 50;

/** Reads one part between semicolons after the other: "Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã, phường". */
export function whomOf(words: string, register: Register): Whom {
  const whom: Whom = { everyone: [], lead: false, scope: emptyScope, unclear: [] };
  const parts = nfc(words).split(';');
  for (const part of parts.slice(0, MOST_PARTS).map((one) => one.trim())) {
    if (meansLead(part)) whom.lead = true;
    else if (isGeneral(part)) whom.everyone.push(part);
    else if (part !== '') {
      const read = readReporters(part, whom.scope, register);
      whom.scope = read.scope;
      take(whom, read.unclear);
    }
  }
  const [next] = parts.slice(MOST_PARTS);
  if (next !== undefined) whom.unclear.push({ typed: next.trim(), kind: 'none', candidates: [], more: 0 });
  return whom;
}

/** Between commas as well: "mỗi cơ quan, đơn vị, trường học". */
function take(whom: Whom, unclear: readonly Unclear[]): void {
  const general = unclear.filter(({ typed }) => isGeneral(typed)).map(({ typed }) => typed);
  const lead = unclear.filter(({ typed }) => meansLead(typed));
  if (lead.length > 0) whom.lead = true;
  if (general.length > 0) whom.everyone.push(general.join(', '));
  whom.unclear.push(...unclear.filter((one) => !lead.includes(one) && !general.includes(one.typed)));
}

export function isEmptyScope({ kinds, blocs, units }: Scope): boolean {
  return kinds.length + blocs.length + units.length === 0;
}

export function sameScope(one: Scope, other: Scope): boolean {
  return (['kinds', 'blocs', 'units', 'except'] as const).every((part) => {
    const [first, second]: [readonly string[], readonly string[]] = [one[part], other[part]];
    return first.length === second.length && first.every((item) => second.includes(item));
  });
}

export function unionOf(one: Scope, other: Scope): Scope {
  return {
    kinds: [...new Set([...one.kinds, ...other.kinds])],
    blocs: [...new Set([...one.blocs, ...other.blocs])],
    units: [...new Set([...one.units, ...other.units])],
    except: [...new Set([...one.except, ...other.except])],
  };
}
