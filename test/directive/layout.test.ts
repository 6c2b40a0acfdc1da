import { blockAt, factOf, headingsAbove, layOut, sentenceAt } from '../../src/directive/layout';

function shown(typed: string): string[] {
  const { text, blocks } = layOut(typed);
  return blocks.map(
    ({ part, depth, mark, from, to }) =>
      `${part[0]}${depth} ${mark}|${text.slice(from, to).replace(/\n/gu, ' ')}`,
  );
}

const LETTER = `Thực hiện kế hoạch, Sở đề nghị các đơn vị thực hiện các việc sau:

1. Giao các đơn vị:

1.1. Phòng A theo dõi.

1.2. Phòng B tổng hợp.

Nhận được Văn bản này, yêu cầu các đơn vị thực hiện./.

Nơi nhận:

- Như trên;
- Lưu: VT.`;

describe('layOut', () => {
  it('puts items under what announces them, and closing words at the top', () => {
    expect(shown(LETTER)).toEqual([
      'b0 |Thực hiện kế hoạch, Sở đề nghị các đơn vị thực hiện các việc sau:',
      'b1 1.|Giao các đơn vị:',
      'b2 1.1.|Phòng A theo dõi.',
      'b2 1.2.|Phòng B tổng hợp.',
      'b0 |Nhận được Văn bản này, yêu cầu các đơn vị thực hiện./.',
      'f0 |Nơi nhận:',
      'f1 -|Như trên;',
      'f1 -|Lưu: VT.',
    ]);
  });

  it('leaves a heading with a colon when a paragraph follows its list', () => {
    const typed = 'Mở đầu.\n\n2. Đối với các xã:\n\na) Một;\n\nb) Hai.\n\nBáo cáo gửi về Sở.';
    expect(shown(typed).at(-1)).toBe('b0 |Báo cáo gửi về Sở.');
  });

  it('keeps a paragraph under the heading of its section', () => {
    const typed = 'Mở đầu.\n\nI. MỤC ĐÍCH\n\n1. Yêu cầu\n\nCác đơn vị thực hiện.\n\n2. Nội dung\n\nBáo cáo.';
    expect(shown(typed)).toEqual([
      'b0 |Mở đầu.',
      'b0 I.|MỤC ĐÍCH',
      'b1 1.|Yêu cầu',
      'b2 |Các đơn vị thực hiện.',
      'b1 2.|Nội dung',
      'b2 |Báo cáo.',
    ]);
  });

  it('leaves a list that a paragraph announced when a number of the section comes', () => {
    const typed =
      'Mở đầu.\n\n1. Nội dung\n\nTập trung các việc sau:\n\n- Một.\n\n- Hai, gồm:\n\n+ Ba.\n\n2. Thời gian\n\n- Đợt 1.';
    expect(shown(typed).slice(-2)).toEqual(['b0 2.|Thời gian', 'b1 -|Đợt 1.']);
  });

  it('takes the two columns of a head and of a foot apart', () => {
    const typed = `UBND TỈNH A        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ             Độc lập - Tự do - Hạnh phúc
Số: 12/SNV-VP         Hải Dương, ngày 05 tháng 3 năm 2020

Kính gửi: Các sở.

Đề nghị các sở báo cáo.

Nơi nhận:                     KT. GIÁM ĐỐC
- Như trên.                   PHÓ GIÁM ĐỐC`;
    expect(shown(typed).map((one) => one.replace(/^(.)\d /u, '$1 '))).toEqual([
      'h |UBND TỈNH A',
      'h |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'h |SỞ NỘI VỤ',
      'h |Độc lập - Tự do - Hạnh phúc',
      'h |Số: 12/SNV-VP',
      'h |Hải Dương, ngày 05 tháng 3 năm 2020',
      'h |Kính gửi: Các sở.',
      'b |Đề nghị các sở báo cáo.',
      'f |Nơi nhận:',
      'f |KT. GIÁM ĐỐC',
      'f -|Như trên.',
      'f |PHÓ GIÁM ĐỐC',
    ]);
  });

  it('joins a sentence that runs over a page and its number', () => {
    const before = 'Các đơn vị có trách nhiệm thực hiện. '.repeat(20);
    const typed = `${before}Vận động cán bộ, công\n\n2\n\nchức, viên chức tham gia.`;
    const { text, blocks } = layOut(typed);
    expect(blocks).toHaveLength(1);
    expect(text).toContain('công\nchức');
  });

  it('keeps numbers alone on a line that are cells of a table', () => {
    expect(layOut('TT\n1\nPhòng A\n2\nPhòng B').text).toContain('\n2\n');
  });

  it('joins lines wrapped without blank lines, and keeps items apart', () => {
    const typed = `Thực hiện chương trình công tác năm, Sở Nội vụ đề nghị Ủy ban
nhân dân các huyện báo cáo kết quả thực hiện phong trào cho Sở.
1. Ủy ban nhân dân các huyện gửi báo cáo về Hội đồng Thi đua
- Khen thưởng tỉnh theo quy định của giai đoạn 2020
- 2025 và tổng hợp tình hình của các đơn vị trực thuộc mình.
2. Các sở gửi báo cáo theo quý cho cơ quan thường trực biết.`;
    expect(shown(typed).map((one) => one.slice(0, 24))).toEqual([
      'b0 |Thực hiện chương trì',
      'b0 1.|Ủy ban nhân dân cá',
      'b0 2.|Các sở gửi báo cáo',
    ]);
  });

  it('joins a paragraph narrower than the rest that is broken before a name', () => {
    const narrow = `Nhằm phục vụ việc xét chọn các mô hình hay của phong trào thi đua
trong toàn tỉnh và giới thiệu với cả nước những cách làm hay nhất
trên các lĩnh vực công tác, Ban Thường trực Ủy ban Mặt trận Tổ quốc
Việt Nam tỉnh đề nghị các huyện gửi báo cáo.`;
    const wide = `1. ${'Các huyện tuyên truyền sâu rộng về phong trào. '.repeat(12)}`;
    expect(shown(`Mở đầu.\n\n${narrow}\n\n${wide}`)).toHaveLength(3);
    const names = 'Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố trong tỉnh';
    expect(shown(`Mở đầu.\n\n${names}\n${names}\n${names}\n${names}\n\n${wide}`)).toHaveLength(6);
  });

  it('reads an annex as body and a form as foot', () => {
    const annex = `${LETTER}\n\nPHỤ LỤC\n\nPhân công nhiệm vụ\n\n1. Sở A: trước ngày 10/6.`;
    expect(shown(annex).at(-1)).toBe('b0 1.|Sở A: trước ngày 10/6.');
    const form = `${LETTER}\n\nPHỤ LỤC\n\nMẫu báo cáo\n\n1. Kết quả đến ngày 10/6.`;
    expect(shown(form).at(-1)).toBe('f0 1.|Kết quả đến ngày 10/6.');
  });

  it('marks articles, and not a fraction of a number', () => {
    expect(shown('Mở đầu.\n\nĐiều 1. Ban hành.\n\nĐiều 2. Giao Sở.')[1]).toBe('b0 Điều 1.|Ban hành.');
    expect(shown('Mở đầu.\n\n12/KH-UBND là kế hoạch.')[1]).toBe('b0 |12/KH-UBND là kế hoạch.');
  });

  it('does not end a body at an item that tells where to hand in', () => {
    expect(shown('Mở đầu.\n\nNơi nhận hồ sơ: Phòng A.\n\n- Hạn: 10/6.').map((one) => one[0])).not.toContain(
      'f',
    );
  });
});

