import { setLocale } from '../../actions/set-locale';
import { fold } from '../../domain/text';
import { reply } from '../reply';
import type { Command } from './command';

const words = new Map<string, 'vi' | 'en'>(
  Object.entries({
    vi: 'vi',
    'tieng viet': 'vi',
    vietnamese: 'vi',
    en: 'en',
    'tieng anh': 'en',
    english: 'en',
  } as const),
);

export const language: Command = {
  names: ['ngonngu', 'language'],
  verb: 'language',
  answersOnly: true,
  async run(deps, ctx, argument) {
    const { person, t } = ctx.who;
    const locale = words.get(fold(argument));
    if (!locale)
      return reply(ctx, {
        html: t(argument ? 'language.unknown' : 'language.choose', { typed: argument.slice(0, 40) }),
        keyboard: [
          [
            { text: t('language.vi'), data: 'lang:vi' },
            { text: t('language.en'), data: 'lang:en' },
          ],
        ],
      });
    if (person) await setLocale(deps.office, person.id, locale);
    // Of a stranger nothing is kept: they get what can be said to them, in the language they asked for.
    const chosen = deps.translator(locale);
    const stranger = ctx.who.seats.length === 0;
    const html = stranger ? chosen('start.unknown', { office: deps.office.name }) : chosen('language.set');
    await reply(ctx, { html });
  },
};
