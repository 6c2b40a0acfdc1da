import type { CampaignView, DirectiveView } from '../../actions/directive-view';
import type { Button, Screen } from '../../channels/channel';
import { formatDay } from '../../domain/day';
import { isForAll } from '../../domain/drafted/for-all';
import type { Translate } from '../../i18n';
import { draftedData } from './directive-campaign';
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

/** What stands below the campaigns: the rest of them, or the launch of all. */
export function lastScreen(t: Translate, view: DirectiveView, { next }: { next: number | null }): Screen {
  const { id, campaigns } = view;
  const open = campaigns.filter(({ campaign }) => isForAll(campaign));
  const ready = open.filter((one) => one.open.length === 0);
  const rest = open.filter((one) => one.open.length > 0);
  const more = campaigns.length - (next ?? campaigns.length);
  return {
    html: withinLimit([
      [
        t('directive.all.heading', { count: ready.length }),
        ...rest.map(({ number, campaign, open: { length } }) =>
          t('directive.all.waits', { number, title: titleOf(t, campaign.draft.title), count: length }),
        ),
      ].join('\n'),
    ]),
    keyboard: [
      ...(next === null
        ? []
        : [[{ text: t('directive.button.more', { count: more }), data: `dd:${id}::more:${next}` }]]),
      ...(ready.length > 0
        ? [[{ text: t('directive.button.all', { count: ready.length }), data: `dd:${id}::all` }]]
        : []),
      ...answerRows(t, id, rest),
    ],
  };
}

const ANSWER_ROWS = 5;

function answerRows(t: Translate, id: string, rest: readonly CampaignView[]): Button[][] {
  return rest.slice(0, ANSWER_ROWS).map((one) => [
    {
      text: t('directive.button.answerOf', { title: shortTitle(titleOf(t, one.campaign.draft.title), 40) }),
      data: draftedData(id, one, 'q'),
    },
  ]);
}

function titleOf(t: Translate, title: string | undefined): string {
  return title ?? t('launch.untitled');
}
