import { standingOfNudge } from '../../actions/held-nudges';
import type { Office } from '../../actions/office';
import type { StillSays } from '../../actions/resend';
import type { Translate } from '../../i18n';
import { templateOf } from '.';

/** Asks the words themselves, whatever the hour. Of a message whose words cannot be found only sending it tells. */
export function stillSays(office: Office, t: Translate): StillSays {
  return async ({ message, person }, now) => {
    const template = templateOf(message.template);
    if (!template) return true;
    const { key, params } = message;
    const telling = { office, t, key, params, reader: person, now, draw: async () => new Uint8Array() };
    const screen = await template(telling).catch(() => null);
    if (screen === 'moot') return false;
    return (await standingOfNudge(office, message, now)).kind !== 'carried';
  };
}
