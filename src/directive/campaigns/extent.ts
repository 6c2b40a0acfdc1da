import { spaced } from './pattern';

/** How far a title without quotation marks may reach. */
const LONGEST = 260;

const UNITS =
  'Ủy ban|Uỷ ban|UBND|Sở|Phòng|Ban|Bộ|Chủ tịch|Thủ tướng|Chính phủ|Hội|Liên đoàn|Công an|Trường|Tổng|Đảng|Tỉnh|Huyện|Thành';
const AFTER = [
  'với (?:chủ đề|các|những|một số|nội dung|mục tiêu|tinh thần|phương châm|khẩu hiệu)',
  'cụ thể|như sau|sau đây|dưới đây|gắn (?:với|liền)|kết hợp (?:với|chặt)|nhằm|góp phần|để|được|đã|đang|sẽ|phải|cần|là|gồm',
  'gửi|gởi|báo cáo|trước ngày|chậm nhất|có hiệu quả|đạt|về (?:Sở|Phòng|Văn phòng|Ban|Trung tâm|địa chỉ|bộ phận)|(?:cho|trong) toàn thể|qua',
  'theo (?:kế hoạch|công văn|đúng|quy định|tinh thần|nội dung|hướng dẫn|chỉ đạo|văn bản|quyết định)',
  `(?:do|của|tại|giao) (?:${UNITS})`,
  'và (?:các )?(?:phong trào|cuộc vận động|cuộc thi|hội thi|đợt thi đua|chiến dịch|triển khai|tổ chức|báo cáo|gửi)',
  'giai đoạn|đến (?:hết |cuối |đầu )?(?:năm|tháng|ngày)|từ (?:năm|nay|ngày|tháng|đầu|\\d)|trong (?:quý|tháng|năm)|năm học',
].join('|');
const AFTER_COMMA =
  'đề nghị|yêu cầu|góp phần|tạo|nhằm|đồng thời|trong đó|kịp thời|phấn đấu|căn cứ|các|những|trường hợp|ban hành|triển khai|với|gắn|trong|báo cáo|gửi|theo|giai đoạn|từ|đến|nhất là';
/** Anniversaries stand in brackets within a title: (3/1990 - 3/2020). */
const ANNIVERSARY = '(?:\\d{1,2}/){0,2}\\d{4} ?[-–] ?(?:\\d{1,2}/){0,2}\\d{4}';
const END = spaced(
  `[;:|“”"«»]|[.!?…]+(?: |$|/)|/\\.|\\((?!(?:${ANNIVERSARY}|\\p{L}{2,10})\\))| [-–] (?=(?:cơ quan|đơn vị|bộ phận|Sở|Phòng|Ban) )| (?:${AFTER})(?!\\p{L})|, (?:${AFTER_COMMA}|${UNITS})(?!\\p{L})`,
  'u',
);

/** Characters of `words` that are the title they begin with; 0 when they begin with none. */
export function titleLength(words: string): number {
  const [line = ''] = words.slice(0, LONGEST).split(/\n\s*\n/u);
  if (!/^[\p{L}\p{N}]/u.test(line)) return 0;
  const shouts = line === line.toUpperCase() && line.toLowerCase().length === line.length;
  // Units are told from common words by their capitals.
  const end = (shouts ? line.toLowerCase() : line).search(END);
  const length = end < 0 ? line.length : end;
  const title = line.slice(0, length);
  const years = OF_A_DAY.test(title) ? -1 : title.search(YEARS);
  return title.slice(0, years < 0 ? length : years).replace(/[\s,.\-–/]+$/u, '').length;
}

/** "lần thứ V (2021 - 2022)" tells when it is held; that of an anniversary belongs to the name. */
const YEARS = /\s\(20\d{2}\s?[-–]\s?20\d{2}\)/u;
const OF_A_DAY = spaced('k[ỷỉ] niệm|chào mừng|truyền thống|ngày (?:thành lập|sinh|mất|giải phóng)|\\d năm ');

const GENERIC = spaced(
  '^(?:yêu nước|đề nghị|yêu cầu|thông báo|xin|mong|\\d{1,2} (?:tháng|lần)|sáu tháng|quý|gửi|gởi|nộp|báo cáo|kết quả|làm|chịu|phối hợp|khơi dậy|tập trung|nghiêm túc|tích cực|hướng|diễn ra|kết thúc|sơ kết|tổng kết|hiệu quả|thành công|do|được|đã|theo|gắn|phù hợp|trên|ở|để|và|của|với|năm|đợt|vào|đối với|này|đó|trên|nhằm|thường xuyên|chuyên đề|giai đoạn|các|những|trọng tâm|tại|từng|có|cho|tiêu biểu|đạt|chưa|nên|không|là|tới|đến|nói|nêu|trong (?:các|toàn|cán bộ|đơn vị|cơ quan|thời gian|đoàn viên|từng|năm|tháng|quý|nhân dân|cả)|quần chúng|hằng năm|hàng năm|sâu rộng|cụ thể|thiết thực|cơ sở|một|hoặc|khi|đúng|phải|về|địa phương|đơn vị|ngành|cấp|gồm|sôi nổi|rộng khắp|trước|sau|lần|thứ|thông qua|qua|mà|bằng|từ|thực hiện (?:và|của|theo|có|trên|$))(?!\\p{L})',
);

/** "Công tác Đoàn và phong trào thiếu nhi": all that an association does. */
const OF_ALL = spaced(
  '^(?:(?:thanh )?(?:thiếu )?(?:niên|nhi)|(?:thanh )?thiếu niên|thanh,? thiếu (?:niên|nhi)|phụ nữ|nông dân|công nhân|cựu chiến binh|học sinh|sinh viên|văn nghệ|văn hóa văn nghệ|thể dục thể thao|TDTT|thể thao|tháng)(?:$| (?:năm|của|trong|tại|trường|toàn|và)(?!\\p{L}))',
);

/** Words that follow "phong trào thi đua" and name none: "do Thủ tướng phát động", "theo đợt". */
export function isGeneric(words: string): boolean {
  const letters = words.replace(/[^\p{L}]+/gu, '');
  return letters.length < 6 || GENERIC.test(words.trim()) || OF_ALL.test(words.trim());
}
