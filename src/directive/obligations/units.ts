import type { Place } from '../directive';

/** How words for units begin. Diacritics count: `ban` and `bản`, `trường` and `trường hợp` are different things. */
const UNIT = String.raw`(?:(?:các|mỗi|từng|những|toàn thể|đồng chí) (?:đồng chí )?)?(?:(?<!cơ )sở(?! hữu)|tổ chức(?=(?:,| và) cá nhân)|vụ (?:tổ chức|thi đua|pháp chế|kế hoạch|công tác|giáo dục)|tổng công ty|tập đoàn|tổng cục|quân khu|(?:liên )?chi hội|(?<=các )cơ sở(?! vật| dữ liệu| pháp| để| hạ tầng| đảng)|hội viên|đoàn viên|người sử dụng lao động|cơ sở (?:in|giáo dục|đào tạo|y tế|sản xuất|kinh doanh)|ban(?! hành| đầu)|bộ (?:phận|chỉ huy|tư lệnh|nội vụ|quốc phòng|công an|tài chính|giáo dục|gd|y tế|xây dựng|tư pháp|công thương|khoa học|kh|văn hóa|văn hoá|vh|lao động|lđ|thông tin|tt|nông nghiệp|nn|tài nguyên|tn|giao thông|gtvt|kế hoạch|ngoại giao|dân tộc)[\p{L}&]*|bộ(?=, (?:ban|ngành|cơ quan)| và (?:ngành|địa phương))|bộ trưởng|chính phủ|thủ tướng|nhà trường|bhxh|chi đoàn|ngành|cơ quan|đơn vị|địa phương|phòng(?!,? chống| trào| ngừa| bệnh)|ubnd|uỷ ban|ủy ban|hđnd|khối trưởng|cụm trưởng|tổ(?! chức| quốc| dân)|cấp (?:công đoàn|ủy|hội)|công ty|huyện đoàn|thành đoàn|thị đoàn|chủ tịch|thủ trưởng|trưởng|giám đốc|lãnh đạo|người đứng đầu|văn phòng|công an|hiệu trưởng|doanh nghiệp|đoàn thể|(?<!đại )hội(?! viên| nghị| thi\b| nhập| thảo)|khối|cụm|xã|phường|thị trấn|đặc khu|huyện|thành phố|tổ chức (?:chính trị|đoàn|xã hội|công đoàn|cơ sở)|trung tâm|mặt trận|liên đoàn|lđlđ|công đoàn|chi bộ|đảng ủy|đảng bộ|huyện ủy|tỉnh ủy|tỉnh đoàn|đoàn (?:tncs|thanh niên)|chi cục|thành viên|viện|bệnh viện|tòa án|kho bạc|cục|bảo hiểm|thôn|tổ dân phố|trường(?! hợp)|thường trực|hội đồng|bđd|tập thể(?! lao động)|cá nhân|khoa(?! học| thi)|giáo viên|tổng phụ trách|thư viện)(?![\p{L}])`;

