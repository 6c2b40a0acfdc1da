import i18next, { type i18n } from 'i18next';
import en from '../locales/en.json';
import vi from '../locales/vi.json';
import type { Locale } from './domain/person';
import type { Refusal } from './domain/refusal';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every text a person can read, by its place in locales/vi.json. */
export type TextKey = Leaves<typeof vi>;

export type Params = Readonly<Record<string, string | number>>;

/** Gives HTML of the kind Telegram takes: the texts may hold tags, the parameters are escaped. */
export interface Translate {
  (key: TextKey, params?: Params): string;
  refusal(refusal: Refusal): string;
  /** For keys made of data (kinds of units, states): the caller vouches for them, and the locale test checks each. */
  data(key: string, params?: Params): string;
  readonly locale: Locale;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What is left of a text where markup is not understood: on buttons and in alerts. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** All languages are loaded at once; nothing is read later. */
export function createTranslator(): (locale: Locale) => Translate {
  const texts = i18next.createInstance();
  void texts.init({
    resources: { vi: { translation: vi }, en: { translation: en } },
    fallbackLng: 'vi',
    initAsync: false,
    interpolation: { escape: (value: unknown) => escapeHtml(String(value)) },
  });
  const byLocale = { vi: translate(texts, 'vi'), en: translate(texts, 'en') };
  return (locale) => byLocale[locale];
}

function translate(texts: i18n, locale: Locale): Translate {
  const fixed = texts.getFixedT(locale);
  const say = (key: string, params: Params = {}): string => fixed(key, { ...params });
  return Object.assign((key: TextKey, params?: Params) => say(key, params), {
    data: say,
    refusal: (refusal: Refusal) => say(refusal.key, refusal.params),
    locale,
  });
}
