import type { DocumentKind } from '../../domain/document-kind';
import { fold } from '../../domain/text';

/** Names of kinds of documents, folded, as they stand above a document (Decree 30/2020/NĐ-CP art. 7). */
const titles: Record<string, DocumentKind> = {
  'cong van': 'letter',
  'chi thi': 'directive',
  'ke hoach': 'plan',
  'nghi quyet': 'resolution',
  'quyet dinh': 'decision',
  'thong bao': 'notice',
  'huong dan': 'guidance',
  'chuong trinh': 'programme',
  'de an': 'scheme',
  'bao cao': 'report',
  'thong tri': 'document',
  'ket luan': 'document',
  'quy che': 'document',
  'quy dinh': 'document',
  'cong dien': 'document',
  'to trinh': 'document',
  'the le': 'document',
  'phuong an': 'document',
  'giay moi': 'document',
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
