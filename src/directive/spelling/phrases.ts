/** Words as they are written, and when a likeness of them means them. */
export interface Phrase {
  written: string;
  /** What follows has to look like this. */
  before?: RegExp;
  /** Other words that look alike, as they are written, in small letters. */
  unless?: readonly string[];
  /** What follows makes other words of them. */
  notBefore?: RegExp;
  /** The word before makes other words of them, without diacritics. */
  notAfter?: string;
}

const NUMBER = /^\s{1,3}\d/u;
const NAME = /^\s{1,3}\p{Lu}/u;
const NAME_OR_END = /^(?:\s{1,3}\p{Lu}|\s{0,2}[,;:./]|\s{1,3}(?:va|và)\s)/u;

/** What scanners misread so that no other words come of it. */
export const misread: readonly Phrase[] = [
  { written: 'thi đua', notAfter: 'thuc' },
  { written: 'phong trào', unless: ['phong trao'] },
  { written: 'báo cáo', unless: ['bao cao', 'bảo cao', 'báo cao', 'bão cao', 'bào cao'] },
  { written: 'khen thưởng', notBefore: /^\s{1,3}xuy/iu },
  { written: 'đề nghị', notBefore: /^\s{1,3}(?:quy|đị|sự|vi)/iu },
  { written: 'yêu cầu', notBefore: /^\s{1,3}(?:há|ca|chuy|th)/iu },
  { written: 'tổng kết' },
  { written: 'kế hoạch' },
  { written: 'chủ trì', unless: ['chữ trị', 'chủ trị'] },
  { written: 'hồ sơ', unless: ['hồ số', 'hộ số', 'hồ sở', 'hộ sơ', 'hồ so'], notBefore: /^\s{1,3}sinh/iu },
  { written: 'trước ngày', unless: ['trước ngay'] },
  { written: 'ngày', before: NUMBER, unless: ['ngay', 'ngây'] },
  { written: 'tháng', before: NUMBER, unless: ['thang', 'thắng', 'thăng', 'thẳng'] },
  { written: 'chậm nhất', unless: ['chấm nhất'] },
  { written: 'cuộc thi', unless: ['cuộc thị'] },
  { written: 'kính gửi' },
  { written: 'thời hạn' },
  { written: 'thời gian' },
  { written: 'giai đoạn', unless: ['giải đoán', 'giải đoạn'] },
  { written: 'ủy ban nhân dân', unless: ['uỷ ban nhân dân'] },
];

/** Single words that are no words but for the letter that was misread. */
export const misreadWords: Record<string, string> = {
  gừi: 'gửi',
  gữi: 'gửi',
  gưi: 'gửi',
  gứi: 'gửi',
  gừí: 'gửi',
  trườc: 'trước',
  trưởc: 'trước',
  trươc: 'trước',
  trựớc: 'trước',
  quỷết: 'quyết',
};

const plainly = (words: string, more: Omit<Phrase, 'written'> = {}): Phrase[] =>
  words.split(',').map((written) => ({ written: written.trim(), ...more }));

