import type { ObligationExplained } from '../../actions/explain-obligation';
import type { Owed } from '../../actions/owed';
import type { Button, Screen } from '../../channels/channel';
import { dayOf } from '../../domain/day';
import { isOpen } from '../../domain/obligation';
import type { Unit } from '../../domain/unit';
import type { Translate } from '../../i18n';
import { pageOf, pageRow, shortTitle } from './pages';
import { periodText } from './period';
import { reportTitle } from './report-name';
import { deadlineLines } from './why-deadline';
import { type Moment, reminderLines } from './why-reminders';
import { withinLimit } from './within-limit';

const SIZE = 8;
const LONGEST_TITLE = 120;

/** "Vì sao?": the document and the sentence every date comes from, and what will be said to whom. Blames nobody. */
export function whyScreen(t: Translate, explained: ObligationExplained, at: Moment): Screen {
  const { campaign, obligation, unitName, explanation, own } = explained;
  const head = {
    title: reportTitle(t, campaign, obligation, LONGEST_TITLE),
    period: periodText(t, obligation.period),
    unit: unitName,
  };
  const report = own && isOpen(obligation);
  return {
    html: withinLimit([
      t('why.heading', head),
      deadlineLines(t, explanation, dayOf(at.now, at.zone)).join('\n'),
      reminderLines(t, explained, at).join('\n'),
    ]),
    ...(report ? { keyboard: [[{ text: t('why.report'), data: `rp:${obligation.id}` }]] } : {}),
  };
}

/** Opens the explanation of one obligation. */
export function whyButton(t: Translate, { obligation }: Pick<Owed, 'obligation'>, number?: number): Button {
  const text = number === undefined ? t('why.button') : t('why.numbered', { number });
  return { text, data: `why:${obligation.id}` };
}

/** Under a message that names many obligations: one opens it at once, of more one is chosen first. */
export function whyOfMany(t: Translate, owed: readonly Owed[], chooser: string): Button {
  const [only, ...others] = owed;
  return only && others.length === 0 ? whyButton(t, only) : { text: t('why.button'), data: chooser };
}

/** Which of those a reminder to the office named is to be explained, a page at a time. */
export function whyChooser(
  t: Translate,
  owed: ReadonlyArray<Owed & { unit: Unit }>,
  { page, when }: { page: number; when: string },
): Screen {
  const shown = pageOf(owed, page, SIZE);
  return {
    html: t('why.choose', { count: owed.length }),
    keyboard: [
      ...shown.items.map(({ obligation, campaign, unit }, at) => [
        {
          text: t('why.choice', {
            number: shown.first + at,
            unit: shortTitle(unit.name, 24),
            title: shortTitle(campaign.title, 24),
          }),
          data: `why:${obligation.id}`,
        },
      ]),
      ...pageRow(t, shown, (number) => chooserData(when, String(number))),
    ],
  };
}

const OPENS = 'o';

/** Data of the button that opens the chooser of a reminder, or turns its page. */
export function chooserData(when: string, page = OPENS): string {
  return `wl:${page}:${when}`;
}

/** The arguments of such a button. A moment holds colons of its own. */
export function chooserArguments([page, ...when]: readonly string[]): {
  page: string | undefined;
  when: string;
} {
  return { page: page === OPENS ? undefined : page, when: when.join(':') };
}
