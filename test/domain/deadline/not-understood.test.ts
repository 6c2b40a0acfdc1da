import fc from 'fast-check';
import { formatDay } from '../../../src/domain/day';
import { dayThatIsNot, parseDeadline } from '../../../src/domain/deadline';
import { anyDay } from '../arbitraries';

const reference = '2019-08-08';

describe('what is not understood is said', () => {
  it.each([
    ['31/02', '31/02', {}],
    ['trước ngày 31/02/2020', '31/02/2020', {}],
    ['10/13', '10/13', {}],
    ['ngày 10 tháng 13', 'tháng 13', { day: 10 }],
    ['1/1/0019', '1/1/0019', {}],
    ['khoảng giữa tháng 5', 'khoảng', { month: 5 }],
    ['trước ngày 10/11 để tổng hợp', 'để tổng hợp', { day: 10, month: 11 }],
    ['nhân dịp sơ kết', 'nhân dịp sơ kết', {}],
    ['vào dịp sơ kết 6 tháng đầu năm 2022', 'dịp sơ kết', { year: 2022 }],
    ['10/3 âm lịch', 'âm lịch', { day: 10, month: 3 }],
    ['từ ngày 1/5 đến ngày 10/5', 'từ 10/5', { day: 1, month: 5 }],
    ['10/11 hoặc 12/11', 'hoặc 12/11', { day: 10, month: 11 }],
    ['trước ngày họp', 'họp', {}],
    ['25h ngày 5/5/2020', '25h', { day: 5, month: 5, year: 2020 }],
    ['16h75 ngày 5/5/2020', '16h75', { day: 5, month: 5, year: 2020 }],
    ['hằng tuần vào thứ Sáu', 'hằng tuần', {}],
    ['định kỳ 6 tháng và hằng năm', 'định kỳ 6 tháng và', { recurrence: 'yearly' }],
    ['ngày 5 tháng năm', 'tháng năm', { day: 5 }],
    ['đầu quý IV/2020', 'đầu quý IV/2020', {}],
    ['9 tháng sau', '9', {}],
    ['6 tháng cuối kỳ', '6 tháng', {}],
    ['cuối năm học', 'cuối năm học', {}],
    ['10 ngày kể từ khi nhận được văn bản', '10 kể từ khi nhận được văn bản', {}],
    ['trong vòng 10 ngày', 'vòng 10', {}],
    ['05 ngày trước khi kết thúc đợt', '05', {}],
    ['sau khi kết thúc đợt', 'sau', {}],
    ['ngày 15/6 và trước ngày 15/12', 'và 15/12', { day: 15, month: 6 }],
    ['ngày làm việc cuối cùng của tháng', 'làm việc', {}],
    ['15/7 năm học 2025-2026', 'năm học 2025-2026', { day: 15, month: 7 }],
    ['😀 10/11', '😀', { day: 10, month: 11 }],
    ['~10/11', '~', { day: 10, month: 11 }],
    ['8-10/11', '8-10/11', {}],
    ['10-11/2019', '10-11/2019', {}],
    ['01-03/2020', '01-03/2020', {}],
    ['10.11-2026', '10.11-2026', {}],
    ['trước 0h ngày 10/11', '0h', { day: 10, month: 11 }],
    ['12 am on 10/11', '12 am', { day: 10, month: 11 }],
    ['12 giờ tối ngày 10/11', '12 giờ', { day: 10, month: 11 }],
    ['16h sáng 10/11', '16h sáng', { day: 10, month: 11 }],
    ['-5 ngày kể từ 10/11', '-5 kể từ', { day: 10, month: 11 }],
  ])('%s', (words, rest, understood) => {
    const parsed = parseDeadline(words, reference);
    expect(parsed).toMatchObject({ ok: false, rest });
    expect(parsed.ok ? null : parsed.understood).toMatchObject(understood);
  });

  it.each([
    ['hằng năm', { recurrence: 'yearly' }],
    ['định kỳ 6 tháng', { recurrence: 'halfYearly' }],
    ['định kỳ 9 tháng', { recurrence: 'nineMonthly' }],
    ['định kỳ hằng quý', { recurrence: 'quarterly' }],
    ['trước 16h30', { time: '16:30' }],
    ['thứ Ba, 09/11/2026', { day: 9, month: 11, year: 2026 }],
    ['thứ Hai tuần sau, 09/11/2026', { day: 9, month: 11, year: 2026 }],
    ['thứ Hai 10/11 hằng năm', { day: 10, month: 11, recurrence: 'yearly' }],
    ['thứ Hai hằng năm', { recurrence: 'yearly' }],
    ['hạn cuối hằng năm', { recurrence: 'yearly' }],
    ['mỗi năm học', { recurrence: 'schoolYearly' }],
    ['định kỳ mỗi đợt', { recurrence: 'perPhase' }],
    ['trước 10 ngày kể từ ngày 10/11', { day: 10, month: 11 }],
    ['khi kết thúc đợt, hằng quý', { recurrence: 'quarterly' }],
    ['15/12 và 15/6 hằng năm', { recurrence: 'yearly' }],
    ['10/01 và 10/7 hằng năm', { recurrence: 'yearly' }],
    ['15/3 năm sau hằng năm học', { day: 15, month: 3, recurrence: 'schoolYearly' }],
    ['cuối năm, mỗi năm học', { recurrence: 'schoolYearly' }],
    ['hôm qua', {}],
    ['10/11/2019 hằng năm', { day: 10, month: 11, year: 2019, recurrence: 'yearly' }],
    ['hằng quý trước ngày 15/3', { day: 15, month: 3, recurrence: 'quarterly' }],
    ['29/02 năm nay', { day: 29, month: 2 }],
    ['0 ngày kể từ ngày 10/11', { day: 10, month: 11 }],
    ['00 ngày làm việc sau khi chốt số liệu', {}],
    ['trước ngày 10/11 và 15/12', {}],
    ['01/3 và 02/3', {}],
    ['30/6 và 31/7', {}],
    ['15/6 và 20/10', {}],
    ['31/12/9999', { day: 31, month: 12, year: 9999 }],
    ['năm 9999', { year: 9999 }],
    ['10 ngày kể từ ngày 01/01/1000', { day: 1, month: 1, year: 1000 }],
    ['', {}],
    ['   ', {}],
  ])('%p makes no deadline as a whole', (words, understood) => {
    expect(parseDeadline(words, reference)).toEqual({
      ok: false,
      understood,
      rest: words.trim(),
      whole: expect.stringMatching(/^(?:day|together)$/),
    });
  });

  it.each([
    ['hang quy ngay 5', 'monthOfQuarter'],
    ['ngày 05, định kỳ hằng quý', 'monthOfQuarter'],
    ['ngày 5 hằng năm', 'month'],
    ['hằng năm', 'day'],
    ['trước 16h30', 'day'],
    ['hằng quý trước ngày 15/3', 'together'],
    ['thứ Ba, 09/11/2026', 'together'],
  ])('%p is understood word by word, and lacks: %s', (words, whole) => {
    expect(parseDeadline(words, reference)).toMatchObject({ ok: false, whole });
  });

  it('says nothing of the whole where a word was not understood', () => {
    expect(parseDeadline('hằng quý ngày 5 nhé', reference)).not.toHaveProperty('whole');
  });

  it.each([
    ['trước ngày 31/2/2027', '31/2/2027'],
    ['30/2', '30/2'],
    ['hằng năm 31/9', '31/9'],
    ['ngày 31 tháng 9 năm 2027', '31 tháng 9 năm 2027'],
    ['29/2/2027', '29/2/2027'],
    ['29/2 năm nay', '29/2 năm nay'],
    ['31 February 2027', '31 February 2027'],
  ])('%p names a day that is not: %s', (words, day) => {
    expect(parseDeadline(words, reference).ok).toBe(false);
    expect(dayThatIsNot(words, reference)).toBe(day);
  });

  it.each(['10/11 nhé', '29/2/2028 nhé', '29/2 nhé', 'họp', '31/12/9999'])(
    '%p names none that is not',
    (words) => {
      expect(dayThatIsNot(words, reference)).toBeNull();
    },
  );

  it('answers anything at all without failing, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        expect(typeof parseDeadline(words, reference).ok).toBe('boolean');
      }),
    );
    const long = 'trước ngày 10/11 '.repeat(600);
    expect(parseDeadline(long, reference).ok).toBe(false);
  });

  it('never drops a word that was put to words it understands', () => {
    const words = fc.constantFrom('khoảng', 'sau', 'không', 'hoặc', 'trừ', 'dự kiến', 'âm lịch', 'tuần', '7');
    fc.assert(
      fc.property(anyDay, words, (day, word) => {
        expect(parseDeadline(`trước ngày ${formatDay(day)} ${word}`, reference)).toMatchObject({
          ok: false,
          rest: word,
        });
      }),
    );
  });
});

