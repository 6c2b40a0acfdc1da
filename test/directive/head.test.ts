import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { citationsIn } from '../../src/directive/citations';
import { headOf } from '../../src/directive/head';
import { layOut } from '../../src/directive/layout';

function head(typed: string) {
  const layout = layOut(typed);
  const read = headOf(layout, citationsIn(layout));
  return {
    number: read.number?.value ?? null,
    day: read.day?.value ?? null,
    issuedAt: read.issuedAt?.value ?? null,
    issuer: read.issuer?.value ?? null,
    kind: read.kind,
    subject: read.subject?.value ?? null,
  };
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

/** A letter with a head of its own and a body that cites. */
function letter(top: { issuer?: string; number?: string; date?: string; title?: string }): string {
  return [
    top.issuer ?? 'UBND TỈNH A\nSỞ NỘI VỤ',
    NATION,
    top.number ?? 'Số: 12/SNV-VP',
    top.date ?? 'Hải Dương, ngày 05 tháng 3 năm 2020',
    top.title ?? 'V/v báo cáo kết quả\nphong trào thi đua',
    'Kính gửi: Các sở.',
    'Thực hiện Công văn số 99/UBND-NC ngày 01/01/2019 của UBND tỉnh B, đề nghị báo cáo.',
  ].join('\n\n');
}

describe('the number', () => {
  it.each([
    ['Số: 1804 /UBND-NC', '1804/UBND-NC'],
    ['Số:12/CT-UBND', '12/CT-UBND'],
    ['Sổ: 12/ KH - UBND', '12/KH-UBND'],
    ['S6: 12/QĐ-UBND', '12/QĐ-UBND'],
    ['Số 15-KH/HU', '15-KH/HU'],
    ['Số: 21/CV- Hội SVC', '21/CV-Hội SVC'],
    ['Số: 225 - KH/TĐTN', '225-KH/TĐTN'],
    ['Số: 10./QĐ- MN', '10/QĐ-MN'],
    ['Số: **2457** /UBND-NC', '2457/UBND-NC'],
    ['Số: 57HĐTĐKT-SNV', '57HĐTĐKT-SNV'],
    ['Số: 160 /SGDĐT-GDTrH', '160/SGDĐT-GDTrH'],
    ['Số:      /KH-UBND', null],
    ['Số: ....../KH-UBND', null],
  ])('is read from “%s”', (number, expected) => {
    expect(head(letter({ number })).number).toBe(expected);
  });

  it('is never that of a cited document', () => {
    expect(
      head('KẾ HOẠCH\n\nTổ chức thi đua\n\nThực hiện Kế hoạch số 9/KH-UBND ngày 1/1/2019.'),
    ).toMatchObject({
      number: null,
      day: null,
    });
  });

  it('may stand in brackets beside the title of a web notice, or before its subject', () => {
    expect(
      head('Hưởng ứng cuộc thi (Công văn số 12/UBND-VX ngày 15/8/2021)\n\nGửi bài về Sở.'),
    ).toMatchObject({
      number: '12/UBND-VX',
      day: '2021-08-15',
      subject: 'Hưởng ứng cuộc thi',
      kind: 'letter',
    });
    expect(
      head('Công văn số 532/PGD&ĐT V/v tôn vinh nhà giáo\n\nKính gửi: Các trường\n\nGửi bài.'),
    ).toMatchObject({
      number: '532/PGD&ĐT',
      subject: 'V/v tôn vinh nhà giáo',
    });
  });
});

describe('the date', () => {
  it.each([
    ['Vĩnh Châu, ngày 08 tháng 8 năm 2019', '2019-08-08', 'Vĩnh Châu'],
    ['Phan Rang-Tháp Chàm, ngày 05 tháng11 năm 2010', '2010-11-05', 'Phan Rang-Tháp Chàm'],
    ['Hà Nội, ngày 5/3/2020', '2020-03-05', 'Hà Nội'],
    ['Thành phố Cao Lãnh, ngày 25 tháng 02 năm 20111', null, 'Thành phố Cao Lãnh'],
    ['Nam Định, ngày     tháng     năm 2024', null, 'Nam Định'],
    ['Nam Định, ngày 31 tháng 02 năm 2024', null, 'Nam Định'],
  ])('is read from “%s”', (date, day, issuedAt) => {
    expect(head(letter({ date }))).toMatchObject({ day, issuedAt });
  });
});

describe('the issuer', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTHỊ XÃ VĨNH CHÂU', 'Ủy ban nhân dân thị xã Vĩnh Châu'],
    ['UBND TỈNH SÓC TRĂNG\nSỞ NỘI VỤ', 'Sở Nội vụ tỉnh Sóc Trăng'],
    ['UBND TỈNH ĐỒNG THÁP SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Sở Giáo dục và Đào tạo tỉnh Đồng Tháp'],
    [
      'ỦY BAN NHÂN DÂN TỈNH HÀ NAM\nSỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI',
      'Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam',
    ],
    ['UBND HUYỆN CAN LỘC\nTRƯỜNG THPT HOA HỒNG', 'Trường THPT Hoa Hồng'],
    ['ĐẢNG BỘ TỈNH NAM ĐỊNH\nHUYỆN ỦY Ý YÊN', 'Huyện ủy Ý Yên'],
    ['TỈNH ỦY SÓC TRĂNG\nBAN TUYÊN GIÁO', 'Ban Tuyên giáo Tỉnh ủy Sóc Trăng'],
    ['LIÊN ĐOÀN LAO ĐỘNG TỈNH BÀ RỊA - VŨNG TÀU', 'Liên đoàn Lao động tỉnh Bà Rịa - Vũng Tàu'],
    ['BỘ NỘI VỤ\nBAN THI ĐUA - KHEN THƯỞNG\nTRUNG ƯƠNG', 'Ban Thi đua - Khen thưởng Trung ương'],
    ['TỈNH ĐOÀN HÀ NAM\nBAN TỔ CHỨC CUỘC THI\n\nĐOÀN TNCS HỒ CHÍ MINH', 'Ban Tổ chức cuộc thi'],
    ['KHỐI THI ĐUA CÁC NGÂN HÀNG\nĐƠN VỊ KHỐI TRƯỞNG: NGÂN HÀNG A', 'Khối thi đua các ngân hàng'],
    ['ĐẢNG BỘ TỈNH HÀ NAM\nBAN TỔ CHỨC TỈNH ỦY', 'Ban Tổ chức Tỉnh ủy Hà Nam'],
    ['TỈNH HÀ NAM\nỦY BAN MTTQ VIỆT NAM TỈNH HÀ NAM', 'Ủy ban MTTQ Việt Nam tỉnh Hà Nam'],
    ['UBND XÃ PHÚ MỸ', 'Ủy ban nhân dân xã Phú Mỹ'],
    ['UBND TP. ĐÀ NẴNG\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', 'Hội đồng Thi đua - Khen thưởng thành phố Đà Nẵng'],
  ])('is read from “%s”', (issuer, expected) => {
    expect(head(letter({ issuer })).issuer).toBe(expected);
  });

  it('is whoever orders, in the place of issue, where the head is lost', () => {
    expect(
      head(
        'Số:12/CT-UBND\n\nHương Trà, ngày 29 tháng 12 năm 2023\n\nCHỈ THỊ\n\nVề việc thi đua\n\nĐể thực hiện thắng lợi, Chủ tịch Ủy ban nhân dân thị xã Chỉ thị:',
      ).issuer,
    ).toBe('Chủ tịch Ủy ban nhân dân thị xã Hương Trà');
  });

  it('has the name that the text gives its territory', () => {
    expect(
      head(
        'KẾ HOẠCH\n\nThi đua\n\nTheo Kế hoạch số 1/KH-UBND ngày 2/3/2021 của UBND thị xã Bến Cát. Ủy ban nhân dân thị xã xây dựng Kế hoạch sau:\n\n1. Thị xã Duyên Hải chọn 02 công trình.',
      ).issuer,
    ).toBe('Ủy ban nhân dân thị xã Duyên Hải');
  });

  it('is the office that a web notice signs with, or that its symbol names', () => {
    expect(
      head('Giới thiệu điển hình\n\nSở Y tế yêu cầu các đơn vị gửi hồ sơ.\n\nSỞ Y TẾ TỈNH BÀ RỊA - VŨNG TÀU')
        .issuer,
    ).toBe('Sở Y tế tỉnh Bà Rịa - Vũng Tàu');
    expect(
      head('Cuộc thi của tỉnh Quảng Ninh (Công văn số 12/UBND-VX ngày 15/8/2021)\n\nGửi bài.').issuer,
    ).toBe('Ủy ban nhân dân tỉnh Quảng Ninh');
  });

  it('is not the recipient of what is sent', () => {
    expect(
      head('Thời gian trình khen thưởng\n\n1. Ban xử lý hồ sơ, trình Ủy ban nhân dân tỉnh quyết định.')
        .issuer,
    ).toBeNull();
  });
});

