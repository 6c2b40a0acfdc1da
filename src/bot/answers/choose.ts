import type { Button, Screen } from '../../channels/channel';
import type { Found } from '../../domain/find';
import type { TextKey, Translate } from '../../i18n';
import { choicesScreen } from '../views/choices';

const FEW = 3;

/** Buttons to choose by when words fit several things, or none: then the nearest, or a few of all there are. */
export function chooseScreen<T>(
  t: Translate,
  found: Exclude<Found<T>, { kind: 'one' }>,
  words: { typed: string; none: TextKey; all: readonly T[]; button(item: T): Button },
): Screen {
  const typed = words.typed.slice(0, 60);
  if (found.kind === 'many')
    return choicesScreen({ html: t('choose.several', { typed }), choices: found.items.map(words.button) });
  const near = found.nearest.length > 0 ? found.nearest : words.all;
  return choicesScreen({ html: t(words.none, { typed }), choices: near.slice(0, FEW).map(words.button) });
}
