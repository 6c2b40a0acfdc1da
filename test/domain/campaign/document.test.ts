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
    for (const typed of ['hôm nọ', '8 hay 9/8', '32', 'thứ Tám'])
      expect(readDocument(typed, today, 'documentDay')).toMatchObject({
        refusal: { key: 'launch.refusal.documentDay', params: { typed } },
      });
  });

  it.each([
    ['hôm qua', '2019-08-07', { kind: 'reference', value: today }],
    ['thứ Hai', '2019-08-05', { kind: 'reference', value: today }],
    ['08/8', '2019-08-08', { kind: 'year', value: 2019 }],
    ['ngày 20 tháng 12', '2018-12-20', { kind: 'year', value: 2018 }],
    ['20/12 năm ngoái', '2018-12-20', { kind: 'reference', value: today }],
    ['8/8/19', '2019-08-08', { kind: 'shortYear', value: 2019 }],
    ['ngày 20', '2019-07-20', { kind: 'month', value: '2019-07' }],
  ])('takes “%s” for the last such day, and says what was assumed', (typed, day, assumed) => {
    expect(read(typed)).toEqual({ day, assumed: [assumed] });
  });

  it('says what it assumed of a day beside a number', () => {
    expect(read('1804/UBND-NC ngày 20/12')).toEqual({
      number: '1804/UBND-NC',
      day: '2018-12-20',
      assumed: [{ kind: 'year', value: 2018 }],
    });
  });

  it.each(['12/CT-UBND của UBND xã Tân Mai', '57/TB-SNV của Nhà máy 2', '12/QĐ-UBND chiều mai'])(
    'finds no day in the words around a number: “%s”',
    (typed) => {
      expect(read(typed)).not.toHaveProperty('day');
    },
  );

  it('refuses a day that does not exist, one that lies ahead and one that is another weekday', () => {
    expect(read('1804/UBND-NC ngày 31/02/2019')).toBe('launch.refusal.noSuchDay');
    expect(read('1804/UBND-NC ngày 09/8/2019')).toBe('launch.refusal.futureDocument');
    expect(read('ngày mai')).toBe('launch.refusal.futureDocument');
    expect(read('thứ Sáu, 08/8/2019')).toBe('launch.refusal.noSuchDay');
    expect(read('thứ Năm, 08/8/2019')).toEqual({ day: '2019-08-08' });
  });
});
