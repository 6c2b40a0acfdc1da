/** The four campaigns of document 2457/UBND-NC, in its order. */
export const titles = {
  rural: 'Đắk Nông chung sức xây dựng nông thôn mới',
  enterprises: 'Doanh nghiệp Đắk Nông hội nhập và phát triển',
  poor: 'Đắk Nông chung tay vì người nghèo - Không để ai bị bỏ lại phía sau',
  procedures: 'Đẩy mạnh cải cách thủ tục hành chính tỉnh Đắk Nông',
} as const;

export type Campaign = keyof typeof titles;

/** Stand for the titles wherever texts are shortened. */
export const shortTitles = {
  [titles.rural]: '“Nông thôn mới…”',
  [titles.enterprises]: '“Doanh nghiệp…”',
  [titles.poor]: '“Vì người nghèo…”',
  [titles.procedures]: '“Thủ tục hành chính…”',
};

/** The document, as it lies beside the demo. */
export const DOCUMENT = 'cong-van-2457.txt';
