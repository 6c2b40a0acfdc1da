import type { Expectations, Facts as FactsOf } from '../drama';

/** What the play must come to, from the document, the calendar of 2018 and the script; never from the program. */
export const expectations = {
  units: ['Đơn vị / units imported', 22],
  seats: ['Chức trách có người giữ / seats held', 22],
  campaigns: ['Phong trào, công văn gửi hai lần / campaigns', 4],
  document: ['Số, ngày của công văn ở cả bốn / number and day', '2457/UBND-NC 25/05/18'],
  cited: ['Văn bản dẫn chiếu bị nhận nhầm / cited ones taken', 0],
  rural: ['Nông thôn mới: chủ trì; hạn; nhắm tới / lead, days', 'VPDP 31/12/18; 28/12'],
  enterprises: ['Doanh nghiệp: Sở Kế hoạch và Đầu tư', 'SKH 30/09/18; 28/09'],
  poor: ['Vì người nghèo: Sở Lao động - TB và Xã hội', 'SLD 30/09/18; 28/09'],
  procedures: ['Thủ tục hành chính: Sở Nội vụ', 'SNV 31/01/19; 31/01'],
  sentences: ['Câu gốc đã thấy cạnh hạn / sentences shown', 4],
  asked: ['Không nêu hạn thì hỏi / asked, not invented', 4],
  answered: ['Một câu trả lời cho cả bốn / one answer for all', 4],
  corrected: ['Thời gian đã sửa / a span corrected', '2017 - 2020'],
  addressed: ['Đơn vị theo “Kính gửi” và chủ trì / addressed', 19],
  others: ['Đơn vị khác bị giao việc / others that were asked', 0],
  obligations: ['Nhiệm vụ báo cáo / obligations', 76],
  unitsT14: ['Nhắc các đơn vị T-14 / units reminded', '24/08: 19'],
  unitsT7: ['Nhắc các đơn vị T-7', '05/09: 19'],
  leadsT14: ['Nhắc đơn vị chủ trì T-14 / lead agencies reminded', '10/09: 2'],
  needless: ['Tin không cần gửi nữa / needless', 0],
  failed: ['Tin gửi hỏng hoặc còn chờ / failed or waiting', 0],
  unseen: ['Tin đã gửi mà không ai thấy / sent but not seen', 0],
  quiet: ['Tin ngoài giờ, ngày nghỉ / outside working hours', 0],
  twice: ['Tin nói hai lần trong ngày / said twice in a day', 0],
  tooMany: ['Tin thứ 4 đến 7 phải chờ, hai lần / told to wait (429)', 8],
  complaints: ['Lỗi trong nhật ký / faults in the log', 0],
} as const satisfies Expectations;

export type Fact = keyof typeof expectations;
export type Facts = FactsOf<Fact>;