/** What ends them: what the unit does, when, or for what. */
const AFTER = String.raw`(?:(?<!(?:sở|bộ)\s)xây dựng|(?<=(?:sở|bộ)\s)xây dựng (?:kế hoạch|báo cáo|hồ sơ|dự thảo|phương án|đề án|văn bản)|báo cáo|gửi|gởi|nộp|đăng ký|căn cứ|chủ động|phối hợp|(?<!(?:ban|phòng|sở|phận|vụ|cục)\s)tổ chức (?!chính|đoàn|xã|công|cơ|-|hội(?! nghị| thi| thảo))|thực hiện|có trách nhiệm|chịu trách nhiệm|phải|cần|lập|chủ trì|chỉ trì|tham mưu|tổng hợp|theo dõi|sơ kết|tổng kết|khẩn trương|nghiêm túc|triển khai|quan tâm|nghiên cứu|hướng dẫn|(?<!ban\s)chỉ đạo|rà soát|lựa chọn|thu bài|thu |hoàn thành|hoàn thiện|kịp thời|định kỳ|trước |chậm nhất|hằng |hàng |tiếp tục|đẩy mạnh|tăng cường|tập trung|thường xuyên|trình |đề nghị|ban hành|(?:có|làm) (?:văn bản|ít nhất|báo cáo|kế hoạch|thông tin|một|\d)|tiến hành|giúp|đôn đốc|kiểm tra|tham gia|vận động|phát động|trong |để |đồng thời|theo |là |thông báo|phân công|bố trí|phê duyệt|xem xét|xét |tổng hợp|chuẩn bị|vào |từ ngày|đến (?:ngày|hết)|bắt đầu|muộn nhất|và (?:gửi|nộp|báo cáo|lưu)|thì |chưa |(?:tiếp )?nhận |góp ý|(?<!bầu\s)cử |điều chỉnh|thông báo|quy định|ngày \d|được |quyết định|trân trọng|(?<!hàng\s)không |(?:rất )?mong |đã |có nhiệm vụ|hồ sơ|danh sách|thành lập|khi |giao (?!thông|dịch)|đăng tải|họp|đề xuất|lựa chọn|đánh giá|giới thiệu|ký |sẽ |yêu cầu|kết quả|(?<![-–,]\s|đua\s)khen thưởng|qua (?:email|hộp thư|địa chỉ|đường)|bằng |với nội dung|theo dõi|gồm|nêu|nếu |trên cơ sở|tối thiểu|ít nhất|nhằm|chịu |\d{1,3} ngày|sau (?:\d|khi|ngày|mỗi)|gia hạn|lùi |kéo dài|như sau|(?:đều|có thể|chấm|chọn|tuyển chọn|và xin|xin)(?=\s|$))`;

const unit = new RegExp(UNIT, 'giu');
/** "Giám đốc các Sở: Nội vụ, Tài chính": the colon parts no units from what they do. */
const NAMES_SECTORS = String.raw`(?<!các (?:sở|phòng|ban|ngành|sở, ngành|sở, ban, ngành)(?=:\s+(?:nội vụ|tài chính|y tế|tư pháp|công thương|xây dựng(?! kế)|giáo dục|khoa học|văn h[oó][aá]|thông tin|lao động|nông nghiệp|tài nguyên|giao thông|kế hoạch và|du lịch|ngoại vụ|dân tộc|tuyên giáo|dân vận)(?!\p{L})))`;

const after = new RegExp(`[\\s,](?:${AFTER})|;(?!\\s*${UNIT})|${NAMES_SECTORS}:(?:\\s|$)|\\.(?:\\s|$)`, 'iu');

const LONGEST = 260;

/** Where words for units stand in `typed`, each up to what they are said to do. */
export function unitsIn(typed: string): Place[] {
  const found: Place[] = [];
  for (const { index } of typed.matchAll(unit)) {
    if (index < (found.at(-1)?.to ?? 0) || /[\p{L}\d]/u.test(typed.charAt(index - 1))) continue;
    found.push(unitAt(typed, index));
  }
  return found;
}

export function unitAt(typed: string, from: number): Place {
  const words = typed.slice(from, from + LONGEST);
  const end = after.exec(words)?.index ?? words.length;
  const balanced = closed(words.slice(0, end));
  return {
    from,
    to: from + balanced.replace(/(?:[\s,.(;]|\s(?:và|hoặc|trong việc|có|tại|về))+$/iu, '').length,
  };
}

/** True for words that are units and nothing else: the beginning of a list of them. */
export function areUnits(typed: string): boolean {
  const words = typed.trim().replace(/^(?:đề nghị|yêu cầu|giao|đối với)\s+/iu, '');
  const [first] = unitsIn(words);
  return first?.from === 0 && first.to >= words.length - 1;
}

/** A bracket that is cut off in the middle is left out. */
function closed(words: string): string {
  const open = words.lastIndexOf('(');
  return open >= 0 && !words.slice(open).includes(')') ? words.slice(0, open) : words;
}