/** What officials write, for texts that were typed without diacritics; other words stay as they were typed. */
export const typedPlainly: readonly Phrase[] = [
  ...plainly(
    'cộng hòa xã hội chủ nghĩa việt nam, độc lập, tự do, hạnh phúc, đảng cộng sản việt nam, kính gửi, nơi nhận, như trên, công văn, chỉ thị, kế hoạch, quyết định, thông báo, hướng dẫn, nghị quyết, chương trình, thể lệ, về việc, ban hành, kèm theo, căn cứ, trên đây, nhận được',
  ),
  ...plainly(
    'báo cáo, báo cáo nhanh, đề nghị, yêu cầu, đăng ký, hồ sơ, danh sách, bảng điểm, tờ trình, gửi, nộp, trình, sơ kết, tổng kết, phong trào, thi đua, khen thưởng, thi đua khen thưởng, cuộc thi, hội thi, cuộc vận động, đợt thi đua, chiến dịch, phát động, hưởng ứng, tổ chức, triển khai, thực hiện, kết quả, tác phẩm, dự thi, bài dự thi, bài viết, bài thi, công trình, mô hình, sáng kiến, tham gia, xây dựng, hoàn thành, tuyên truyền, ý kiến, số liệu, thành tích, chiến sĩ thi đua, danh hiệu, bằng khen, giấy khen',
  ),
  ...plainly(
    'chủ trì, phối hợp, phụ trách, theo dõi, đôn đốc, kiểm tra, tổng hợp, để tổng hợp, tham mưu, thường trực, đầu mối, chịu trách nhiệm, có trách nhiệm, chủ động, nghiêm túc, khẩn trương, kịp thời, định kỳ, đột xuất, ít nhất, tối thiểu, tối đa, không quá, nội dung, mục đích, trên địa bàn, giai đoạn, thời gian, thời hạn',
  ),
  ...plainly(
    'các, những, từng, mỗi xã, mỗi phường, mỗi đơn vị, mỗi trường, mỗi cơ quan, mỗi chi, mỗi tổ, mỗi khối, mỗi cụm, mỗi phòng, mỗi cá nhân, mỗi giáo viên, mỗi thôn, ubnd xã, ubnd phường, đảng ủy xã, công an xã, được, đã, với, trong, tất cả, toàn thể, đơn vị, cơ quan, địa phương, phòng ban, phòng chuyên môn, đoàn thể, doanh nghiệp, các trường, các xã, các phường, các sở, các phòng, các ban, các khối, các cụm, các hội, các thôn, các tổ, các khoa, các chi bộ, các chi hội, nhà trường, công đoàn, hội nông dân, đoàn thanh niên, chi bộ, tổ dân phố, cán bộ, công chức, viên chức, nhân viên, học sinh, giáo viên, đoàn viên, hội viên, thành viên',
  ),
  ...plainly(
    'trước ngày, chậm nhất, muộn nhất, đến hết ngày, đến ngày, từ ngày, hết ngày, kể từ ngày, ngày làm việc, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, cuối năm, đầu năm, cuối quý, năm học, học kỳ, năm sau, năm nay, tháng cuối, trước khi, sau khi, hội nghị, kết thúc',
  ),
  ...plainly('ngày, tháng, năm, từ, đến, trước, số', { before: NUMBER }),
  ...plainly('6 tháng, 9 tháng'),
  ...plainly('quý', { before: /^\s{1,3}(?:[IV]{1,3}|[1-4])(?![\p{L}\d])/u }),
  ...plainly('tỉnh, huyện, thành phố, thị xã, thị trấn, quận, đặc khu, thôn', { before: NAME }),
  ...plainly('xã, phường', { before: NAME_OR_END }),
  ...plainly('huyện, thành phố, thị trấn, thị xã'),
  ...plainly('sở, phòng, bộ, viện, cục, hội, đoàn, trường, đội, tổ', { before: NAME }),
  ...plainly(
    'ủy ban nhân dân, ủy ban, hội đồng nhân dân, hội đồng, chủ tịch, phó chủ tịch, giám đốc, hiệu trưởng, trưởng phòng, trưởng ban, bí thư, chánh văn phòng, văn phòng, bộ phận, ban chỉ đạo, ban tổ chức, ban giám hiệu, ban thường vụ, ban chấp hành, nội vụ, giáo dục, đào tạo, giáo dục và đào tạo, văn hóa, thể thao, du lịch, y tế, tài chính, nông nghiệp, lao động, thương binh, xã hội, công an, quân sự, tư pháp, thanh tra, kinh tế, hạ tầng, công thương, mặt trận tổ quốc, liên đoàn lao động, phụ nữ, cựu chiến binh, nông dân, thanh niên, trung tâm, bệnh viện, kho bạc, đảng ủy, đảng bộ, huyện ủy, tỉnh ủy, tiểu học, mầm non, trung học cơ sở, công ty, khối thi đua, cụm thi đua, khối trưởng, cụm trưởng',
  ),
  ...plainly('và, của, về, cho, để, giao'),
];
