import type { CampaignView } from '../../actions/directive-view';
import type { Button, Screen } from '../../channels/channel';
import { type EditField, reportFields } from '../../domain/drafted/edit';
import { isKept } from '../../domain/drafted/open';
import type { Translate } from '../../i18n';
import { longSpanText, phasesText } from './campaign-words';
import { reportParagraphs, whomText } from './directive-report';
import { fieldName, questionLines, sentencesOf, sourceLine } from './directive-words';
import { withinLimit } from './within-limit';

/** One campaign of a document, with what can be done about it. `id` is the document's. */
export function draftedScreen(t: Translate, id: string, view: CampaignView): Screen {
  const { campaign, number, of } = view;
  const { state, draft, like } = campaign;
  const title = t('directive.campaign', { number, of, title: draft.title ?? t('launch.untitled') });
  if (state !== 'open')
    return { html: `${title}\n${t(`directive.state.${state}`)}`, keyboard: closedKeyboard(t, id, view) };
  const like1 = like ? [t('directive.like', { title: like.title })] : [];
  const head = [
    title,
    ...headLines(t, view),
    ...questionLines(
      t,
      view.open.filter(({ report }) => report === null),
    ),
  ];
  const quotas = campaign.quotas.map((words) => t('directive.quota', { words }));
  return {
    html: withinLimit([
      ...like1,
      head.join('\n'),
      ...reportParagraphs(t, view),
      ...(quotas.length > 0 ? [quotas.join('\n')] : []),
    ]),
    keyboard: openKeyboard(t, id, view),
  };
}

function headLines(t: Translate, { campaign, lead, reports }: CampaignView): string[] {
  const { span, phases = [] } = campaign.draft;
  const [first] = reports.filter(({ report, kept }) => kept && report.reporters === undefined);
  return [
    ...(span ? [t('launch.preview.span', { span: longSpanText(t, span) }) + assumedText(t, campaign)] : []),
    ...(phases.length > 0 ? [t('launch.phases', { phases: phasesText(t, phases) })] : []),
    ...(lead ? [t('launch.preview.lead', { name: lead })] : []),
    sourceLine(t, sentencesOf(campaign, { field: 'lead', report: null })),
    ...(first && first.units > 0 ? [whomText(t, first)] : []),
    sourceLine(t, sentencesOf(campaign, { field: 'scope', report: null })),
  ].filter((line) => line !== '');
}

/** Days taken from elsewhere, from the day of the document on, are not shown as if it named them. */
function assumedText(t: Translate, campaign: CampaignView['campaign']): string {
  const { span, documentDay } = campaign.draft;
  const [from = ''] = sentencesOf(campaign, { field: 'span', report: null });
  const ofDocument = sentencesOf(campaign, { field: 'document', report: null });
  return span?.from === documentDay && ofDocument.includes(from) ? t('directive.spanAssumed') : '';
}

/** Data of a button about a campaign of a document: 12 characters for each of them. */
export function draftedData(
  id: string,
  { campaign }: Pick<CampaignView, 'campaign'>,
  ...what: string[]
): string {
  return ['dd', id, campaign.draft.id, ...what].join(':');
}

function openKeyboard(t: Translate, id: string, view: CampaignView): Button[][] {
  const { campaign, open } = view;
  const button = (text: string, ...what: string[]): Button => ({
    text,
    data: draftedData(id, view, ...what),
  });
  const go =
    open.length > 0
      ? button(t('directive.button.answer', { count: open.length }), 'q')
      : button(t(campaign.like ? 'directive.button.launchAnyway' : 'directive.button.launch'), 'l');
  return [
    ...(campaign.like ? [[{ text: t('directive.button.card'), data: `cp:${campaign.like.id}` }]] : []),
    [go],
    [button(t('directive.button.edit'), 'e'), button(t('directive.button.drop'), 'd')],
    ...(campaign.sources.length > 0 ? [[button(t('directive.button.sources'), 's')]] : []),
  ];
}

function closedKeyboard(t: Translate, id: string, view: CampaignView): Button[][] {
  const { state, draft } = view.campaign;
  if (state === 'launched') return [[{ text: t('directive.button.card'), data: `cp:${draft.id}` }]];
  return [[{ text: t('directive.button.keep'), data: draftedData(id, view, 'k') }]];
}

const campaignFields = [
  ['title', 'document'],
  ['span', 'lead'],
  ['scope', 'naming'],
  ['ladder'],
] as const satisfies ReadonlyArray<readonly EditField[]>;

/** More rows than this make a keyboard that nobody finds anything on. */
const MOST_REPORTS = 8;

/** The same message with everything that can be corrected under it. */
export function editScreen(t: Translate, id: string, view: CampaignView): Screen {
  const button = (text: string, ...what: string[]): Button => ({
    text,
    data: draftedData(id, view, ...what),
  });
  const field = (name: EditField, report: number | null) =>
    button(fieldName(t, { field: name, report }), 'f', name, ...(report === null ? [] : [String(report)]));
  const reports = view.reports.slice(0, MOST_REPORTS).flatMap((_, at) => {
    const mark = { number: at + 1 };
    if (!isKept(view.campaign, at))
      return [[button(t('directive.button.keepReport', mark), 'r', String(at))]];
    const [kind, deadline, reporters, questions] = reportFields.map((name) => field(name, at));
    return [
      [kind, deadline].flatMap((one) => one ?? []),
      [reporters, questions].flatMap((one) => one ?? []),
      [button(t('directive.button.dropReport', mark), 'x', String(at))],
    ];
  });
  return {
    html: draftedScreen(t, id, view).html,
    keyboard: [
      ...campaignFields.map((row) => row.map((name) => field(name, null))),
      ...reports,
      [button(t('form.back'), 'v')],
    ],
  };
}
