import { type DirectiveView, directiveView } from '../../actions/directive-view';
import type { Screen } from '../../channels/channel';
import type { Actor } from '../../domain/obligation';
import { done, type Outcome } from '../../domain/refusal';
import type { Translate } from '../../i18n';
import type { BotDeps } from '../context';
import { CAMPAIGNS_AT_ONCE, type JustRead, lastScreen, summaryScreen } from '../views/directive';
import { draftedScreen } from '../views/directive-campaign';

/** Who looks at a draft. */
export interface Looker {
  t: Translate;
  actor: Actor;
  now: Date;
}

/** All that is said of a document once it is read: its head, one message for each campaign, what can be done with all. */
export async function directiveScreens(
  deps: BotDeps,
  id: string,
  read: JustRead,
  looker: Looker,
): Promise<Outcome<Screen[]>> {
  const { t, actor, now } = looker;
  const view = await directiveView(deps.office, id, actor, now);
  if (!view.ok) return view;
  return done([summaryScreen(t, view.value, read), ...campaignScreens(t, view.value, 0)]);
}

/** The campaigns from a place on, as many as are shown at once, and what stands below them. */
export function campaignScreens(t: Translate, view: DirectiveView, from: number): Screen[] {
  const shown = view.campaigns.slice(from, from + CAMPAIGNS_AT_ONCE);
  const to = from + shown.length;
  const next = to < view.campaigns.length ? to : null;
  return [...shown.map((one) => draftedScreen(t, view.id, one)), lastScreen(t, view, { next })];
}
