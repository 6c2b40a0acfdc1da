import type { DocumentKind } from '../../domain/document-kind';
import { fold } from '../../domain/text';
import { kindNames } from '../kind-names';

/** As they stand above a document; a call is one of its own. */
const titles: Readonly<Record<string, DocumentKind>> = {
  ...kindNames,
  'thu keu goi': 'document',
  'loi keu goi': 'document',
};

const spaced = new Map(Object.entries(titles).map(([name, kind]) => [name.replace(/ /gu, ''), kind]));
const LONGEST = 40;

/** The kind that a line in capitals names and nothing else (`KẾ HOẠCH`, `C H Ỉ  T H Ị`); null for other lines. */
export function titleKind(line: string): DocumentKind | null {
  if (line.length > LONGEST || line.endsWith(':') || line !== line.toUpperCase()) return null;
  return spaced.get(fold(line).replace(/ /gu, '')) ?? null;
}

export function isTitle(line: string): boolean {
  return titleKind(line) !== null;
}

/** The kind that a line in capitals begins with: `KẾ HOẠCH TỔ CHỨC CUỘC THI`. */
export function titleBeginning(line: string): DocumentKind | null {
  if (line !== line.toUpperCase()) return null;
  const [first = '', second = '', third = ''] = fold(line).split(' ', 3);
  return titles[`${first} ${second}`] ?? titles[`${first} ${second} ${third}`] ?? null;
}
