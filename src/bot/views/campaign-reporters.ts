import type { Reporters } from '../../actions/choose-reporters';
import type { Scope } from '../../domain/campaign';
import type { Unclear } from '../../domain/campaign/reporters';
import { byName } from '../../domain/order';
import { escapeHtml, type Translate } from '../../i18n';

const MOST_EXCEPTED = 6;

/** How many units are chosen, and who they are. */
export function reportersHtml(t: Translate, { count, names, excepted }: Reporters): string {
  return [
    t('launch.reporters'),
    '',
    t('launch.chosen', { count }),
    ...(count > 0 ? [namesText(t, names, count)] : []),
    ...exceptedLines(t, excepted),
  ].join('\n');
}

/** Which units do not report though their kind or bloc does; a few by name. */
export function exceptedLines(t: Translate, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [t('launch.excepted') + namesText(t, names.slice(0, MOST_EXCEPTED), names.length)];
}

/** Names with the number of those left out; HTML. */
export function namesText(t: Translate, names: readonly string[], count: number): string {
  const more = count > names.length ? ` ${t('launch.moreNames', { count: count - names.length })}` : '';
  return names.map(escapeHtml).join(', ') + more;
}

export interface Toggle {
  text: string;
  value: string;
}

/** A button for each kind and bloc in the register by name, ticked when it is chosen; blocs go by their place in the list. */
export function reporterToggles(t: Translate, scope: Scope, { kinds, blocs }: Reporters): Toggle[] {
  const label = (on: boolean, name: string, count: number) => `${on ? '☑' : '☐'} ${name} (${count})`;
  return [
    ...kinds
      .map(({ kind, count }) => ({ kind, count, name: t.data(`unitKind.${kind}`) }))
      .sort(byName)
      .map(({ kind, count, name }) => ({
        text: label(scope.kinds.includes(kind), name, count),
        value: `k:${kind}`,
      })),
    ...blocs.map(({ bloc, count }, at) => ({
      text: label(scope.blocs.includes(bloc), bloc.slice(0, 40), count),
      value: `b:${at}`,
    })),
  ];
}

const unclearKeys = {
  one: 'launch.unclearOne',
  many: 'launch.unclearMany',
  none: 'launch.unclearNone',
} as const;

/** A document may name a hundred units that the register does not have; a question about them is read on a phone. */
const MOST_UNCLEAR = 12;

/** What was typed and could not be placed, with what it may have meant. */
export function unclearLines(t: Translate, unclear: readonly Unclear[]): string[] {
  const left = unclear.length - MOST_UNCLEAR;
  const lines = unclear.slice(0, MOST_UNCLEAR).map(({ typed, kind, candidates, more }) => {
    const rest = more > 0 ? ` ${t('launch.moreNames', { count: more })}` : '';
    const names = candidates.join(', ') + rest;
    if (candidates.length === 0) return t('launch.unclearNothing', { typed });
    return t(unclearKeys[kind], { typed, names });
  });
  return left > 0 ? [...lines, t('launch.moreNames', { count: left })] : lines;
}
