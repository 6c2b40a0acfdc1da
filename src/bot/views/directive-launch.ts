import type { AddableUnit } from '../../actions/add-drafted-units';
import type { LaunchedDraft } from '../../actions/launch-drafted';
import type { CampaignPreview } from '../../actions/preview-campaign';
import type { Screen } from '../../channels/channel';
import type { Outcome } from '../../domain/refusal';
import type { Translate } from '../../i18n';
import { longDay } from './deadline';
import { shortTitle } from './pages';
import { withinLimit } from './within-limit';

export interface Previewed {
  /** Of the campaign. */
  id: string;
  title: string;
  preview: Outcome<CampaignPreview>;
}

/** A message with more than 100 buttons is refused whole. */
const MOST_BLOCKED = 30;

/** All that would be launched at once, three lines each. */
export function allPreviewScreen(
  t: Translate,
  id: string,
  all: readonly Previewed[],
  waiting: string[],
): Screen {
  const count = all.filter(({ preview }) => preview.ok).length;
  return {
    html: withinLimit([
      t('directive.all.preview'),
      ...all.map((one) => previewedText(t, one)),
      ...(waiting.length > 0 ? [[t('directive.all.leave'), ...waiting].join('\n')] : []),
    ]),
    keyboard: [
      ...(count > 0 ? [[{ text: t('directive.button.goAll', { count }), data: `dd:${id}::All` }]] : []),
      ...all
        .filter(({ preview }) => !preview.ok)
        .slice(0, MOST_BLOCKED)
        .map((one) => [
          {
            text: t('directive.button.editOf', { title: shortTitle(one.title, 40) }),
            data: `dd:${id}:${one.id}:e`,
          },
        ]),
    ],
  };
}

function previewedText(t: Translate, { title, preview }: Previewed): string {
  if (!preview.ok) return t('directive.all.blocked', { title, reason: '' }) + t.refusal(preview.refusal);
  const { units, upcoming, firstReminder } = preview.value;
  const [first] = upcoming;
  const none = t('directive.all.noDay');
  return t('directive.all.one', {
    title,
    units,
    day: first ? longDay(t, first.deadline.lastDay) : none,
    reminder: firstReminder ? longDay(t, firstReminder) : none,
  });
}

/** What became of each. */
export function allLaunchedText(t: Translate, results: readonly LaunchedDraft[]): string {
  const done = results.filter(({ launched }) => launched !== null);
  if (results.length === 0) return t('directive.all.nothing');
  return withinLimit([
    t('directive.all.done', { count: done.length }),
    ...results.map(({ title, launched, refusal }) =>
      launched
        ? t('directive.all.line', { title, count: launched.opened })
        : t('directive.all.failed', { title, reason: '' }) + (refusal ? t.refusal(refusal) : ''),
    ),
  ]);
}

const MOST_UNITS = 30;

/** The units that would be put into the register. */
export function addUnitsScreen(t: Translate, id: string, units: readonly AddableUnit[]): Screen {
  const lines = units
    .slice(0, MOST_UNITS)
    .map(({ name, code, kind }) =>
      t('directive.units.line', { name, code, kind: t.data(`unitKind.${kind}`) }),
    );
  const more = units.length - MOST_UNITS;
  return {
    html: withinLimit([
      t('directive.units.ask'),
      [...lines, ...(more > 0 ? [t('launch.moreNames', { count: more })] : [])].join('\n'),
    ]),
    keyboard: [[{ text: t('directive.button.goUnits', { count: units.length }), data: `dd:${id}::U` }]],
  };
}
