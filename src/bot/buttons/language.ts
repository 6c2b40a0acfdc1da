import { setLocale } from '../../actions/set-locale';
import { reply } from '../reply';
import type { ButtonHandler } from './button';

export const language: ButtonHandler = {
  prefix: 'lang',
  verb: 'language',
  async run(deps, ctx, [locale]) {
    if (locale !== 'vi' && locale !== 'en') return;
    if (ctx.who.person) await setLocale(deps.office, ctx.who.person.id, locale);
    await reply(ctx, { html: deps.translator(locale)('language.set') });
  },
};
