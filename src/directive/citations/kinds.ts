import { type DocumentKind, documentKind } from '../../domain/document-kind';
import { fold } from '../../domain/text';
import { kindNames } from '../kind-names';

/** As other documents are referred to, laws and short forms included; '' asks the symbol. */
const kinds: Readonly<Record<string, DocumentKind | ''>> = {
  ...kindNames,
  'thong tu lien tich': 'document',
  'thong tu': 'document',
  'nghi dinh': 'document',
  'bo luat': 'document',
  luat: 'document',
  'phap lenh': 'document',
  'dieu le': 'document',
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
