import { asked } from './obligations-in';

describe('days as offices write them', () => {
  test.each([
    [
      'Báo cáo 6 tháng gửi chậm nhất ngày 08 (tám) tháng 06 (sáu) hằng năm.',
      ['periodic halfYearly YEARLY-06-08'],
    ],
    [
      'Các đơn vị gửi báo cáo năm chậm nhất ngày 21 (hai mươi mốt) tháng 11 (mười một) hằng năm.',
      ['periodic yearly YEARLY-11-21'],
    ],
    ['Báo cáo quý gửi trước ngày 05 (năm) của tháng cuối quý.', ['periodic quarterly <QUARTERLY-M3-05']],
  ])('repeat a number in words: %s', (body, found) => {
    expect(asked(body, null)).toEqual(found);
  });

  test.each([
    ['Báo cáo cả năm gửi trước ngày 12/02 của năm liền kề năm báo cáo.', ['periodic yearly <YEARLY-02-12+1']],
    ['Báo cáo 6 tháng gửi trước ngày 08/7 của năm báo cáo.', ['periodic halfYearly <YEARLY-07-08']],
    ['Báo cáo hằng tháng gửi chậm nhất ngày 22 của tháng báo cáo.', ['periodic monthly MONTHLY-22']],
    ['Các phòng, trước ngày 22 hằng tháng báo cáo Sở Y tế.', ['periodic monthly <MONTHLY-22']],
    ['Các phòng, trước ngày 22 của tháng cuối quý báo cáo Sở Y tế.', ['periodic quarterly <QUARTERLY-M3-22']],
  ])('are of the period that is reported on: %s', (body, found) => {
    expect(asked(body, null)).toEqual(found);
  });

  it('are not made up for a year that is all that is said', () => {
    expect(asked('Các đơn vị gửi báo cáo nhanh về Sở Nội vụ chậm nhất năm sau.', null)).toEqual([
      'flash once –',
    ]);
  });
});
