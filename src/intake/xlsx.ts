import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { GridRow } from './table';
import { unpacksWithin } from './zip-guard';

/** Room for 20,000 rows of units; an office's real list unpacks to less than one megabyte. */
const maxUnpacked = 32 * 1024 * 1024;

/** Only cells are read. Merges, validations and the like are expanded cell by cell by the library: a column of them
 * is a million objects. */
const ignoreNodes = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'autoFilter',
  'mergeCells',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'sheetProtection',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/** Reads the first visible sheet. Loads the library when called: it costs 20 MB that most processes never need. */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<GridRow[]>> {
  if (!unpacksWithin(bytes, maxUnpacked)) return refuse('refusal.file.broken');
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  ignoreDefinedNames(workbook);
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    await workbook.xlsx.load(buffer, { ignoreNodes });
  } catch {
    return refuse('refusal.file.broken');
  }
  const sheet = workbook.worksheets.find(({ state }) => state === 'visible') ?? workbook.worksheets[0];
  return sheet ? done(rowsOf(sheet)) : refuse('refusal.file.broken');
}

/** A name given to whole columns makes the library build one object for each of their cells. */
function ignoreDefinedNames(workbook: Workbook): void {
  Object.defineProperty(workbook.definedNames, 'model', { get: () => [], set: () => undefined });
}

function rowsOf(sheet: Worksheet): GridRow[] {
  const rows: GridRow[] = [];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      cells[column - 1] = textOf(cell);
    });
    rows.push({ line, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  return rows;
}

/** A number shown through a format of zeros is a code (`007`); a date becomes its day. */
function textOf(cell: Cell): string {
  const zeros = /^0+$/u.exec(cell.numFmt ?? '');
  const text = plain(cell.value);
  return zeros && /^\d+$/u.test(text) ? text.padStart(zeros[0].length, '0') : text;
}

function plain(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  if ('text' in value) return plain(value.text as CellValue);
  return 'result' in value ? plain(value.result) : '';
}
