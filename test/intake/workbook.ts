import exceljs from 'exceljs';
import { zipOf } from './zip';

/** Bytes of a workbook whose first sheet has these rows. */
export async function workbookOf(
  rows: unknown[][],
  finish: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Đơn vị');
  for (const row of rows) sheet.addRow(row);
  finish(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with code, name / A, B and whatever stands after its cells and its list of sheets. */
export function rawWorkbook({ afterCells = '', afterSheets = '' }): Buffer {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet sheetId="1" name="S" r:id="rId1"/></sheets>${afterSheets}</workbook>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', 'code')}${cell('B1', 'name')}</row><row r="2">${cell('A2', 'A')}${cell('B2', 'B')}</row></sheetData>${afterCells}</worksheet>`,
  });
}