describe('the kind and the subject', () => {
  it.each([
    [
      'KẾ HOẠCH\n\nPhát động đợt thi đua (5/1992 - 5/2022)',
      'plan',
      'Phát động đợt thi đua (5/1992 - 5/2022)',
    ],
    ['C H Ỉ  T H Ị\n\nVề việc thi đua.', 'directive', 'Về việc thi đua'],
    ['THÔNG BÁO\nVề kết quả thi đua', 'notice', 'Về kết quả thi đua'],
    ['HƯỚNG DẪN\nTỔ CHỨC THI ĐUA\nNĂM HỌC 2021', 'guidance', 'TỔ CHỨC THI ĐUA NĂM HỌC 2021'],
    ['CÔNG ĐIỆN\n\nVề việc báo cáo', 'document', 'Về việc báo cáo'],
  ])('are read from “%s”', (title, kind, subject) => {
    const typed = [NATION, 'Số: 12/SNV', title, 'Thực hiện chỉ đạo, các đơn vị báo cáo.'].join('\n\n');
    expect(head(typed)).toMatchObject({ kind, subject });
  });

  it('are those of a letter where there is no title', () => {
    expect(head(letter({}))).toMatchObject({
      kind: 'letter',
      subject: 'V/v báo cáo kết quả phong trào thi đua',
    });
  });

  it('are read past what a web site put before the head', () => {
    const copy = `Trang chủ\nĐang tải nội dung...\n\n${letter({ issuer: 'ỦY BAN NHÂN DÂN\nTỈNH A\n-------' })}`;
    expect(head(copy)).toMatchObject({
      number: '12/SNV-VP',
      issuer: 'Ủy ban nhân dân tỉnh A',
      day: '2020-03-05',
    });
  });

  it('come from a head that ran together in one line', () => {
    const line =
      'UBND TỈNH NINH THUẬN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ GIÁO DỤC VÀ ĐÀO TẠO Độc lập - Tự do - Hạnh phúc Số : 2917 /SGDĐT-VP Phan Rang-Tháp Chàm, ngày 05 tháng 11 năm 2010 V/v báo cáo nhanh tình hình bị thiệt hại do lũ lụt. Kính gửi: - Ủy ban nhân dân tỉnh; - Bộ Giáo dục và Đào tạo. Vừa qua, tỉnh bị ảnh hưởng của không khí lạnh.';
    expect(head(line)).toEqual({
      number: '2917/SGDĐT-VP',
      day: '2010-11-05',
      issuedAt: 'Phan Rang-Tháp Chàm',
      issuer: 'Sở Giáo dục và Đào tạo tỉnh Ninh Thuận',
      kind: 'letter',
      subject: 'V/v báo cáo nhanh tình hình bị thiệt hại do lũ lụt',
    });
  });
});

