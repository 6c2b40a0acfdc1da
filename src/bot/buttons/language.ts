import { setLocale } from '../../actions/set-locale';
import { reply } from '../reply';
import type { ButtonHandler } from './button';

export const language: ButtonHandler = {
  prefix: 'lang',
  verb: 'language',
  async run(deps, ctx, [locale]) {
    if (locale !== 'vi' && locale !== 'en') return;
    if (ctx.who.person) await setLocale(deps.office, ctx.who.person.id, locale);
    const t = deps.translator(locale);
    const html =
      ctx.who.seats.length > 0 ? t('language.set') : t('start.unknown', { office: deps.office.name });
    await reply(ctx, { html });
  },
};
