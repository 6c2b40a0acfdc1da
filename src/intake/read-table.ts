import { type Outcome, refuse } from '../domain/refusal';
import { readCsv } from './csv';
import { type Table, tableOf } from './table';
import { readXlsx } from './xlsx';

export const maxFileBytes = 5 * 1024 * 1024;

/** First bytes of a zip archive (.xlsx) and of the older container (.xls, and .xlsx with a password). */
const zipMark = [0x50, 0x4b, 0x03, 0x04];
const oldMark = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a .csv or .xlsx file that a person sent. The content decides over the name, because files are renamed.
 * Refuses, saying what to do, files of other kinds, above 5 MB or 20,000 rows, in another encoding or damaged.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Outcome<Table>> {
  if (!/\.(csv|txt|xlsx?)$/iu.test(fileName.trim())) return refuse('refusal.file.kind', { name: fileName });
  if (bytes.length > maxFileBytes) return refuse('refusal.file.tooLarge', { megabytes: 5 });
  if (bytes.length === 0) return refuse('refusal.file.empty');
  if (startsWith(bytes, oldMark)) return refuse('refusal.file.oldExcel');
  const isSheet = startsWith(bytes, zipMark);
  if (!isSheet && /\.xlsx?$/iu.test(fileName.trim())) return refuse('refusal.file.broken');
  const grid = isSheet ? await readXlsx(bytes) : readCsv(bytes);
  return grid.ok ? tableOf(grid.value) : grid;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
