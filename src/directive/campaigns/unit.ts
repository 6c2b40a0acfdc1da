import { spaced } from './pattern';

const HEADS = [
  'Sở|Phòng|Văn phòng|Cơ quan|Ủy ban|Uỷ ban|UBND|UBMTTQ|MTTQ|Mặt trận|Công an|Liên đoàn|LĐLĐ|Liên minh|Trung tâm|Chi cục|Tổng cục|Đài|Thanh tra|Kho bạc|Chi nhánh|Bảo hiểm|BHXH|Bưu điện|Công đoàn|Ngân hàng|Thường trực|Tòa án|Toà án|Bệnh viện|Học viện|Nhà trường|Tập đoàn|Tổng công ty|Công ty|Bộ phận',
  '(?:Tỉnh|Thành|Huyện|Thị|Xã|Quận|Phường) đoàn|(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) (?:ủy|uỷ)',
  'Ban(?! hành| Bí)|Tổ(?! chức)|Hội(?! nghị| thi)|Đội(?! ngũ)|Đoàn(?! kết)|Trường(?! hợp)|Báo(?! cáo)|Bộ(?! Chính trị| luật| tiêu)|Khoa(?! học)|Cục(?! bộ)|Viện(?! trợ)|Vụ(?! việc)|Hạt(?! giống)',
].join('|');
/** Words that no name of one unit holds. */
const NOT =
  'được|đã|các|những|mỗi|từng|phối hợp|để|về|gửi|trong|theo|này|đề nghị|yêu cầu|căn cứ|cùng|cho|có|phải|tại|thực hiện|phát động|ban hành|xây dựng|tổ chức|báo cáo|qua|giao|là|làm|việc|khẩn trương|nghiêm túc|tích cực|hoàn thành|kịp thời|tiếp tục|chủ động|thường xuyên|do|phân công|lần thứ|nhiệm kỳ';
/** What follows a comma within a name: "Sở Văn hóa, Thể thao và Du lịch". */
const NAME = `(?:${HEADS})(?: (?!(?:${NOT})(?!\\p{L}))(?:-|–|(?!-)[\\p{L}\\d&/.-]+),?){0,16}?`;

/** The unit that words begin with, as a pattern with what has to come behind it. */
export function unitBefore(rest: string, flags = 'gu'): RegExp {
  return spaced(`(?<!\\p{L}|(?:các|những|mỗi|từng) )(${NAME}(?: ?\\([^()]{3,110}\\))?)${rest}`, flags);
}

const MANY = spaced(
  '(?:^| )(?:các|những|mỗi|từng|toàn thể)(?: |$)|(?:,|;| và) (?:Sở|Phòng|Ban|UBND|Công an|Hội|Chi cục) ',
  'u',
);

/** "cơ quan thường trực" is a role, "Ban Y" a unit. */
const NOBODY = spaced('^(?:cơ quan|bộ phận|nhà trường|đơn vị)$');

/** A name of a single unit, not of several or a kind of units ("UBND các xã", "Sở A, Sở B"). */
export function isOneUnit(name: string): boolean {
  return !MANY.test(name) && name.length >= 4 && !NOBODY.test(name.trim());
}

/** The first of units that lead together, as a pattern: "Sở A, Sở B và Ban C đồng chủ trì". */
export function firstOfJoint(flags = 'gu'): RegExp {
  return unitBefore(
    ` ?(?:(?<=,)|,|và|cùng|với) (?=(?:${HEADS}) [^.;:]{2,120}?(?<!\\p{L})(?:đồng|cùng) (?:chủ trì|phụ trách|chịu trách nhiệm))`,
    flags,
  );
}
