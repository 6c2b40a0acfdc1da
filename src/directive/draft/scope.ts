import type { Scope } from '../../domain/campaign';
import { emptyScope } from '../../domain/campaign/draft';
import type { Register, Unclear } from '../../domain/campaign/reporters';
import { findNamed } from '../../domain/campaign/unit-names';
import { fold } from '../../domain/text';
import type { Directive } from '../directive';
import { isEmptyScope, unionOf, type Whom, whomOf } from './whom';

export interface Addressed {
  scope: Scope;
  unclear: Unclear[];
}

/**
 * Whom a campaign concerns: whom the document addresses; where it addresses nobody by name, who reports. General words
 * ("các cơ quan, đơn vị") choose nobody by themselves and are asked about when nothing else says whom they mean.
 */
export function addressedBy(directive: Directive, reporters: readonly Whom[], register: Register): Addressed {
  const addressees = directive.addressees.map(({ value }) => whomOf(value, register));
  const named = addressees.some(({ scope, unclear }) => !isEmptyScope(scope) || unclear.length > 0);
  const whoms = named ? addressees : [...addressees, ...reporters.filter(({ lead }) => !lead)];
  const scope = whoms.map((whom) => whom.scope).reduce(unionOf, emptyScope);
  const unclear = named ? whoms.flatMap((whom) => whom.unclear) : [];
  const general = new Map(whoms.flatMap(({ everyone }) => everyone).map((words) => [fold(words), words]));
  const open = isAnswered(whoms, named) ? [] : [...general.values()].map(unknown);
  return { scope: withoutIssuer(scope, directive, register), unclear: [...unclear, ...open] };
}

/** Kinds and names whose units are not in the register, or not any more, are asked about as what names nobody. */
export function withoutNobody(
  { scope, unclear }: Addressed,
  words: readonly string[],
  isNobody: (scope: Scope) => boolean,
): Addressed {
  if (isEmptyScope(scope) || !isNobody(scope)) return { scope, unclear };
  return { scope: emptyScope, unclear: unclear.length > 0 ? unclear : words.map(unknown) };
}

/** "UBND các huyện" is not the committee that asks them. */
function withoutIssuer(scope: Scope, { issuer }: Directive, register: Register): Scope {
  const found = issuer ? findNamed(issuer.value, register) : null;
  if (found?.kind !== 'one' || !scope.kinds.includes(found.item.kind)) return scope;
  return unionOf(scope, { ...emptyScope, except: [found.item.code] });
}

/** Other addressees say whom general words mean; other reporters do not. */
function isAnswered(whoms: readonly Whom[], addressed: boolean): boolean {
  return addressed && whoms.some(({ scope }) => !isEmptyScope(scope));
}

/** Words that name nobody in the register. */
export function unknown(typed: string): Unclear {
  return { typed, kind: 'none', candidates: [], more: 0 };
}
