import fc from 'fast-check';
import { citationsIn } from '../../src/directive/citations';
import { layOut } from '../../src/directive/layout';

/** Of a paragraph in the body: number, date, and the words they stand in. */
function cited(words: string) {
  const layout = layOut(`Tiêu đề của thông báo\n\n${words}`);
  return citationsIn(layout).map(({ value, place }) => ({
    ...value,
    words: layout.text.slice(place.from, place.to),
  }));
}

describe('citationsIn', () => {
  it.each([
    ['Công văn số 57HĐTĐKT-SNV ngày 25/6/2019', 'letter', '57HĐTĐKT-SNV', '2019-06-25'],
    ['Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014', 'directive', '34-CT/TW', '2014-04-07'],
    ['Quyết định số 11/2019/QĐ-UBND ngày 18 tháng 7 năm 2019', 'decision', '11/2019/QĐ-UBND', '2019-07-18'],
    ['Luật số 06/2022/QH15 ngày 15/6/2022', 'document', '06/2022/QH15', '2022-06-15'],
    ['Nghị định 152/2025/NĐ-CP ngày 14/6/2025', 'document', '152/2025/NĐ-CP', '2025-06-14'],
    ['Kế hoạch số 12 /KH - UBND, ngày 1.2.2020', 'plan', '12/KH-UBND', '2020-02-01'],
    ['Công văn sô 12/SNV-VP ngay 5/3/2021', 'letter', '12/SNV-VP', '2021-03-05'],
    ['Thông tri s6 15-TT/TU ngày 21/01/2015', 'document', '15-TT/TU', '2015-01-21'],
    ['văn bản số 238/UBND-KGVX ngày 19/3/2018', 'letter', '238/UBND-KGVX', '2018-03-19'],
    ['kế hoạch số 45', 'plan', '45', null],
  ])('reads %s', (words, kind, number, day) => {
    expect(cited(`Thực hiện ${words}, đơn vị báo cáo.`)).toEqual([{ kind, number, day, words }]);
  });

  it('takes in the issuer and the subject, and stops before what is asked', () => {
    const words = 'Kế hoạch số 111/KH-UBND ngày 12/10/2017 của UBND tỉnh về việc tổ chức cuộc thi';
    expect(cited(`Thực hiện ${words}, đề nghị gửi bài trước ngày 10/4/2018.`)[0]?.words).toBe(words);
    const quoted = 'Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị “về việc tiếp tục, đổi mới”';
    expect(cited(`Thực hiện ${quoted} và báo cáo.`)[0]?.words).toBe(quoted);
  });

  it('does not take the recipient of a report for a subject', () => {
    const [one] = cited('Báo cáo theo Công văn số 12/SNV-VP của Sở về phòng A trước ngày 10/4/2018.');
    expect(one?.words).toBe('Công văn số 12/SNV-VP của Sở');
  });

  it('reads the date after the issuer and before the kind', () => {
    expect(cited('Theo Công văn số 12/SNV-VP của Sở Nội vụ ngày 12/3/2020, nay yêu cầu.')[0]?.day).toBe(
      '2020-03-12',
    );
    expect(
      cited('Ngày 07/4/2022, Sở A có Văn bản số 358/SA-VP về việc tuyên truyền. Sở Y tế yêu cầu thực hiện.'),
    ).toEqual([
      {
        kind: 'letter',
        number: '358/SA-VP',
        day: '2022-04-07',
        words: 'Ngày 07/4/2022, Sở A có Văn bản số 358/SA-VP về việc tuyên truyền',
      },
    ]);
  });

  it('reads each of a list', () => {
    const found = cited('Thực hiện các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và số 14/QĐ-UBND ngày 5/6/2020.');
    expect(found.map(({ number, day }) => [number, day])).toEqual([
      ['12/QĐ-UBND', null],
      ['13/QĐ-UBND', null],
      ['14/QĐ-UBND', '2020-06-05'],
    ]);
    expect(found.every(({ kind }) => kind === 'decision')).toBe(true);
  });

  it('reads one citation within the subject of another as two', () => {
    const found = cited(
      'Thực hiện Thông tri số 15-TT/TU ngày 21/01/2015 về thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014.',
    );
    expect(found.map(({ number }) => number)).toEqual(['15-TT/TU', '34-CT/TW']);
  });

  it('reads numbers without a kind, resolutions of congresses and laws', () => {
    expect(cited('Theo nội dung đã nêu (12/KH-UBND ngày 3/4/2020) của tỉnh.')[0]).toMatchObject({
      kind: 'plan',
      number: '12/KH-UBND',
      day: '2020-04-03',
    });
    expect(
      cited('Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2015 - 2020.')[0],
    ).toMatchObject({
      number: '',
      words: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI, nhiệm kỳ 2015 - 2020',
    });
    expect(cited('Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;')[0]?.day).toBe('2003-11-26');
  });

  it.each([
    'Gửi báo cáo số liệu trước ngày 15/6/2020.',
    'Lập 03 bộ hồ sơ, nộp tại số 40 đường Lê Lợi.',
    'Nộp báo cáo số 2 theo mẫu.',
    'Theo quy định của pháp luật, gửi trước ngày 15/6/2020.',
    'Thực hiện nghiêm Kế hoạch này.',
    'Họp giao ban 24/7 và 15/6/2020.',
  ])('finds none in “%s”', (words) => {
    expect(cited(words)).toEqual([]);
  });

  it('does not cite the document itself', () => {
    const letter = 'Số: 12/SNV-VP\n\nV/v báo cáo\n\nKính gửi: Các sở.\n\nCông văn số 12/SNV-VP được gửi.';
    expect(citationsIn(layOut(letter))).toEqual([]);
    const notice = 'Hưởng ứng cuộc thi (Công văn số 12/SNV-VP ngày 15/8/2021)\n\nGửi bài về Sở.';
    expect(citationsIn(layOut(notice))).toEqual([]);
  });

  it('cites what stands in brackets beside a title where there is a number of its own', () => {
    const plan =
      'Số: 9/KH-SNV\n\nKẾ HOẠCH\n\nTổ chức cuộc thi (Kế hoạch số 12/KH-UBND ngày 15/8/2021)\n\nGửi bài về Sở.';
    expect(citationsIn(layOut(plan)).map(({ value }) => value.number)).toEqual(['12/KH-UBND']);
  });

  it('keeps its places within the text, in order, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'Kế hoạch số ',
      '12/KH-UBND',
      ' ngày 5/6/2020',
      ' của UBND tỉnh',
      ' về việc “thi đua',
      '”',
      ', ',
      '\n',
      '1. ',
      'Luật ',
      '34-CT/TW ',
      ';',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 40 }), (words) => {
        const layout = layOut(words.join(''));
        let last = 0;
        for (const { place, value, sentence } of citationsIn(layout)) {
          expect(place.from).toBeGreaterThanOrEqual(last);
          expect(place.to).toBeGreaterThan(place.from);
          expect(place.to).toBeLessThanOrEqual(layout.text.length);
          const typed = layout.text.slice(place.from, place.to).replace(/\s+/gu, ' ');
          expect(sentence).toContain(typed.trim());
          expect(typed.replace(/\s|\.(?=[/-])/gu, '')).toContain(value.number.replace(/\s/gu, ''));
          last = place.to;
        }
      }),
      { numRuns: 200 },
    );
  });
});
