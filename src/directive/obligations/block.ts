import type { Day } from '../../domain/day';
import type { Recurrence } from '../../domain/period';
import type { FoundObligation, Place } from '../directive';
import type { Block } from '../layout';
import type { Reading } from '../reading';
import { askedIn } from './asked';
import type { Clause } from './clause';
import { clausesOf } from './clauses';
import { type Demand, demandIn } from './demand';
import { entriesBy } from './entries';
import { actorOf, askedOf, headingsOf, periodOf, recipientOf } from './headings';
import { type Item, itemsBefore, obligationsOfList } from './listed';
import { datedByLine, isDayLine, type Opened, openedBy, underLine } from './opened';
import { actorIn, recipientIn } from './parties';
import { blanked } from './plain';
import { obligationsIn } from './read';
import { recurrencesIn } from './recurrence';
import { actorFor, isWhenTaken, nothingSaid, type Said } from './said';
import { type Stretch, stretchesOf } from './stretches';
import type { Row } from './table';
import { obligationsInRow } from './table-rows';
import type { Ties } from './ties';

/** A document with what is looked up in it again and again. */
export interface Whole {
  reading: Reading;
  /** The text as it is matched. */
  plain: string;
  ties: Ties;
  /** Rows of tables of deadlines, by their block. */
  rows: ReadonlyMap<number, readonly Row[]>;
  /** It is about a contest to which entries are sent. */
  takesEntries: boolean;
}

interface Within {
  whole: Whole;
  block: Block;
  headings: readonly Block[];
  said: Said;
  /** The day of the line that the block stands under. */
  opened: Opened | null;
  /** How often the report of its heading recurs. */
  often: Recurrence[];
  /** In a section that asks for nothing unless it gives a date. */
  isAside: boolean;
}

const NO_DEMANDS =
  /\bmuc dich\b|^yeu cau$|\btieu chuan\b|\bdoi tuong(?:,| khen| thi dua)|\bcan cu\b|\bnoi dung thi dua\b/;
const LONGEST_TITLE = 150;

const SPEAKS =
  /\b(?:bao cao|gui|nop|dang ky|ho so|ke hoach|so ket|tong ket|du thi|bai|tac pham|truoc|cham nhat|den|tu)\b/;

export function obligationsInBlock(whole: Whole, at: number): FoundObligation[] {
  const { layout } = whole.reading;
  const block = layout.blocks[at];
  if (block?.part !== 'body' || !SPEAKS.test(whole.plain.slice(block.from, block.to))) return [];
  const headings = headingsOf(layout, at);
  const reference = whole.reading.head.day?.value ?? null;
  const rows = whole.rows.get(at);
  if (rows) {
    const table = {
      layout,
      plain: whole.plain,
      reference,
      block: at,
      campaigns: whole.ties(block, headings),
    };
    return rows.flatMap((row) => obligationsInRow(table, row));
  }
  const said = nothingSaid(askedOf(whole.plain, headings));
  const isAside = headings.some(({ from, to }) => {
    const title = to - from < LONGEST_TITLE ? whole.plain.slice(from, to) : '';
    return NO_DEMANDS.test(title.replace(/[\s:.]+$/, ''));
  });
  const opened = openedBy(layout, whole.plain, { at, reference });
  const often = periodOf(whole.plain, headings);
  const within = { whole, block, headings, said, isAside, opened, often };
  return sentencesOf(whole, at).flatMap((sentence) =>
    clausesOf({ text: layout.text, plain: whole.plain }, sentence, at).flatMap((one) =>
      inClause(within, one),
    ),
  );
}

/** "a) Trước ngày 20/2/2020:" is said of what stands right under it. */
function sentencesOf({ plain, reading }: Whole, at: number): Place[] {
  const { blocks } = reading.layout;
  const { sentences = [], parent = null, mark = '' } = blocks[at] ?? {};
  const [first, ...rest] = sentences;
  const opening = parent === at - 1 || mark === '' ? blocks[at - 1] : undefined;
  if (!first || !opening || !isDayLine(plain, opening)) return [...sentences];
  return [{ from: opening.from, to: first.to }, ...rest];
}

function inClause(within: Within, clause: Clause): FoundObligation[] {
  const { whole, block, headings, said, isAside } = within;
  const { layout, head } = whole.reading;
  const typed = typedOf(layout.text, clause);
  const actor = actorFor(said, clause, typed);
  const found: FoundObligation[] = [];
  const context = {
    typed,
    plain: clause.plain,
    reference: head.day?.value ?? null,
    recurrence: recurrencesIn(clause.plain)[0] ?? within.often[0] ?? null,
  };
  const named = askedIn(clause.plain).filter(({ kind }) => kind !== 'other');
  const stretches = stretchesUnder(within, stretchesOf(context));
  if (stretches.length > 1 && named.length > 0) said.asked = named.slice(0, 1);
  for (const stretch of stretches) {
    const demand = demandFor(within, stretch);
    if (stretch.event?.after.event) said.event = stretch.event.after.event;
    if (isPast(stretch, head.day?.value ?? null) || isOfCited(clause, stretch)) continue;
    const isDated = stretch.due !== null || stretch.event !== null;
    if (!demand || (!isDated && (isAside || tellsOnly(within, clause)))) continue;
    const recipient = recipientFor(within, { clause, stretch, typed, demand });
    const own = demand.onward && !actorIn(typed.slice(stretch.from, stretch.to));
    const doer = own
      ? said.recipient
      : (actor ?? (isTakenEntry(clause, demand) ? null : actorOf(layout, headings)));
    const reporters = doer?.from === recipient?.from ? null : doer;
    const campaigns = whole.ties(block, headings);
    const seen = { layout, clause, stretch, demand, reporters, recipient, event: said.event, campaigns };
    const items = stretch.due || stretch.event ? listBefore(within, clause) : [];
    const read = items.length > 0 ? obligationsOfList(seen, items) : obligationsIn(seen);
    const { opened } = within;
    const isOpened = opened !== null && stretch.due?.from === stretch.due?.to;
    found.push(...(isOpened ? read.map((one) => datedByLine(layout, one, opened)) : read));
    said.asked = demand.asked;
    said.recipient = recipient;
  }
  if (found.length === 0 && named.length > 0) said.asked = named.slice(0, 1);
  return found;
}

