import type { CampaignRehearsal } from '../../actions/rehearse-campaign';
import type { Calendar } from '../../domain/calendar';
import { dayOf, weekday } from '../../domain/day';
import { countLines, linesOf, type RehearsedItem, type RehearsedLine } from '../../domain/rehearsal';
import { plainText, type Translate } from '../../i18n';
import type { Cell, RehearsalBook, Sheet } from '../../reports/rehearsal-workbook';
import { plainDay, restName } from './deadline';
import { rungText } from './ladder';
import { periodText } from './period';
import { basisRows } from './rehearsal-basis';
import { unitWithReport } from './report-name';

/** A rehearsal as a workbook: every message, the days on which reports pile up, and what it all stands on. */
export function rehearsalBook(t: Translate, rehearsal: CampaignRehearsal, calendar: Calendar): RehearsalBook {
  const basis = basisRows(t, rehearsal);
  return {
    zone: calendar.zone,
    leftOut: (count) => plainText(t('rehearsal.leftOut', { count })),
    sheets: [
      messagesSheet(t, rehearsal, calendar),
      clashesSheet(t, rehearsal),
      {
        name: plainText(t('rehearsal.sheet.basis')),
        columns: [column(t, 'item', 28), column(t, 'value', 90)],
        rows: basis,
        total: basis.length,
      },
    ],
  };
}

function messagesSheet(t: Translate, { moments, campaign }: CampaignRehearsal, calendar: Calendar): Sheet {
  return {
    name: plainText(t('rehearsal.sheet.messages')),
    columns: [
      { ...column(t, 'at', 17), shows: 'moment' },
      column(t, 'weekday', 10),
      column(t, 'unit', 32),
      column(t, 'to', 28),
      column(t, 'period', 24),
      { ...column(t, 'lastDay', 16), shows: 'day' },
      { ...column(t, 'aimDay', 15), shows: 'day' },
      column(t, 'rung', 28),
      column(t, 'shift', 44),
      column(t, 'provisional', 11),
    ],
    rows: messageRows(t, linesOf(moments), { campaign, calendar }),
    total: countLines(moments),
  };
}

interface Context {
  campaign: CampaignRehearsal['campaign'];
  calendar: Calendar;
}

function* messageRows(t: Translate, lines: Iterable<RehearsedLine>, context: Context): Generator<Cell[]> {
  // Lines of one message to many units differ by the unit only: their words are found once.
  const known = new WeakMap<RehearsedItem, { before: Cell[]; after: Cell[] }>();
  for (const line of lines) {
    const cells = known.get(line.item) ?? sharedCells(t, line, context);
    known.set(line.item, cells);
    yield [...cells.before, unitCell(t, line), ...cells.after];
  }
}

function unitCell(t: Translate, { kind, units }: RehearsedLine): string {
  if (kind === 'office') return plainText(t('rehearsal.office', { count: units.length }));
  return units[0]?.name ?? '';
}

function sharedCells(t: Translate, line: RehearsedLine, { campaign, calendar }: Context) {
  const { at, kind, duties, item } = line;
  const { deadline, period, rung } = item;
  const day = dayOf(at, calendar.zone);
  const provisional = deadline.provisional || calendar.undecided(day);
  return {
    before: [{ moment: at }, t.data(`weekday.${weekday(day)}`)],
    after: [
      duties.map((duty) => t.data(`duty.${duty}`)).join(', '),
      unitWithReport(t, plainText(periodText(t, period)), { campaign, obligation: item }),
      { day: deadline.lastDay },
      { day: deadline.aimDay },
      plainText(kind === 'opened' || !rung ? t('rehearsal.opened') : rungText(t, rung)),
      plainText(shiftText(t, line, calendar)),
      provisional ? plainText(t('rehearsal.provisional')) : '',
    ],
  };
}

/** Why the day aimed at is not the last day, and why a message is not sent on the day it is due. */
function shiftText(t: Translate, { at, item }: RehearsedLine, { zone }: Calendar): string {
  const { shift } = item.deadline;
  const [due, sent] = [dayOf(item.dueAt, zone), dayOf(at, zone)];
  return [
    ...(shift ? [t('rehearsal.aimed', { day: plainDay(t, shift.day), rest: restName(t, shift.rest) })] : []),
    ...(due < sent ? [t('rehearsal.delayed', { day: plainDay(t, due), to: plainDay(t, sent) })] : []),
  ].join('; ');
}

function clashesSheet(t: Translate, { clashes }: CampaignRehearsal): Sheet {
  return {
    name: plainText(t('rehearsal.sheet.clashes')),
    columns: [
      column(t, 'unit', 40),
      { ...column(t, 'lastDay', 16), shows: 'day' },
      column(t, 'weekday', 10),
      column(t, 'reports', 22),
    ],
    rows:
      clashes.length === 0
        ? [[plainText(t('rehearsal.noClashes'))]]
        : clashes.map(({ unit, lastDay, reports }) => [
            unit.name,
            { day: lastDay },
            t.data(`weekday.${weekday(lastDay)}`),
            reports,
          ]),
    total: Math.max(clashes.length, 1),
  };
}

function column(t: Translate, name: string, width: number): Sheet['columns'][number] {
  return { header: plainText(t.data(`rehearsal.header.${name}`)), width };
}
