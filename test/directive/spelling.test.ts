import fc from 'fast-check';
import { readDirective } from '../../src/directive';
import { spelled } from '../../src/directive/spelling';
import { misread, misreadWords, typedPlainly } from '../../src/directive/spelling/phrases';
import { oneSpelling } from '../../src/directive/spelling/regional';
import { withoutMarks } from '../../src/directive/spelling/words';
import { asked } from './obligations-in';

const around = (words: string) => `Ủy ban nhân dân huyện ${words} trong toàn huyện.`;

describe('words that a scanner misread', () => {
  test.each([
    ['phát động phong trảo thi đưa', 'phát động phong trào thi đua'],
    ['gừi bảo cáo trước ngảy 15/6', 'gửi báo cáo trước ngày 15/6'],
    ['để nghị khen thướng', 'đề nghị khen thưởng'],
    ['PHONG TRẢO THÌ ĐUA', 'PHONG TRÀO THI ĐUA'],
    ['chù trì, tồng kết', 'chủ trì, tổng kết'],
    ['nộp hổ sơ vào thảng 6', 'nộp hồ sơ vào tháng 6'],
  ])('%s', (misspelled, meant) => {
    expect(spelled(around(misspelled))).toBe(around(meant));
  });

  test.each([
    'để nghị quyết đi vào cuộc sống',
    'thực thi đưa vào nền nếp',
    'khen thường xuyên',
    'Báo Tiền Phong trao học bổng',
    'đảm bảo cao nhất',
    'trẻ em và hổ sơ sinh',
    'thắng 3 trận',
    'bán bao cao su',
    'Uỷ ban nhân dân xã',
  ])('that are other words stay: %s', (words) => {
    expect(spelled(around(words))).toBe(around(words));
  });
});

describe('a text typed without diacritics', () => {
  const letter = [
    'PHONG NOI VU HUYEN AN LAC      CONG HOA XA HOI CHU NGHIA VIET NAM',
    'So: 45/PNV-TDKT      An Lac, ngay 05 thang 3 nam 2024',
    'V/v bao cao phong trao thi dua',
    '',
    'Kinh gui: UBND cac xa, thi tran.',
    '',
    'Phong Noi vu de nghi cac don vi bao cao ket qua phong trao "Doi moi sang tao" nam 2024:',
    '1. Bao cao so ket gui ve Phong Noi vu truoc ngay 15/6/2024.',
    '2. Moi xa dang ky it nhat 02 mo hinh.',
    '3. Giao Phong Noi vu chu tri, theo doi, don doc, tong hop.',
  ].join('\n');
  const read = readDirective(letter);

  it('has a head', () => {
    expect(read.number?.value).toBe('45/PNV-TDKT');
    expect(read.day?.value).toBe('2024-03-05');
    expect(read.addressees.map(({ value }) => value)).toEqual(['UBND các xã, thị trấn']);
    expect(read.issuer?.value).toBe('Phòng Nội vụ huyện An Lac');
  });

  it('has campaigns, whose names stay as they were typed', () => {
    expect(read.campaigns.map(({ title, lead }) => [title.value, lead?.value])).toEqual([
      ['Doi moi sang tao', 'Phòng Nội vụ'],
    ]);
  });

  it('asks for reports and numbers', () => {
    expect(read.obligations.map(({ kind, recipient }) => [kind, recipient?.value])).toEqual([
      ['interimReview', 'Phòng Nội vụ'],
      ['registration', undefined],
    ]);
    expect(read.quotas.map(({ who, min, what }) => [who, min, what])).toEqual([['Mỗi xã', 2, 'mô hình']]);
  });

  it('is shown as it was typed', () => {
    expect(read.text).toBe(letter);
    expect(read.obligations[0]?.evidence.sentence).toBe(
      'Bao cao so ket gui ve Phong Noi vu truoc ngay 15/6/2024.',
    );
  });

  test.each<[body: string, ...obligations: string[]]>([
    ['De nghi cac don vi bao cao truoc ngay 15/6/2024.', 'other once <2024-06-15'],
    ['Cac don vi nop ho so khen thuong cham nhat ngay 30/11/2024.', 'awardDossier once 2024-11-30'],
    ['Dinh ky hang quy cac xa bao cao truoc ngay 20 thang cuoi quy.', 'periodic quarterly <QUARTERLY-M3-20'],
  ])('is read in a message as well: %s', (body, ...obligations) => {
    const found = readDirective(body).obligations;
    expect(found).toHaveLength(obligations.length);
    expect(asked(body)).toEqual(obligations);
  });

  it('is told from a text in which only a name lacks them', () => {
    const text = 'Đề nghị các đơn vị gửi báo cáo vào hộp thư bao cao thi dua.';
    expect(spelled(text)).toBe(text);
  });

  it('is told from a text in another language', () => {
    const text = 'The committee shall report to the ban before 15/6/2024 and den nam.';
    expect(spelled(text)).toBe(text);
  });
});

describe('spelling', () => {
  it('knows words that differ from what they look like in diacritics only', () => {
    for (const { written } of [...misread, ...typedPlainly])
      expect(withoutMarks(written)).toMatch(/^[a-z\d ]+$/u);
    for (const [wrong, right] of Object.entries(misreadWords))
      expect([wrong, withoutMarks(right)]).toEqual([wrong, withoutMarks(wrong)]);
  });

  it('changes nothing but diacritics, whatever the text', () => {
    const words = fc.constantFrom(
      'bao',
      'cao',
      'bảo',
      'cáo',
      'thi',
      'đưa',
      'De',
      'nghi',
      'ngay',
      '5',
      '\n',
      'TRUOC',
      '“',
      '”',
      '𝒜',
      'ﬁ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (some) => {
        const text = some.join(' ');
        expect(withoutMarks(spelled(text))).toBe(withoutMarks(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a word that is spelled two ways', () => {
  test.each([
    ['Kính gởi: các tổ', 'Kính gửi: các tổ'],
    ['GỞI BÁO CÁO, Gởi về', 'GỬI BÁO CÁO, Gửi về'],
    ['ngởi, gởim', 'ngởi, gởim'],
  ])('%s', (typed, read) => {
    expect(oneSpelling(typed)).toBe(read);
  });
});
