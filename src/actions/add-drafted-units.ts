import { type UnknownUnit, unknownUnits } from '../directive/draft-units';
import type { DraftedCampaign } from '../domain/directive-draft';
import { withUnits } from '../domain/drafted/units';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { Unit, UnitKind } from '../domain/unit';
import { planUnitImport } from '../domain/unit-import';
import { loadDirective } from './load-directive';
import { ATTEMPTS, type Office } from './office';

/** A unit that can be put into the register: its kind is known. */
export type AddableUnit = UnknownUnit & { kind: UnitKind };

/** The units a document names and the register does not have, with the codes they would get. */
export async function unknownUnitsOf(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<AddableUnit[]>> {
  const directive = await loadDirective(office, id, actor, now);
  if (!directive.ok) return directive;
  return done(addable(directive.value.campaigns, await office.store.units.all()));
}

export function addable(campaigns: DraftedCampaign[], register: readonly Unit[]): AddableUnit[] {
  return unknownUnits({ campaigns }, register).flatMap(({ kind, ...unit }) =>
    kind ? [{ ...unit, kind }] : [],
  );
}

/**
 * Puts the units a document names and the register lacks into the register, as an import does, and answers with them
 * what was asked about them. Done twice, the second time finds nothing to add.
 */
export async function addDraftedUnits(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<AddableUnit[]>> {
  const unknown = await unknownUnitsOf(office, id, actor, now);
  if (!unknown.ok) return unknown;
  if (unknown.value.length === 0) return refuse('directive.refusal.noUnits');
  const register = await office.store.units.all();
  await office.store.units.save(planUnitImport(unknown.value, register).created);
  await office.store.campaigns.planAllAgain();
  return (await answer(office, id, unknown.value)) ? unknown : refuse('directive.refusal.meanwhile');
}

async function answer({ store }: Office, id: string, units: readonly AddableUnit[]): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const kept = await store.directiveDrafts.byId(id);
    if (!kept) return false;
    const campaigns = kept.campaigns.map((one) => (one.state === 'open' ? withUnits(one, units) : one));
    if (await store.directiveDrafts.change(id, kept.revision, campaigns)) return true;
  }
  return false;
}
