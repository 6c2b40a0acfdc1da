import { loadFonts } from '../../src/reports/fonts';
import { rasterise, standingPicture, standingSvg } from '../../src/reports/standing-picture';
import { counts, picture } from './picture';

const fonts = loadFonts();
const newCountryside = {
  label: 'Cả nước chung sức xây dựng nông thôn mới',
  counts: counts({ onTime: 7, late: 1, returned: 1, missing: 2, overdue: 2 }),
};
const poor = {
  label:
    'Cả nước chung tay vì người nghèo - không để ai bị bỏ lại phía sau giai đoạn 2016 - 2020 trên địa bàn thị xã',
  counts: counts({ onTime: 20, late: 4, missing: 11 }),
};

/** Texts of an SVG in the order drawn. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text ?? '');
}

function size(png: Buffer) {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe('standingPicture', () => {
  test('is a PNG as wide as a phone shows, higher with more campaigns', async () => {
    const one = size(await standingPicture(picture([newCountryside])));
    const four = size(await standingPicture(picture(Array(4).fill(newCountryside))));
    const twelve = size(await standingPicture(picture(Array(12).fill(poor))));
    expect([one.width, four.width, twelve.width]).toEqual([1080, 1080, 1080]);
    expect(one.height).toBeGreaterThan(350);
    expect(four.height).toBeGreaterThan(one.height + 300);
    expect(twelve.height).toBeLessThan(2200);
  });

  test('shows letters: without the font the picture differs', async () => {
    const svg = standingSvg(picture([newCountryside]), fonts);
    const [shown, without] = [await rasterise(svg, fonts), await rasterise(svg, { files: [] })];
    expect(shown.equals(without)).toBe(false);
    expect(shown.length).toBeGreaterThan(1.5 * without.length);
  });

  test('is the same picture every time', async () => {
    const first = await standingPicture(picture([newCountryside, poor]));
    expect((await standingPicture(picture([newCountryside, poor]))).equals(first)).toBe(true);
  });

  test.each([0, 13])('refuses to show %i campaigns', async (rows) => {
    await expect(standingPicture(picture(Array(rows).fill(poor)))).rejects.toThrow(RangeError);
  });
});

describe('standingSvg', () => {
  test('says the title, when, each campaign, received of expected, the figures of each part and the legend', () => {
    const said = texts(standingSvg(picture([newCountryside]), fonts));
    for (const words of ['Tình hình báo cáo', 'Đến 16:30 ngày 12/11/2019', newCountryside.label, '8/11']) {
      expect(said).toContain(words);
    }
    for (const words of ['Đúng hạn', 'Trễ hạn', 'Trả lại', 'Chưa đến hạn', 'Quá hạn'])
      expect(said).toContain(words);
    expect(said.filter((text) => /^\d+$/u.test(text)).sort()).toEqual(['1', '1', '2', '7']);
  });

  test('a part with nothing in it has no figure', () => {
    const said = texts(standingSvg(picture([{ label: 'x', counts: counts({ onTime: 35 }) }]), fonts));
    expect(said.filter((text) => /^\d+$/u.test(text))).toEqual(['35']);
    expect(texts(standingSvg(picture([{ label: 'x', counts: counts({}) }]), fonts))).toContain('0/0');
  });

  test('a long name takes two lines and ends with an ellipsis; among many it takes one', () => {
    const lines = (svg: string) => texts(svg).filter((text) => /người nghèo|…/u.test(text));
    expect(lines(standingSvg(picture([poor]), fonts))).toHaveLength(2);
    const many = lines(standingSvg(picture(Array(7).fill(poor)), fonts));
    expect(many).toHaveLength(7);
    expect(many[0]).toMatch(/^Cả nước .*…$/u);
  });

  test('a long title takes three lines at most, what is below it one', () => {
    const long = 'Tình hình báo cáo các phong trào thi đua '.repeat(6).trim();
    const said = texts(standingSvg({ ...picture([newCountryside]), title: long, subtitle: long }, fonts));
    expect(said.filter((text) => /phong trào/u.test(text)).length).toBeLessThanOrEqual(4);
    expect(said.filter((text) => text.endsWith('…'))).toHaveLength(2);
  });

  test('words that look like markup are shown as they are', () => {
    const svg = standingSvg(picture([{ ...poor, label: 'Tên <b>&"đậm"' }]), fonts);
    expect(svg).toContain('Tên &lt;b&gt;&amp;');
  });
});
