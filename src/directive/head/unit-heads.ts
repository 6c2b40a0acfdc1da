import { fold } from '../../domain/text';

/** First words of the names of units, as they are written; longer ones before those they begin with. */
const heads = [
  'Ủy ban nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban Mặt trận Tổ quốc',
  'Ủy ban Kiểm tra',
  'Ủy ban',
  'Hội đồng nhân dân',
  'Hội đồng',
  'Hội Liên hiệp Phụ nữ Việt Nam',
  'Hội Liên hiệp Phụ nữ',
  'Hội',
  'Chủ tịch Ủy ban nhân dân',
  'Chủ tịch Hội đồng nhân dân',
  'Chủ tịch',
  'Thường trực Hội đồng',
  'Thường trực',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Chỉ đạo',
  'Ban Tổ chức',
  'Ban',
  'Tổng cục',
  'Chi cục',
  'Cục',
  'Sở',
  'Bộ',
  'Vụ',
  'Viện',
  'Văn phòng',
  'Phòng',
  'Thanh tra',
  'Công an',
  'Bộ Chỉ huy Quân sự',
  'Trung tâm',
  'Tiểu ban',
  'Liên đội',
  'Chi đội',
  'Chi đoàn',
  'Chi hội',
  'Hội đồng Đội',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Trung học cơ sở',
  'Trường Trung học phổ thông',
  'Trường THCS',
  'Trường THPT',
  'Trường MN',
  'Trường TH',
  'Trường Đại học',
  'Trường Cao đẳng',
  'Trường',
  'Đại học',
  'Học viện',
  'Bệnh viện',
  'Kho bạc Nhà nước',
  'Bảo hiểm xã hội',
  'Tổng Liên đoàn Lao động',
  'Liên đoàn Lao động',
  'Liên hiệp',
  'Công đoàn',
  'Đoàn TNCS Hồ Chí Minh',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Huyện đoàn',
  'Đoàn',
  'Tỉnh ủy',
  'Thành ủy',
  'Thị ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Chi bộ',
  'Cụm thi đua',
  'Khối thi đua',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Tổng công ty',
  'Công ty',
  'Tập đoàn',
  'Ngân hàng',
  'Báo',
  'Đài',
  'Quỹ',
] as const;

const byFold = heads
  .map((written) => ({ written, words: fold(written).split(' ') }))
  .sort((a, b) => b.words.length - a.words.length);

export interface UnitHead {
  written: string;
  /** In words. */
  length: number;
}

/** The longest head that the words of a name begin with; null when none does. */
export function unitHead(words: readonly string[]): UnitHead | null {
  const folded = words.map((word) => fold(word));
  for (const { written, words: head } of byFold)
    if (head.every((word, i) => folded[i] === word)) return { written, length: head.length };
  return null;
}

export function beginsWithHead(name: string): boolean {
  return unitHead(name.trim().split(/\s+/u, 12)) !== null;
}