function demandFor({ whole, said, often }: Within, stretch: Stretch): Demand | null {
  const demand = demandIn(stretch, said.asked) ?? (whole.takesEntries ? entriesBy(stretch) : null);
  const isReport = demand?.asked.every(({ kind }) => kind === 'report') ?? false;
  return demand && isReport && demand.recurrences.length === 0 ? { ...demand, recurrences: often } : demand;
}

/** Whom a heading names may be anybody where it is said until when entries are taken. */
function isTakenEntry(clause: Clause, { asked: [one] }: Demand): boolean {
  return one?.kind === 'contestEntry' && isWhenTaken(clause);
}

/** What names no day of its own is due by that of the line it stands under. */
function stretchesUnder({ opened }: Within, stretches: Stretch[]): Stretch[] {
  const [only] = stretches;
  const isOpen = stretches.length === 1 && only && !only.due && !only.event;
  return opened && isOpen ? [underLine(only, opened)] : stretches;
}

const CITES = /^\W*can cu\b/;
const ORDERS = /\b(?:de nghi|yeu cau|giao)\b(?! tang| xet| khen)/;

/** A question, what a cited document says, or the report of the document itself: nothing is asked for in it. */
function tellsOnly({ whole: { plain, reading } }: Within, { sentence: { from, to } }: Clause): boolean {
  const words = plain.slice(from, to);
  const own = reading.head.number?.place.from ?? -1;
  const isReport = own >= from && own < to;
  return /\?\W*$/.test(words) || ((isReport || CITES.test(words)) && !ORDERS.test(words));
}

function listBefore({ whole }: Within, { plain, block }: Clause): Item[] {
  return itemsBefore(whole.reading.layout, { plain: whole.plain, clause: plain }, block);
}

/** The words of a clause, without what was taken out of it. */
function typedOf(text: string, { from, to, plain }: Clause): string {
  let typed = text.slice(from, to).replace(/\s/gu, ' ');
  for (const { index, 0: taken } of plain.matchAll(/~+/g))
    typed = blanked(typed, index, index + taken.length);
  return typed;
}

const REFERS = /^\W*(?:tiep tuc )?(?:thuc hien|can cu|theo|tiep theo|trien khai)\b[^;.]{0,60}?\bso\b/;
const THEN_SPEAKS =
  /^[^()]{0,40}\),? [^;.]{2,120}?\b(?:de nghi|yeu cau|huong dan|thong bao|xay dung|phat dong)\b/;

/** "Thực hiện Công văn số … (hồ sơ gửi trước ngày …), Sở X đề nghị:" tells what that letter says. */
function isOfCited({ plain }: Clause, { due }: Stretch): boolean {
  return due !== null && REFERS.test(plain.slice(0, due.from)) && THEN_SPEAKS.test(plain.slice(due.to));
}

/** A document sets no deadline before its own day: what it says of one is said of an earlier document. */
function isPast({ due }: Stretch, day: Day | null): boolean {
  if (!due || !day) return false;
  const { on } = due.rule;
  return (on.at === 'date' && on.day < day) || (on.at === 'window' && on.to < day);
}

interface Sent {
  clause: Clause;
  stretch: Stretch;
  typed: string;
  demand: Demand;
}

/** As the words say; else as for the same thing before them, or in the heading that opens the list. */
function recipientFor(
  { whole, headings, said }: Within,
  { clause, stretch, typed, demand }: Sent,
): Place | null {
  const { layout } = whole.reading;
  const found = recipientIn(typed.slice(stretch.from, stretch.to));
  const from = clause.from + stretch.from;
  if (found) return { from: from + found.from, to: from + found.to };
  if (demand.onward) return null;
  const beside = stretch.to - stretch.from < typed.length ? recipientIn(typed) : null;
  if (beside) return { from: clause.from + beside.from, to: clause.from + beside.to };
  const isSame = demand.asked[0]?.kind === said.asked[0]?.kind;
  if (!isSame) return null;
  const opening = headings.filter(({ from: at, to }) => layout.text.slice(at, to).trimEnd().endsWith(':'));
  return said.recipient ?? recipientOf(layout, opening);
}
