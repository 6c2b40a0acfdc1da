import { documentLead } from './campaigns/document-lead';
import { gathered } from './campaigns/group';
import { leadAt } from './campaigns/lead';
import { type Naming, namingsIn } from './campaigns/naming';
import { oneLine } from './campaigns/pattern';
import { covering, type PhaseAt, phasesIn } from './campaigns/phases';
import type { FoundSpan } from './campaigns/span';
import { type Standing, standingOf } from './campaigns/standing';
import { subjectPlace } from './campaigns/subject';
import { timelineOf } from './campaigns/timeline';
import { titleSpan } from './campaigns/title-span';
import type { Directive, Fact, FoundCampaign, Place } from './directive';
import { factOf, type Layout } from './layout';
import type { Reading } from './reading';

interface Named extends Naming {
  standing: Standing;
  lead: Place | null;
}

/** Campaigns the document launches or asks something for, and those it only names. */
export function campaignsOf(reading: Reading): Pick<Directive, 'campaigns' | 'mentioned'> {
  const { layout } = reading;
  const subject = subjectPlace(reading);
  const namings = namingsIn(layout).map((naming): Named => {
    const standing = standingOf(reading, naming, subject);
    return { ...naming, standing, lead: standing === 'cited' ? null : leadAt(layout, naming) };
  });
  const groups = gathered(namings);
  const asked = groups.filter(isAsked);
  const chosen = asked.length > 0 ? asked : onlyOne(groups);
  const whole = chosen.length > 0 ? documentLead(layout) : null;
  const times = timesOf(layout, chosen);
  return {
    campaigns: chosen.map((group, i) =>
      campaignOf(layout, group, { lead: whole, times: times[i] ?? nothing }),
    ),
    mentioned: groups.filter((group) => !chosen.includes(group)).flatMap((group) => mention(layout, group)),
  };
}

/** Its own, or one somebody is put in charge of, or one something is asked for. */
function isAsked(group: readonly Named[]): boolean {
  if (group.some(({ standing }) => standing === 'own')) return true;
  if (group.some(({ lead, standing, isQuoted }) => lead && (isQuoted || standing !== 'passing'))) return true;
  return group.some(({ standing, isQuoted }) => standing === 'asked' && isQuoted);
}

/** When nothing is clearly asked, the only campaign that is named by name is what the document is about. */
function onlyOne(groups: ReadonlyArray<readonly Named[]>): Array<readonly Named[]> {
  const named = groups.filter((group) => group.some(({ standing }) => standing !== 'passing'));
  const [only, second] = named;
  return only && !second ? [only] : [];
}

interface Times {
  phases: PhaseAt[];
  span: FoundSpan | null;
}

const nothing: Times = { phases: [], span: null };

/** Phases and times that stand apart from names belong to the only campaign, or to the document's own. */
function timesOf(layout: Layout, groups: ReadonlyArray<readonly Named[]>): Times[] {
  const own = groups.filter((group) => group.some(({ standing }) => standing === 'own'));
  const main = groups.length === 1 ? groups[0] : own.length === 1 ? own[0] : undefined;
  const phases = phasesIn(layout);
  const spans = phases.map(({ span }) => span);
  const timeline = timelineOf(layout);
  const span = phases.length > 0 ? covering(timeline ? [...spans, timeline] : spans) : timeline;
  return groups.map((group) => (group === main ? { phases, span } : nothing));
}

function campaignOf(
  layout: Layout,
  group: readonly Named[],
  { lead, times }: { lead: Place | null; times: Times },
): FoundCampaign {
  const title = bestOf(group);
  const own = group.map((naming) => titleSpan(layout, naming));
  const span = times.span ?? own.find((one) => one?.from && one.to) ?? own.find((one) => one !== null);
  const unit = group.find((naming) => naming.lead)?.lead ?? lead;
  return {
    title: factOf(layout, title.title, title.place),
    from: span?.from ? factOf(layout, span.from.value, span.from.place) : null,
    to: span?.to ? factOf(layout, span.to.value, span.to.place) : null,
    phases: times.phases.map(({ value, place, sentence }) => ({ value, place, sentence })),
    lead: unit && factOf(layout, oneLine(layout.text.slice(unit.from, unit.to)), unit),
  };
}

/** The spelling that is used most, the longer of equals; where somebody is put in charge, rather than elsewhere. */
function bestOf(group: readonly Named[]): Named {
  const uses = (one: Named) => group.filter(({ title }) => title === one.title).length;
  const shouts = (one: Named) => (one.title === one.title.toUpperCase() ? 1 : 0);
  const [best] = [...group].sort(
    (a, b) =>
      shouts(a) - shouts(b) ||
      uses(b) - uses(a) ||
      b.title.length - a.title.length ||
      Number(b.lead !== null) - Number(a.lead !== null),
  );
  return best as Named;
}

function mention(layout: Layout, group: readonly Named[]): Array<Fact<string>> {
  const named = group.find(({ isQuoted, standing }) => isQuoted || standing === 'passing');
  return named ? [factOf(layout, named.title, named.place)] : [];
}
