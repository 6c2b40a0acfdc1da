import type { CampaignView } from '../../actions/directive-view';
import type { Button, Screen } from '../../channels/channel';
import { batchesOf } from '../../domain/batches';
import { type EditField, reportFields } from '../../domain/drafted/edit';
import { isKept } from '../../domain/drafted/open';
import type { Translate } from '../../i18n';
import { headLines } from './directive-head';
import { reportParagraphs } from './directive-report';
import { fieldName } from './directive-words';
import { LONGEST, withinLimit } from './within-limit';

/** One campaign of a document, with what can be done about it. `id` is the document's. */
export function draftedScreen(t: Translate, id: string, view: CampaignView): Screen {
  const { campaign, number, of } = view;
  const { state, draft } = campaign;
  const title = t('directive.campaign', { number, of, title: draft.title ?? t('launch.untitled') });
  if (state !== 'open')
    return { html: `${title}\n${t(`directive.state.${state}`)}`, keyboard: closedKeyboard(t, id, view) };
  return {
    html:
      SENTENCES.map((longest) => paragraphs(t, view, title, longest).join('\n\n')).find(fits) ??
      cut(t, view, title),
    keyboard: openKeyboard(t, id, view),
  };
}

/** Sentences give way to one another before reports do. */
const SENTENCES = [180, 90, 45];
const SHORTEST = 45;

function fits(html: string): boolean {
  return html.length <= LONGEST;
}

function cut(t: Translate, view: CampaignView, title: string): string {
  return withinLimit(paragraphs(t, view, title, SHORTEST));
}

function paragraphs(t: Translate, view: CampaignView, title: string, longest: number): string[] {
  const { like, quotas } = view.campaign;
  return [
    ...(like ? [t('directive.like', { title: like.title })] : []),
    [title, ...headLines(t, view, longest)].join('\n'),
    ...reportParagraphs(t, view, longest),
    ...(quotas.length > 0 ? [quotas.map((words) => t('directive.quota', { words })).join('\n')] : []),
  ];
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
    ...(campaign.reports.some(({ kept }) => kept) ? [[go]] : []),
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

/** More rows than this make a keyboard that nobody finds anything on: of further reports there is what drops them. */
const MOST_REPORTS = 8;
const MOST_DROPPED = 40;
const DROPS_IN_ROW = 2;

/** The same message with everything that can be corrected under it. */
export function editScreen(t: Translate, id: string, view: CampaignView): Screen {
  const button = (text: string, ...what: string[]): Button => ({
    text,
    data: draftedData(id, view, ...what),
  });
  const field = (name: EditField, report: number | null) =>
    button(fieldName(t, { field: name, report }), 'f', name, ...(report === null ? [] : [String(report)]));
  const keepOrDrop = (at: number) =>
    isKept(view.campaign, at)
      ? button(t('directive.button.dropReport', { number: at + 1 }), 'x', String(at))
      : button(t('directive.button.keepReport', { number: at + 1 }), 'r', String(at));
  const reports = view.reports.slice(0, MOST_REPORTS).flatMap((_, at) => {
    if (!isKept(view.campaign, at)) return [[keepOrDrop(at)]];
    const [kind, deadline, reporters, questions] = reportFields.map((name) => field(name, at));
    return [
      [kind, deadline].flatMap((one) => one ?? []),
      [reporters, questions].flatMap((one) => one ?? []),
      [keepOrDrop(at)],
    ];
  });
  const further = view.reports
    .slice(MOST_REPORTS, MOST_REPORTS + MOST_DROPPED)
    .map((_, at) => keepOrDrop(MOST_REPORTS + at));
  return {
    html: draftedScreen(t, id, view).html,
    keyboard: [
      ...campaignFields.map((row) => row.map((name) => field(name, null))),
      ...reports,
      ...batchesOf(further, DROPS_IN_ROW),
      [button(t('form.back'), 'v')],
    ],
  };
}
