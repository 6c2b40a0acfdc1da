import type { FailedMessage, FailedPage } from '../../actions/failed-deliveries';
import type { Fate, Resent } from '../../actions/resend';
import type { Button, Screen } from '../../channels/channel';
import type { Translate } from '../../i18n';
import { formatInstant } from './instant';
import { pageRow, shortTitle } from './pages';
import { withinLimit } from './within-limit';

export const FAILED_ON_A_PAGE = 8;

/** Names are cut after so many: a digest is about every campaign. */
const MOST_NAMES = 2;
const LONGEST_TITLE = 60;

const templates = [
  ...[
    'opened',
    'openedUrgent',
    'rescheduled',
    'nudge',
    'nudgeOffice',
    'urgent',
    'urgentOffice',
    'arrived',
    'accepted',
  ],
  ...['returned', 'summary', 'digest', 'alarm'],
];

/** Messages that could not be delivered: what, to whom, when, why, and what to do. */
export function failedScreen(t: Translate, page: FailedPage, zone: string): Screen {
  const { count, messages, at, of } = page;
  if (count === 0) return { html: t('failed.nothing') };
  const first = (at - 1) * FAILED_ON_A_PAGE + 1;
  const numbered = messages.map((message, n) => ({ message, number: first + n }));
  const ready = numbered.filter(({ message }) => message.obstacle === null);
  return {
    html: withinLimit([
      t('failed.heading', { count }),
      ...numbered.map(({ message, number }) => itemText(t, message, number, zone)),
    ]),
    keyboard: [
      ...inRows(
        ready.map(({ message, number }) => ({
          text: t('failed.again', { number }),
          data: `rs:${message.reference}:${at}`,
        })),
      ),
      [{ text: t('failed.allAgain'), data: 'ra:ask' }],
      ...pageRow(t, { at, of }, (number) => `fl:${number}`),
    ],
  };
}

/** Two beside each other still have room for their words on a phone. */
function inRows(buttons: readonly Button[]): Button[][] {
  return buttons.flatMap((button, n) => (n % 2 === 0 ? [[button, ...buttons.slice(n + 1, n + 2)]] : []));
}

function itemText(t: Translate, message: FailedMessage, number: number, zone: string): string {
  const { template, dueAt, failure, attempts, obstacle } = message;
  const about = [names(t, message.campaigns), names(t, message.units)].filter(Boolean).join(' – ');
  return [
    t('failed.item', { number, what: whatOf(t, template) }),
    ...(about === '' ? [] : [about]),
    t('failed.to', { to: whomOf(t, message) }),
    t('failed.due', { at: formatInstant(dueAt, zone) }),
    t('failed.why', { why: t.data(`failed.reason.${reasonOf(message)}`, { attempts }) }),
    `→ ${t.data(`failed.next.${obstacle ?? failure}`)}`,
  ].join('\n');
}

/** Nobody had the message: what is in the way today tells why. */
function reasonOf({ failure, obstacle }: FailedMessage): string {
  const known = obstacle === 'vacant' || obstacle === 'unreachable' || obstacle === 'noGroup';
  return failure === 'nobody' && known ? obstacle : failure;
}

/** A template of another version of the program has no name here. */
function whatOf(t: Translate, template: string): string {
  return templates.includes(template) ? t.data(`failed.what.${template}`) : t('failed.what.other');
}

function whomOf(t: Translate, { seats, recipient }: FailedMessage): string {
  const places = new Map<string, string[]>();
  for (const { unit, duty } of seats) {
    const place = unit ?? t('failed.office');
    places.set(place, [...(places.get(place) ?? []), t.data(`duty.${duty}`)]);
  }
  const [first, ...others] = [...places].map(([place, duties]) => `${place} (${duties.join(', ')})`);
  const place = others.length > 0 ? t('failed.andMore', { first: first ?? '', count: others.length }) : first;
  return [recipient, place].filter(Boolean).join(' – ') || t('failed.nobodyKnown');
}

function names(t: Translate, all: readonly string[]): string {
  const shown = all
    .slice(0, MOST_NAMES)
    .map((name) => shortTitle(name, LONGEST_TITLE))
    .join('; ');
  const more = all.length - MOST_NAMES;
  return more > 0 ? t('failed.andMore', { first: shown, count: more }) : shown;
}

/** Before all are sent again. `now` is the moment up to which they are meant. */
export function sureScreen(t: Translate, now: Date): Screen {
  return {
    html: t('failed.sure'),
    keyboard: [
      [{ text: t('failed.yes'), data: `ra:yes:${now.getTime().toString(36)}` }],
      [{ text: t('failed.no'), data: 'fl' }],
    ],
  };
}

const told: readonly Fate[] = ['vacant', 'unreachable', 'noGroup', 'expired', 'moot', 'told', 'meanwhile'];

/** What became of them, and why some were left. */
export function resentScreen(t: Translate, { fates, more }: Resent): Screen {
  const left = told.flatMap((fate) => {
    const count = fates[fate] ?? 0;
    return count > 0 ? [t.data(`failed.left.${fate}`, { count })] : [];
  });
  return {
    html: [t('failed.resent', { count: fates.sent ?? 0 }), ...left, ...(more ? [t('failed.goOn')] : [])].join(
      '\n',
    ),
    keyboard: [[{ text: t('failed.seeList'), data: 'fl' }]],
  };
}