describe('places', () => {
  it('lie in the text and hold the words, wherever a document is cut off', () => {
    const file = join(__dirname, '../fixtures/directives/ten/000_b2d219a69b31515f.txt');
    const document = readFileSync(file, 'utf8');
    fc.assert(
      fc.property(fc.nat(document.length), fc.nat(document.length), (a, b) => {
        const layout = layOut(document.slice(Math.min(a, b), Math.max(a, b)));
        const { number, day, issuedAt, issuer, subject } = headOf(layout, citationsIn(layout));
        for (const fact of [number, day, issuedAt, issuer, subject]) {
          if (!fact) continue;
          const words = layout.text.slice(fact.place.from, fact.place.to);
          expect(words.trim()).not.toBe('');
          expect(fact.sentence).toContain(words.replace(/\s+/gu, ' ').trim());
        }
        for (const fact of [issuedAt, subject])
          if (fact)
            expect(layout.text.slice(fact.place.from, fact.place.to).replace(/\s+/gu, ' ')).toBe(fact.value);
      }),
      { numRuns: 150 },
    );
  });

  it('are none in random words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const layout = layOut(typed);
        const read = headOf(layout, citationsIn(layout));
        expect(read.day).toBeNull();
        for (const fact of [read.number, read.subject])
          if (fact) expect(fact.place.to).toBeLessThanOrEqual(layout.text.length);
      }),
      { numRuns: 150 },
    );
  });
});
