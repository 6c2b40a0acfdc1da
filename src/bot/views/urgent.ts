import type { Owed } from '../../actions/owed';
import { ladderOf } from '../../domain/campaign';
import type { Translate } from '../../i18n';
import { shortTitle } from './pages';

/** Why it could not wait, once for each reason; empty for what is not urgent. */
export function urgentLines(t: Translate, owed: readonly Owed[]): string[] {
  const reasons = owed.flatMap(({ campaign, requirement }) => ladderOf(campaign, requirement).urgent ?? []);
  return [...new Set(reasons)].map((reason) => t('nudge.urgent', { reason: shortTitle(reason, 200) }));
}