describe('what stands around a place', () => {
  const layout = layOut(LETTER);
  const at = layout.text.indexOf('Phòng B');

  it('is found by its offset', () => {
    const block = blockAt(layout, at) ?? -1;
    expect(layout.blocks[block]?.mark).toBe('1.2.');
    expect(headingsAbove(layout, block).map((one) => layout.blocks[one]?.mark)).toEqual(['1.', '']);
    expect(blockAt(layout, layout.text.indexOf('1.2.'))).toBeNull();
  });

  it('is the sentence that a fact carries', () => {
    expect(sentenceAt(layout, at)).toMatchObject({ from: at });
    expect(factOf(layout, 1, { from: at + 6, to: at + 7 }).sentence).toBe('Phòng B tổng hợp.');
  });

  it('is cut short where a text has no full stops', () => {
    const endless = layOut('báo cáo và '.repeat(5000));
    const fact = factOf(endless, 1, { from: 30000, to: 30007 });
    expect(fact.sentence.length).toBeLessThan(4000);
    expect(fact.sentence).toContain('báo cáo');
  });
});

describe('letters with a comma', () => {
  it('number items where a name begins', () => {
    const { blocks } = layOut(
      'I. Thời gian:\n\na, Đăng ký: trước ngày 5/4.\n\nb, Thi đấu: ngày 7/4.\n\na, b và c.',
    );
    expect(blocks.map(({ mark }) => mark)).toEqual(['I.', 'a,', 'b,', '']);
  });
});
