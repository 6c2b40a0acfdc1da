import { standingOfNudge } from '../../actions/held-nudges';
import type { Office } from '../../actions/office';
import type { Person } from '../../domain/person';
import { outsideQuietHours } from '../../domain/quiet-hours';
import { Fault } from '../../errors';
import type { Translate } from '../../i18n';
import type { Render } from '../../outbox/render';
import { oneMessage } from '../one-message';
import type { Draw } from '../views/summary';
import { accepted } from './accepted';
import { alarm } from './alarm';
import { arrived } from './arrived';
import { digest } from './digest';
import { orLate } from './late';
import { nudge } from './nudge';
import { nudgeOffice } from './nudge-office';
import { opened } from './opened';
import { rescheduled } from './rescheduled';
import { returned } from './returned';
import { summary } from './summary';
import type { Template } from './template';

/** What answers somebody's act, and what is urgent, is told at once, whatever the hour. */
const atOnce: Readonly<Record<string, Template>> = {
  arrived,
  accepted,
  returned,
  summary,
  alarm,
  openedUrgent: opened,
  urgent: nudge,
  urgentOffice: nudgeOffice,
};

/** What the office says of its own accord keeps to office hours, however late it was sent on its way. */
const ownWords: Readonly<Record<string, Template>> = { opened, rescheduled, nudge, nudgeOffice, digest };

/** Gives a message its words, in the language of whoever reads it. */
export function renderer(
  office: Office,
  translator: (locale: Person['locale']) => Translate,
  draw: Draw,
): Render {
  return async ({ message, person }, now) => {
    const { key, template: name, params } = message;
    const template = templateOf(name);
    if (!template) throw new Fault('a message names no template', { template: name });
    const at = name in ownWords ? outsideQuietHours(now, office.calendar) : now;
    if (at > now) return { kind: 'later', at };
    const reader = person === null ? null : await office.store.people.byId(person);
    const t = translator(reader?.locale ?? 'vi');
    const screen = await template({ office, t, key, params, reader: person, now, draw });
    if (screen === 'moot') return { kind: 'moot', reason: 'moot' };
    const standing = await standingOfNudge(office, message, now);
    if (standing.kind === 'carried') return { kind: 'moot', reason: 'carried' };
    if (standing.kind === 'later') return standing;
    const html = orLate(t, message, { html: screen.html, now, zone: office.calendar.zone });
    return { kind: 'screen', screen: { ...screen, html: oneMessage(html) } };
  };
}

export function templateOf(name: string): Template | undefined {
  return atOnce[name] ?? ownWords[name];
}
