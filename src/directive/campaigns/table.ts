import { fold } from '../../domain/text';
import type { Place } from '../directive';
import { beginsUnit } from '../head/unit-name';
import type { Layout } from '../layout';
import type { Named } from './choose';
import { oneLine, QUOTES, spaced } from './pattern';
import { isOneUnit } from './unit';

const TITLES = spaced('^(?:tên )?(?:các )?(?:phong trào|cuộc vận động|cuộc thi|hội thi|đợt thi đua)');
const LEADS = spaced(
  '^(?:cơ quan|đơn vị|bộ phận)?(?: \\p{L}{1,6}){0,3} ?(?:chủ trì|phụ trách|thường trực|đầu mối|tham mưu)',
);
const MARKS = new RegExp(`^[\\s${QUOTES}]+|[\\s.;,${QUOTES}]+$`, 'gu');
const MOST_LETTERS = 200;
/** No document launches so many. */
const MOST_ROWS = 200;

/** A row of a table that names a campaign in one cell and who leads it in another. */
interface Row {
  block: number;
  title: Place;
  lead: Place | null;
}

interface Columns {
  title: number;
  lead: number;
}

/**
 * The campaigns that tables with a head ("TT | Phong trào | Cơ quan chủ trì") name, of those that `namings` do not tell
 * of, and with the leads that their rows name.
 */
export function withTables(layout: Layout, namings: readonly Named[]): Named[] {
  const rows = rowsIn(layout);
  const inRow = ({ place }: Named, { title }: Row) => title.from <= place.from && place.from < title.to;
  const led = namings.map((one) => ({
    ...one,
    lead: one.lead ?? rows.find((row) => inRow(one, row))?.lead ?? null,
  }));
  const fresh = rows.filter((row) => !namings.some((one) => inRow(one, row)));
  return [...led, ...fresh.flatMap((row) => namingOf(layout, row))].sort(
    (a, b) => a.place.from - b.place.from,
  );
}

function rowsIn({ text, blocks }: Layout): Row[] {
  const rows: Row[] = [];
  let columns: Columns | null = null;
  for (const [block, { from, to, part }] of blocks.entries()) {
    const words = text.slice(from, to);
    if (part !== 'body' || !words.includes('|')) {
      columns = null;
      continue;
    }
    let at = from;
    for (const line of words.split('\n')) {
      const cells = cellsOf(line, at);
      at += line.length + 1;
      const head = columnsOf(cells.map((cell) => text.slice(cell.from, cell.to)));
      const title: Place | undefined = columns ? cells[columns.title] : undefined;
      const lead: Place | undefined = columns ? cells[columns.lead] : undefined;
      if (head) columns = head;
      else if (title && lead) rows.push({ block, title, lead: unitIn(text, lead) });
    }
  }
  return rows.slice(0, MOST_ROWS);
}

function columnsOf(cells: readonly string[]): Columns | null {
  const title = cells.findIndex((cell) => TITLES.test(cell) && cell.length < 40);
  const lead = cells.findIndex((cell) => LEADS.test(cell) && cell.length < 60);
  return title < 0 || lead < 0 || title === lead ? null : { title, lead };
}

function cellsOf(line: string, offset: number): Place[] {
  let at = offset;
  return line.split('|').map((cell) => {
    const from = at + cell.length - cell.trimStart().length;
    at += cell.length + 1;
    return { from, to: from + cell.trim().length };
  });
}

function unitIn(text: string, { from, to }: Place): Place | null {
  const name = text.slice(from, to).replace(/[\s.;,]+$/u, '');
  return beginsUnit(name) && isOneUnit(name) ? { from, to: from + name.length } : null;
}

function namingOf({ text }: Layout, { block, title, lead }: Row): Named[] {
  const words = text.slice(title.from, title.to);
  const bare = words.replace(MARKS, '');
  if (!/\p{L}{2,}\s+\p{L}{2,}/u.test(bare) || bare.length > MOST_LETTERS) return [];
  const from = title.from + words.indexOf(bare);
  const place = { from, to: from + bare.length };
  const isQuoted = bare.length < words.length;
  const naming = {
    title: oneLine(bare),
    place,
    whole: title,
    core: fold(bare),
    block,
    isQuoted,
    isPlural: false,
  };
  return [{ ...naming, standing: 'headed', lead }];
}