describe('the same words in another dress', () => {
  const phrases = [
    'trước ngày 10/11 hằng năm',
    'chậm nhất vào ngày 05/3/2027',
    'đến hết ngày 30/9/2021',
    'hạn cuối 20.3',
    'trước ngày 15 của tháng cuối cùng hàng quý',
    'trong Quý III/2018',
    'giữa tháng 6/2022',
    'thứ Sáu tuần sau',
    '02 ngày làm việc sau khi chốt số liệu',
    'trước 5 giờ chiều ngày 05/05/2017',
  ];
  const meaning = (words: string) => {
    const parsed = parseDeadline(words, reference);
    return parsed.ok ? { ...parsed, rule: { ...parsed.rule, words: '' } } : parsed;
  };
  const bare = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

  it.each(phrases)('%s means the same in capitals, decomposed, spaced and without diacritics', (words) => {
    expect(meaning(words)).toMatchObject({ ok: true });
    for (const other of [
      words.toUpperCase(),
      words.normalize('NFD'),
      ` ${words.replace(/ /g, '  ')}. `,
      bare(words),
    ]) {
      expect(meaning(other)).toEqual(meaning(words));
    }
  });

  it('keeps the words as typed, trimmed and composed', () => {
    const parsed = parseDeadline('  Trước  NGÀY 10/11 '.normalize('NFD'), reference);
    expect(parsed.ok && parsed.rule.words).toBe('Trước NGÀY 10/11');
  });

  it('tells June from next month by the accent alone', () => {
    expect(parseDeadline('trong tháng sáu', reference)).toMatchObject({
      rule: { on: { from: '2020-06-01' } },
    });
    expect(parseDeadline('trong tháng sau', reference)).toMatchObject({
      rule: { on: { from: '2019-09-01' } },
    });
  });

  it('reads back every day it could write', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('', 'chậm nhất ngày ', 'by '), (day, lead) => {
        expect(parseDeadline(`${lead}${formatDay(day)}`, reference)).toMatchObject({ rule: { on: { day } } });
      }),
    );
  });
});
