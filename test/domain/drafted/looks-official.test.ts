import { isProse, officialness } from '../../../src/domain/drafted/looks-official';

const body = 'Căn cứ kế hoạch năm, đề nghị các xã, phường triển khai phong trào và gửi báo cáo. ';

it.each([
  ['surely', 'Số: 12/KH-UBND\nKính gửi: các xã, phường'],
  ['surely', '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nSố: **12** /UBND-NC'],
  ['surely', 'kính gửi: các xã\n…\nNơi nhận:\n- Như trên'],
  ['perhaps', body.repeat(10)],
  ['no', body],
  ['no', 'Tình hình nông thôn mới'],
  ['no', 'Số: 12 hộ thoát nghèo'],
  ['no', 'ơ'.repeat(4096)],
  ['no', 'code,name,kind\nX1,Xã Một,commune'],
])('%s: %s', (how, text) => {
  expect(officialness(text)).toBe(how);
});

it('a list of units has no paragraphs', () => {
  expect(isProse(body.repeat(3))).toBe(true);
  expect(isProse('X1,Xã Một,commune,UBND\n'.repeat(50))).toBe(false);
  expect(isProse(`X1,${'Xã Một,'.repeat(40)}`)).toBe(false);
});

it('is quick on whatever comes', () => {
  const started = process.hrtime.bigint();
  for (const text of ['số: '.repeat(200_000), '*_ '.repeat(300_000), '\n'.repeat(600_000)])
    officialness(text);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(500);
});
