import { reportingUnits, type Scope } from '../../domain/campaign';
import type { CampaignDraft } from '../../domain/campaign/draft';
import type { Register } from '../../domain/campaign/reporters';
import type { DraftedCampaign } from '../../domain/directive-draft';
import type { Directive } from '../directive';
import type { Asked } from './asked';
import { hopsOf } from './hops';
import type { Known } from './known';
import { leadOf, meantIn } from './lead';
import { likeOf } from './like';
import { questionsOf } from './questions';
import { reportOf } from './report';
import { addressedBy, withoutNobody } from './scope';
import { sourcesOf } from './sources';
import { phasesOf, spanOf } from './span';
import { titleOf } from './title';
import { isEmptyScope } from './whom';

interface Desk {
  known: Known;
  register: Register;
}

/** A campaign of a document with its reports, the sentences they were read from, and what is to be asked. */
export function draftCampaign(
  asked: Asked,
  directive: Directive,
  { known, register }: Desk,
): DraftedCampaign {
  const { campaign, obligations } = asked;
  const lead = leadOf(asked, register);
  const whom = (words: string) => meantIn(words, lead, register);
  const hops = hopsOf(obligations, (words) => whom(words).lead);
  const said = addressedBy(directive, reportersOf(hops, whom), register);
  const isNobody = (of: Scope) => nobodyIn(of, lead?.code ?? '', known);
  const addressed = withoutNobody(said, addressWords(directive, hops), isNobody);
  const phases = phasesOf(campaign);
  const { scope } = addressed;
  const around = { text: directive.text, phases, scope: said.scope, whom, isNobody };
  const reports = hops.map((hop) => reportOf(hop, around));
  const deadlines = reports.flatMap((report) => report.draft.deadline ?? []);
  const title = titleOf(campaign, directive);
  const span = spanOf(campaign, { day: directive.day?.value ?? null, deadlines });
  const [first, ...also] = reports.map((report) => report.draft);
  const draft: CampaignDraft = {
    id: known.newId(),
    ...(title ? { title: title.value } : {}),
    ...documentOf(directive, known),
    ...(span ? { span } : {}),
    ...(phases.length > 0 ? { phases } : {}),
    ...(lead?.code ? { lead: lead.code } : {}),
    ...(isEmptyScope(scope) ? {} : { scope }),
    ...first,
    ...(also.length > 0 ? { also } : {}),
  };
  return {
    draft,
    reports: (first ? reports : [null]).map(() => ({ kept: true })),
    sources: sourcesOf({ campaign, title, lead, reports, span }, directive),
    questions: questionsOf({ draft, lead, unclear: addressed.unclear, reports }, known),
    quotas: [...asked.quotas],
    state: 'open',
    like: likeOf(draft, directive, known),
  };
}

/** A day that is still to come was misread. */
function documentOf(
  { number, day }: Directive,
  { today }: Known,
): Pick<CampaignDraft, 'number' | 'documentDay'> {
  return {
    ...(number ? { number: number.value } : {}),
    ...(day && day.value <= today ? { documentDay: day.value } : {}),
  };
}

type Hops = ReturnType<typeof hopsOf>;

/** Of kinds and blocs only: units that are named are there, and the lead unit does not report to itself. */
function nobodyIn(scope: Scope, lead: string, { units, today }: Known): boolean {
  return scope.units.length === 0 && reportingUnits({ lead, scope }, {}, units, today).length === 0;
}

/** In whose words a document says whom it concerns: its address, or else those of the first report. */
function addressWords({ addressees }: Directive, hops: Hops): string[] {
  if (addressees.length > 0) return addressees.map(({ value }) => value);
  return hops.flatMap(({ obligation: { reporters } }) => reporters?.value ?? []).slice(0, 1);
}

function reportersOf(hops: Hops, whom: (words: string) => ReturnType<typeof meantIn>) {
  return hops.flatMap(({ obligation: { reporters, tier } }) =>
    reporters && tier !== 'toOffice' ? [whom(reporters.value)] : [],
  );
}
