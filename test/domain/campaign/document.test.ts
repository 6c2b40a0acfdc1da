import { readDocument } from '../../../src/domain/campaign/document';

const today = '2019-08-08';
const read = (typed: string) => {
  const outcome = readDocument(typed, today);
  return outcome.ok ? outcome.value : outcome.refusal.key;
};

describe('the document of a campaign', () => {
  it.each([
    ['1804/UBND-NC ngày 08/8/2019', '1804/UBND-NC'],
    ['Số: 1804 /UBND-NC, ngày 08 tháng 8 năm 2019', '1804/UBND-NC'],
    ['công văn số 1804/ UBND - NC của UBND thị xã ngày 8-8-2019', '1804/UBND-NC'],
    ['1804/ubnd-nc 08.08.2019', '1804/UBND-NC'],
    ['08/8/2019 số 12/CT-UBND', '12/CT-UBND'],
    ['11/2019/QĐ-UBND ngày 08/8/2019', '11/2019/QĐ-UBND'],
    ['34-CT/TW ngày 08/8/2019', '34-CT/TW'],
    ['15 - TT / TU ngày 08/8/2019', '15-TT/TU'],
    ['57/HĐTĐKT-SNV ngày 08/8/2019', '57/HĐTĐKT-SNV'],
    ['12/TTr-SNV ngày 08/8/2019', '12/TTr-SNV'],
  ])('reads number and date in “%s”', (typed, number) => {
    expect(read(typed)).toEqual({ number, day: '2019-08-08' });
  });

  it('takes number and date in two answers', () => {
    expect(read('1804/UBND-NC')).toEqual({ number: '1804/UBND-NC' });
    expect(read('ngày 08/8/2019')).toEqual({ day: '2019-08-08' });
  });

  it('reads decomposed letters as composed ones', () => {
    expect(read('11/2019/QĐ-UBND ngày 08/8/2019'.normalize('NFD'))).toMatchObject({
      number: '11/2019/QĐ-UBND',
    });
  });

  it.each(['xin chào', '1804', 'UBND-NC', '1804 UBND NC', '12/CT-UBND 34', '1804/', '', '/'])(
    'asks again for “%s”',
    (typed) => {
      expect(read(typed)).toBe('launch.refusal.document');
    },
  );

  it('speaks of the day alone where only the day is asked for', () => {
    for (const typed of ['hôm nọ', '8/8/19', '32', 'thứ Hai'])
      expect(readDocument(typed, today, 'documentDay')).toMatchObject({
        refusal: { key: 'launch.refusal.documentDay', params: { typed } },
      });
  });

  it('refuses a day that does not exist and one that lies ahead', () => {
    expect(read('1804/UBND-NC ngày 31/02/2019')).toBe('launch.refusal.noSuchDay');
    expect(read('1804/UBND-NC ngày 09/8/2019')).toBe('launch.refusal.futureDocument');
  });
});
