import { bestOf, chosenFrom, type Group, isMentioned, type Named } from './campaigns/choose';
import { documentLead } from './campaigns/document-lead';
import { eventOf } from './campaigns/event';
import { gathered } from './campaigns/group';
import { leadAt } from './campaigns/lead';
import { namingsIn } from './campaigns/naming';
import { oneLaunch } from './campaigns/one-launch';
import { oneLine } from './campaigns/pattern';
import { standingOf } from './campaigns/standing';
import { subjectPlace } from './campaigns/subject';
import { withTables } from './campaigns/table';
import { type Times, timesOf } from './campaigns/times';
import type { Directive, Fact, FoundCampaign, Place } from './directive';
import { factOf, type Layout } from './layout';
import type { Reading } from './reading';

/** Campaigns the document launches or asks something for, and those it only names. */
export function campaignsOf(reading: Reading): Pick<Directive, 'campaigns' | 'mentioned'> {
  const { layout } = reading;
  const subject = subjectPlace(reading);
  const namings = namingsIn(layout).map((naming): Named => {
    const standing = standingOf(reading, naming, subject);
    return { ...naming, standing, lead: standing === 'cited' ? null : leadAt(layout, naming) };
  });
  const groups = oneLaunch(layout, gathered(withTables(layout, namings)));
  const kinds = chosenFrom(groups);
  const event = kinds.length > 0 ? [] : eventOf(layout, subject);
  const chosen = event.length > 0 ? [event] : kinds;
  const taken = new Set(namings.flatMap((naming) => naming.lead?.from ?? []));
  const lead = chosen.length > 0 ? documentLead(layout, taken) : null;
  const times = timesOf(layout, chosen);
  return {
    campaigns: chosen.flatMap((group, i) => campaignOf(layout, group, { lead, times: times[i] })),
    mentioned: groups.flatMap((group) => (chosen.includes(group) ? [] : mentionOf(layout, group))),
  };
}

function campaignOf(
  layout: Layout,
  group: Group,
  { lead, times }: { lead: Place | null; times: Times | undefined },
): FoundCampaign[] {
  const best = bestOf(group);
  if (!best) return [];
  const { from = null, to = null } = times?.span ?? {};
  const unit = group.find((naming) => naming.lead)?.lead ?? lead;
  return [
    {
      title: titleOf(layout, group, best),
      from: from && factOf(layout, from.value, from.place),
      to: to && factOf(layout, to.value, to.place),
      phases: (times?.phases ?? []).map(({ value, place, sentence }) => ({ value, place, sentence })),
      lead: unit && factOf(layout, oneLine(layout.text.slice(unit.from, unit.to)), unit),
    },
  ];
}

/** What a document launches is called by its kind as well, unless quotation marks say what its name is. */
function titleOf(layout: Layout, group: Group, best: Named): Fact<string> {
  const isLaunched = group.some(({ standing }) => standing === 'own' || standing === 'launched');
  if (best.isQuoted || !isLaunched) return factOf(layout, best.title, best.place);
  return factOf(layout, oneLine(layout.text.slice(best.whole.from, best.whole.to)), best.whole);
}

function mentionOf(layout: Layout, group: Group): Array<Fact<string>> {
  const best = isMentioned(group) ? bestOf(group) : undefined;
  return best ? [factOf(layout, best.title, best.place)] : [];
}
