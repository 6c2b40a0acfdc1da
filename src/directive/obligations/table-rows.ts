import type { Day } from '../../domain/day';
import type { FoundObligation, Place } from '../directive';
import type { Layout } from '../layout';
import { askedIn } from './asked';
import { isWork } from './demand';
import { type DueWords, dueInCell } from './due-words';
import type { Named } from './kinds';
import { obligationsIn } from './read';
import { recurrencesIn } from './recurrence';
import type { Row } from './table';
import { unitAt, unitsIn } from './units';

interface Table {
  layout: Layout;
  /** The text as it is matched. */
  plain: string;
  reference: Day | null;
  /** Place in `Layout.blocks`. */
  block: number;
  campaigns: number[];
}

/** What a row of a table of deadlines asks for: nothing where it names nothing that is sent, or no day. */
export function obligationsInRow(table: Table, row: Row): FoundObligation[] {
  const { layout, reference, block, campaigns } = table;
  const { what, when, who, receiver } = row.cells;
  if (!what || !when) return [];
  const named = table.plain.slice(what.from, what.to).replace(/\s/g, ' ').trim();
  const asked = askedBy(named, row.ofReports);
  const recurrences = recurrencesIn(/^\W*bao cao\b/.test(named) ? named : `bao cao ${named}`);
  const typed = layout.text.slice(row.from, row.to).replace(/\s/gu, ' ');
  const plain = table.plain.slice(row.from, row.to).replace(/\s/g, ' ');
  const context = { typed, plain, reference, recurrence: recurrences[0] ?? null };
  const due = dueInCell(context, { from: when.from - row.from, to: when.to - row.from });
  if (asked.length === 0 || !due || isOver(due, reference)) return [];
  return obligationsIn({
    layout,
    clause: { from: row.from, to: row.to, plain, block, sentence: { from: row.from, to: row.to } },
    stretch: { from: 0, to: plain.length, plain, due, event: null },
    demand: { asked, recurrences, onward: false },
    reporters: unitOf(layout, who),
    recipient: unitOf(layout, receiver),
    event: '',
    campaigns,
  });
}

function askedBy(named: string, ofReports: boolean): Named[] {
  const asked = askedIn(named).filter(({ kind }) => kind !== 'other');
  if (asked.length === 0) return ofReports ? [{ kind: 'report', from: 0, to: named.length }] : [];
  return ofReports || !isWork(named) ? asked : [];
}

function unitOf({ text }: Layout, cell: Place | undefined): Place | null {
  if (!cell) return null;
  const words = text.slice(cell.from, cell.to);
  const [first] = unitsIn(words);
  if (first?.from !== 0) return null;
  return { from: cell.from, to: cell.from + unitAt(words, 0).to };
}

/** A document sets no deadline before its own day. */
function isOver({ rule: { on } }: DueWords, day: Day | null): boolean {
  return day !== null && on.at === 'date' && on.day < day;
}
