import type { CampaignView, DirectiveView } from '../../actions/directive-view';
import type { Button, Screen } from '../../channels/channel';
import { formatDay } from '../../domain/day';
import { askedReports } from '../../domain/drafted/asked-reports';
import { isForAll } from '../../domain/drafted/for-all';
import { pendingOf } from '../../domain/drafted/shared';
import type { Translate } from '../../i18n';
import { earlierText } from './directive-differences';
import { shortTitle } from './pages';
import { withinLimit } from './within-limit';

/** One message for each campaign, so many at once. */
export const CAMPAIGNS_AT_ONCE = 12;

/** What the reading itself had to say. */
export interface JustRead {
  again: boolean;
  pagesWithoutText: number;
  converted: string | null;
}

/** The head of what was read. */
export function summaryScreen(t: Translate, view: DirectiveView, read: JustRead): Screen {
  const { id, document, campaigns, readOn, readBy, unknown } = view;
  const names = shortTitle(unknown.map(({ name }) => name).join(', '), 300);
  const { number, day, issuer, kind, subject } = document;
  const unsaid = t('directive.unsaid');
  const head = [
    t('directive.summary.heading', { kind: t.data(`documentKind.${kind}`) }),
    t('directive.summary.number', { number: number ?? unsaid, day: day ? formatDay(day) : unsaid }),
    t('directive.summary.issuer', { issuer: issuer ?? unsaid }),
    ...(subject ? [t('directive.summary.subject', { subject: shortTitle(subject, 300) })] : []),
    t('directive.summary.counts', {
      campaigns: campaigns.length,
      reports: campaigns.reduce((sum, { reports }) => sum + reports.filter(({ kept }) => kept).length, 0),
      questions: openCount(campaigns),
    }),
  ];
  const likes = campaigns.filter(({ campaign }) => campaign.state === 'open' && campaign.like);
  return {
    html: withinLimit([
      head.join('\n'),
      ...(read.again ? [t('directive.summary.again', { day: formatDay(readOn), name: readBy })] : []),
      ...(view.earlier ? [earlierText(t, view.earlier)] : []),
      ...(read.converted ? [t('directive.summary.converted')] : []),
      ...(read.pagesWithoutText > 0
        ? [t('directive.summary.pagesWithoutText', { count: read.pagesWithoutText })]
        : []),
      ...(likes.length > 0 ? [t('directive.summary.likes', { count: likes.length })] : []),
      ...(unknown.length > 0 ? [t('directive.summary.unknown', { names })] : []),
    ]),
    keyboard:
      unknown.length > 0
        ? [[{ text: t('directive.button.units', { count: unknown.length }), data: `dd:${id}::u` }]]
        : [],
  };
}

function openCount(campaigns: readonly CampaignView[]): number {
  return campaigns
    .filter(({ campaign }) => campaign.state === 'open')
    .reduce((sum, { open }) => sum + open.length, 0);
}

/** What stands below the campaigns: the rest of them, the launch of all, and the questions that are in its way. */
export function lastScreen(t: Translate, view: DirectiveView, { next }: { next: number | null }): Screen {
  const { id, campaigns } = view;
  const open = campaigns.filter(({ campaign }) => isForAll(campaign));
  const ready = open.filter((one) => one.open.length === 0);
  const rest = open.filter((one) => one.open.length > 0);
  const more = campaigns.length - (next ?? campaigns.length);
  const row = (text: string, what: string): Button[][] => [[{ text, data: `dd:${id}::${what}` }]];
  return {
    html: withinLimit([
      [
        open.length > 0 ? t('directive.all.heading', { count: ready.length }) : t(restText(campaigns)),
        ...rest.map(({ number, campaign, open: { length } }) =>
          t('directive.all.waits', {
            number,
            title: shortTitle(titleOf(t, campaign.draft.title), TITLE),
            count: length,
          }),
        ),
      ].join('\n'),
      ...(rest.length > 0 ? [waysOn(t, rest)] : []),
    ]),
    keyboard: [
      ...(next === null ? [] : row(t('directive.button.more', { count: more }), `more:${next}`)),
      ...(ready.length > 0 ? row(t('directive.button.all', { count: ready.length }), 'all') : []),
      ...(rest.length > 0 ? questionRows(t, rest, row) : []),
    ],
  };
}

/** Nothing is left to be launched together: what may be left is decided one by one. */
function restText(campaigns: readonly CampaignView[]): 'directive.all.oneByOne' | 'directive.all.none' {
  return campaigns.some(({ campaign }) => campaign.state === 'open')
    ? 'directive.all.oneByOne'
    : 'directive.all.none';
}

const TITLE = 70;

function waysOn(t: Translate, rest: readonly CampaignView[]): string {
  const answers = pendingOf(rest.map(({ campaign }) => campaign)).length;
  const asked = rest.reduce((sum, { open }) => sum + open.length, 0);
  const way = t(answers < asked ? 'directive.all.shared' : 'directive.all.answer', { count: answers });
  const reports = askedReports(rest.map(({ campaign }) => campaign));
  return reports > 0 ? `${way} ${t('directive.all.orDrop')}` : way;
}

function questionRows(
  t: Translate,
  rest: readonly CampaignView[],
  row: (text: string, what: string) => Button[][],
): Button[][] {
  const campaigns = rest.map(({ campaign }) => campaign);
  const reports = askedReports(campaigns);
  return [
    ...row(t('directive.button.answer', { count: pendingOf(campaigns).length }), 'q'),
    ...(reports > 0 ? row(t('directive.button.dropAsked', { count: reports }), 'x') : []),
  ];
}

function titleOf(t: Translate, title: string | undefined): string {
  return title ?? t('launch.untitled');
}
