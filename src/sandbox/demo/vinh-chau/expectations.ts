import type { Expectations, Facts as FactsOf } from '../drama';

/** What the play must come to, from the document, the calendar of 2019 and the script; never from the program. */
export const expectations = {
  units: ['Đơn vị, tệp gửi hai lần / units imported', 35],
  seats: ['Chức trách có người giữ / seats held', 14],
  obligations: ['Nhiệm vụ báo cáo / obligations', 10],
  deadline: ['Hạn; ngày nhắm tới; trễ sau / deadline, aim, late', '09/11; 08/11; 11/11'],
  onTime: ['Gửi đúng hạn / on time', 8],
  late: ['Gửi sau hạn / late', 1],
  nil: ['Không phát sinh / nil', 1],
  returned: ['Trả lại rồi tiếp nhận / returned, then accepted', 1],
  accepted: ['Đã tiếp nhận / accepted', 9],
  missing: ['Chưa gửi / missing', 'Xã Vĩnh Hiệp'],
  submissions: ['Bản báo cáo, bấm đúp tính một / submissions', 10],
  receipts: ['Số tiếp nhận người gửi đã thấy / receipts seen', 10],
  evidence: ['Ảnh minh chứng / photos kept', 1],
  corrected: ['Câu trả lời sai đã sửa / a wrong answer corrected', '15'],
  kept: ['Câu trả lời qua lần khởi động lại / over a restart', 2],
  'T-14': ['Nhắc T-14 / reminders sent', '21/10: 10'],
  'T-7': ['Nhắc T-7', '30/10: 9'],
  'T-3': ['Nhắc T-3 (một đơn vị đang nhập)', '05/11: 6'],
  'T-1': ['Nhắc T-1', '07/11: 4'],
  T0: ['Nhắc ngày đến hạn T0', '08/11: 3'],
  'T+1': ['Đôn đốc T+1', '12/11: 2'],
  'T+3': ['Đôn đốc T+3', '14/11: 2'],
  'T+7': ['Đôn đốc T+7, cả cơ quan thường trực', '20/11: 2'],
  needless: ['Tin không cần gửi nữa: đã báo cáo / needless', 1],
  failed: ['Tin gửi hỏng hoặc còn chờ / failed or waiting', 0],
  unseen: ['Tin đã gửi mà không ai thấy / sent but not seen', 0],
  answers: ['Câu hỏi bằng lời được trả lời / plain questions', 2],
  summaries: ['Tổng hợp 16:30 trong nhóm / summaries', '07, 08, 11, 12, 14/11'],
  digests: ['Bản tin tuần của lãnh đạo, từ 12/08 / digests', 15],
  afterHoliday: ['… trong đó tuần nghỉ Quốc khánh / National Day', '03/09 07:30'],
  quiet: ['Tin ngoài giờ, ngày nghỉ / outside working hours', 0],
  twice: ['Tin nói hai lần trong ngày / said twice in a day', 0],
  tooMany: ['Lần bị Telegram từ chối (429 …) / refusals', 0],
  complaints: ['Lỗi trong nhật ký / faults in the log', 0],
} as const satisfies Expectations;

export type Fact = keyof typeof expectations;
export type Facts = FactsOf<Fact>;
