import type { Calendar } from '../calendar';
import { type Campaign, type Requirement, unitsInScope } from '../campaign';
import type { Day } from '../day';
import { type Occurrence, ruleFor } from '../deadline';
import { standardLadder } from '../ladder';
import { asked } from '../plan';
import { checked } from '../questions';
import { done, type Outcome, refuse } from '../refusal';
import { bearsSecretStamp } from '../secrecy';
import { isValid, type Unit } from '../unit';
import { type CampaignDraft, LONGEST_TITLE } from './draft';

/** All of a campaign but who launches it and when. */
export interface ReadyCampaign {
  campaign: Omit<Campaign, 'launchedAt' | 'launchedBy'>;
  lead: Unit;
  /** Units that report, as of today. */
  units: Unit[];
  /** What is asked for from today on, in order. Never empty. */
  schedule: Occurrence[];
}

export interface Present {
  units: readonly Unit[];
  today: Day;
  calendar: Calendar;
}

/** Checks a draft as a whole, as it stands today, whatever was checked when its parts were typed. */
export function completeDraft(draft: CampaignDraft, present: Present): Outcome<ReadyCampaign> {
  const { title, number, documentDay, span, naming } = draft;
  if (!title || !number || !documentDay || !span || !naming) return refuse('launch.refusal.incomplete');
  if (title.length > LONGEST_TITLE) return refuse('launch.refusal.longTitle', { longest: LONGEST_TITLE });
  if (bearsSecretStamp(title)) return refuse('refusal.secret');
  if (documentDay > present.today) return refuse('launch.refusal.incomplete');
  if (span.to < span.from) return refuse('launch.refusal.spanReversed');
  const whom = reporters(draft, present);
  if (!whom.ok) return whom;
  const what = requirement(draft);
  if (!what.ok) return what;
  const phases = draft.phases ?? [];
  const schedule = asked({ ...span, phases }, what.value, present.today, present.calendar);
  if (schedule.length === 0) return refuse('launch.refusal.nothingDue');
  const { lead, units, scope } = whom.value;
  const document = { number, day: documentDay };
  const { from, to } = span;
  return done({
    campaign: {
      id: draft.id,
      title,
      document,
      from,
      to,
      phases,
      ladder: draft.ladder ?? standardLadder,
      lead: lead.code,
      scope,
      naming,
      requirements: [what.value],
    },
    lead,
    units,
    schedule,
  });
}

function reporters({ lead: code, scope }: CampaignDraft, { units, today }: Present) {
  const lead = units.find((unit) => unit.code === code);
  if (!lead || !isValid(lead, today)) return refuse('launch.refusal.lead');
  const reporting = scope ? unitsInScope(scope, lead.code, units, today) : [];
  if (!scope || reporting.length === 0) return refuse('launch.refusal.noReporters');
  return done({ lead, units: reporting, scope });
}

function requirement(draft: CampaignDraft): Outcome<Requirement> {
  const { kind, deadline, recurrence, questions } = draft;
  if (!kind || !deadline || !recurrence || !questions) return refuse('launch.refusal.incomplete');
  const rule = ruleFor(deadline, recurrence);
  if (!rule) return refuse('launch.refusal.recurrence', { words: deadline.words });
  const sound = checked(questions);
  if (!sound.ok) return sound;
  return done({
    id: 'r1',
    kind,
    recurrence,
    deadline: rule,
    dataWindow: draft.dataWindow ?? 'decree09',
    questions: sound.value,
    ladder: null,
  });
}
