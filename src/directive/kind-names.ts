import type { DocumentKind } from '../domain/document-kind';

/** What kinds of documents are called, folded (Decree 30/2020/NĐ-CP art. 7, and those of the Party). */
export const kindNames: Readonly<Record<string, DocumentKind>> = {
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
};
