import { CsvError, parse } from 'csv-parse/sync';
import { done, type Outcome, refuse } from '../domain/refusal';
import { decodeText } from './encoding';
import type { GridRow } from './table';

interface RecordWithRaw {
  record: string[];
  /** `lines`: the line on which the record ends. */
  info: { lines: number };
  raw: string;
}

/** Reads text separated by commas, semicolons or tabs. A row's line is the one it begins on. */
export function readCsv(bytes: Uint8Array): Outcome<GridRow[]> {
  const decoded = decodeText(bytes);
  if (decoded === null) return refuse('refusal.file.encoding');
  // The parser counts \r\n inside a quoted cell as two lines.
  const text = decoded.replace(/\r\n?/gu, '\n');
  // Excel's own first line `sep=;` names the separator and is not data; its line is kept for the numbering.
  const named = /^sep=([,;\t])\n/iu.exec(text);
  const body = named ? text.slice(named[0].length - 1) : text;
  return parseRecords(body, named?.[1] ?? separatorOf(body));
}

function parseRecords(text: string, delimiter: string): Outcome<GridRow[]> {
  let lastEnd = 0;
  try {
    const records: unknown = parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record, context) => {
        lastEnd = context.lines;
        return record;
      },
    });
    return done((records as RecordWithRaw[]).map(gridRow));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('refusal.file.quote', { line: lastEnd + 1 });
  }
}

function gridRow({ record, info, raw }: RecordWithRaw): GridRow {
  const innerBreaks = raw.replace(/^\n+|\n+$/gu, '').split('\n').length - 1;
  return { line: info.lines - innerBreaks, cells: record };
}

/** The separator seen most often, outside quotes, on the first line that has any. */
function separatorOf(text: string): string {
  for (const line of text.replace(/"[^"]*"/gu, '').split('\n')) {
    const counted = [',', ';', '\t'].map((mark) => ({ mark, times: line.split(mark).length - 1 }));
    const best = counted.reduce((a, b) => (b.times > a.times ? b : a));
    if (best.times > 0) return best.mark;
  }
  return ',';
}
