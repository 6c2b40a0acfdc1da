import type { Office } from '../../actions/office';
import type { Person } from '../../domain/person';
import { Fault } from '../../errors';
import type { Translate } from '../../i18n';
import type { Render } from '../../outbox/render';
import type { Draw } from '../views/summary';
import { accepted } from './accepted';
import { arrived } from './arrived';
import { digest } from './digest';
import { nudge } from './nudge';
import { nudgeOffice } from './nudge-office';
import { opened } from './opened';
import { returned } from './returned';
import { summary } from './summary';
import type { Template } from './template';

const templates: Record<string, Template> = {
  opened,
  arrived,
  accepted,
  returned,
  nudge,
  nudgeOffice,
  summary,
  digest,
};

/** Gives a message its words, in the language of whoever reads it. */
export function renderer(
  office: Office,
  translator: (locale: Person['locale']) => Translate,
  draw: Draw,
): Render {
  return async ({ message, person }, now) => {
    const template = templates[message.template];
    if (!template) throw new Fault('a message names no template', { template: message.template });
    const reader = person === null ? null : await office.store.people.byId(person);
    const t = translator(reader?.locale ?? 'vi');
    const screen = await template({ office, t, params: message.params, now, draw });
    return screen === 'moot' ? { kind: 'moot', reason: 'moot' } : { kind: 'screen', screen };
  };
}
