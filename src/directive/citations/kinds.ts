import { type DocumentKind, documentKind } from '../../domain/document-kind';
import { fold } from '../../domain/text';

/** What documents are called, folded; '' asks the symbol. */
const kinds: Record<string, DocumentKind | ''> = {
  'thong tu lien tich': 'document',
  'thong tu': 'document',
  'thong tri': 'document',
  'nghi dinh': 'document',
  'bo luat': 'document',
  luat: 'document',
  'phap lenh': 'document',
  'cong van': 'letter',
  'cong dien': 'document',
  'chi thi': 'directive',
  'ke hoach': 'plan',
  'nghi quyet': 'resolution',
  'quyet dinh': 'decision',
  'thong bao': 'notice',
  'huong dan': 'guidance',
  'chuong trinh': 'programme',
  'de an': 'scheme',
  'bao cao': 'report',
  'to trinh': 'document',
  'ket luan': 'document',
  'quy dinh': 'document',
  'quy che': 'document',
  'the le': 'document',
  'phuong an': 'document',
  'dieu le': 'document',
  'giay moi': 'document',
  'van ban': '',
  cv: 'letter',
  qd: 'decision',
  kh: 'plan',
  nq: 'resolution',
  nd: 'document',
  tt: 'document',
  hd: 'guidance',
};

/** Finds the words a citation begins with. */
export const KIND =
  /(?<![\p{L}\d/.-])(?:thông tư liên tịch|thông tư|thông tri|nghị định|bộ luật|(?<!pháp |kỷ |quy )luật|pháp lệnh|công văn|công điện|chỉ thị|kế hoạch|nghị quyết|quyết định|thông báo|hướng dẫn|chương trình|đề án|báo cáo|tờ trình|kết luận|quy định|quy chế|th[ểẻẽ] lệ|phương án|điều lệ|giấy mời|văn bản|CV|QĐ|KH|NQ|NĐ|TT|HD)(?![\p{L}/])/giu;

/** The kind that its words name; by the symbol when they name none ("văn bản"). */
export function citedKind(words: string, number: string): DocumentKind {
  const named = kinds[fold(words)] ?? '';
  if (named !== '') return named;
  return number === '' ? 'document' : documentKind(number);
}

/** Kinds that are also common words: "gửi báo cáo số 2". */
export function isCommonWord(words: string): boolean {
  return ['bao cao', 'van ban', 'quy dinh', 'huong dan', 'thong bao'].includes(fold(words));
}
