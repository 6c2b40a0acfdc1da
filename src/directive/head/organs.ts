/** Organs as symbols of documents abbreviate them, the words of the sectors aside. */
const organs: Record<string, string> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  SNV: 'Sở Nội vụ',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  SYT: 'Sở Y tế',
  STC: 'Sở Tài chính',
  STP: 'Sở Tư pháp',
  SXD: 'Sở Xây dựng',
  SCT: 'Sở Công Thương',
  SKHCN: 'Sở Khoa học và Công nghệ',
  SKHĐT: 'Sở Kế hoạch và Đầu tư',
  STNMT: 'Sở Tài nguyên và Môi trường',
  STTTT: 'Sở Thông tin và Truyền thông',
  SGTVT: 'Sở Giao thông vận tải',
  SVHTTDL: 'Sở Văn hóa, Thể thao và Du lịch',
  SVHTT: 'Sở Văn hóa và Thể thao',
  SLĐTBXH: 'Sở Lao động - Thương binh và Xã hội',
  SNNPTNT: 'Sở Nông nghiệp và Phát triển nông thôn',
  HĐTĐKT: 'Hội đồng Thi đua - Khen thưởng',
  BTĐKT: 'Ban Thi đua - Khen thưởng',
  LĐLĐ: 'Liên đoàn Lao động',
};

/** The organ that the symbol of a number names: `12/UBND-VX`, `12/KH-SNV`; null when it is not a known one. */
export function organOf(number: string): string | null {
  for (const part of number.toUpperCase().split(/[/–-]/u)) {
    const organ = organs[part.replace(/&/gu, '')];
    if (organ !== undefined) return organ;
  }
  return null;
}
