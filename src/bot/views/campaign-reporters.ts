import type { Reporters } from '../../actions/choose-reporters';
import type { Scope } from '../../domain/campaign';
import type { Unclear } from '../../domain/campaign/reporters';
import { escapeHtml, type Translate } from '../../i18n';

/** How many units are chosen, and who they are. */
export function reportersHtml(t: Translate, scope: Scope, { count, names }: Reporters): string {
  return [
    t('launch.reporters'),
    '',
    t('launch.chosen', { count }),
    ...(count > 0 ? [namesText(t, names, count)] : []),
    ...(scope.except.length > 0 ? [t('launch.excepted', { count: scope.except.length })] : []),
  ].join('\n');
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

/** A button for each kind and bloc in the register, ticked when it is chosen; blocs go by their place in the list. */
export function reporterToggles(t: Translate, scope: Scope, { kinds, blocs }: Reporters): Toggle[] {
  const label = (on: boolean, name: string, count: number) => `${on ? '☑' : '☐'} ${name} (${count})`;
  return [
    ...kinds.map(({ kind, count }) => ({
      text: label(scope.kinds.includes(kind), t.data(`unitKind.${kind}`), count),
      value: `k:${kind}`,
    })),
    ...blocs.map(({ bloc, count }, at) => ({
      text: label(scope.blocs.includes(bloc), bloc.slice(0, 40), count),
      value: `b:${at}`,
    })),
  ];
}

/** What was typed and could not be placed, with what it may have meant. */
export function unclearLines(t: Translate, unclear: readonly Unclear[]): string[] {
  return unclear.map(({ typed, kind, candidates, more }) => {
    const rest = more > 0 ? ` ${t('launch.moreNames', { count: more })}` : '';
    const names = candidates.join(', ') + rest;
    if (candidates.length === 0) return t('launch.unclearNothing', { typed });
    return t(kind === 'many' ? 'launch.unclearMany' : 'launch.unclearNone', { typed, names });
  });
}
