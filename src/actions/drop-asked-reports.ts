import { askedReports, withoutAsked } from '../domain/drafted/asked-reports';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { loadDirective } from './load-directive';
import { ATTEMPTS, type Office } from './office';

/** Drops all reports of a document that something is still asked about; gives how many. Done twice, there are none. */
export async function dropAskedReports(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<number>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const directive = await loadDirective(office, id, actor, now);
    if (!directive.ok) return directive;
    const { campaigns, revision } = directive.value;
    const count = askedReports(campaigns);
    if (count === 0) return done(0);
    if (await office.store.directiveDrafts.change(id, revision, campaigns.map(withoutAsked)))
      return done(count);
  }
  return refuse('directive.refusal.meanwhile');
}
