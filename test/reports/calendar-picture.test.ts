import { inflateSync } from 'node:zlib';
import { calendarPicture, type DayMark } from '../../src/reports/calendar-picture';
import { calendarSvg } from '../../src/reports/calendar-svg';
import { loadFonts } from '../../src/reports/fonts';
import { calendarYear } from './calendar-year';

const fonts = loadFonts();

function mark(day: string, name: DayMark['name'], provisional = false): DayMark {
  return { day, name, provisional };
}

/** Texts of an SVG in the order drawn. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text ?? '');
}

/** What is drawn right before the figure of a day, in a year with that one mark alone. */
function under(svg: string, figure: string): string {
  return (
    svg
      .slice(0, svg.indexOf(`>${figure}</text>`))
      .split('</text>')
      .at(-1) ?? ''
  );
}

describe('calendarPicture', () => {
  it('is an upright PNG for a phone, small enough to be sent, in the time a press may take', async () => {
    await calendarPicture(calendarYear());
    const begun = performance.now();
    const png = await calendarPicture(calendarYear());
    const took = performance.now() - begun;
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1080);
    expect(png.readUInt32BE(20)).toBeGreaterThan(1600);
    expect(png.readUInt32BE(20)).toBeLessThan(1900);
    expect(png.length).toBeLessThan(200_000);
    // A tenth of it on a quiet machine.
    expect(took).toBeLessThan(1500);
  });

  it('holds every pixel of its rows, and colours where days are marked', async () => {
    const png = await calendarPicture(calendarYear({ marks: [mark('2026-02-17', 'holiday')] }));
    const at = png.indexOf('IDAT', 0, 'latin1');
    const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(pixels.length).toBe((width * 3 + 1) * height);
    expect(pixels.includes(Buffer.from('d42a2a'.repeat(20), 'hex'))).toBe(true);
  });

  it('is the same every time, and another one where a single day differs', async () => {
    const first = await calendarPicture(calendarYear());
    expect((await calendarPicture(calendarYear())).equals(first)).toBe(true);
    const other = await calendarPicture(calendarYear({ marks: [mark('2026-05-04', 'dayOff')] }));
    expect(other.equals(first)).toBe(false);
  });
});

describe('the year', () => {
  it('has twelve months with all their days, Monday first', () => {
    const said = texts(calendarSvg(calendarYear(), fonts));
    expect(said.filter((text) => /^\d+$/u.test(text))).toHaveLength(365);
    for (let month = 1; month <= 12; month += 1) expect(said).toContain(`Tháng ${month}`);
    const january = said.slice(said.indexOf('Tháng 1') + 1);
    expect(january.slice(0, 9)).toEqual(['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN', '1', '2']);
  });

  it('has a 29 February where there is one', () => {
    const figures = (year: number) =>
      texts(calendarSvg(calendarYear({ year }), fonts)).filter((text) => /^\d+$/u.test(text)).length;
    expect([figures(2024), figures(2027)]).toEqual([366, 365]);
  });

  it('begins each month under its weekday', () => {
    const svg = calendarSvg(calendarYear(), fonts);
    const x = (words: string, after: number) =>
      /<text x="([\d.]+)"[^>]*>/u.exec(
        svg.slice(svg.lastIndexOf('<text', svg.indexOf(`>${words}<`, after))),
      )?.[1];
    const january = svg.indexOf('>Tháng 1<');
    expect(x('1', january)).toBe(x('T5', january));
    const february = svg.indexOf('>Tháng 2<');
    expect(x('1', february)).toBe(x('CN', february));
  });

  it.each([
    ['holiday', false, '#d42a2a'],
    ['dayOff', false, '#f7a531'],
    ['joined', false, '#fbe3e3'],
    ['holiday', true, 'url(#holiday)'],
    ['dayOff', true, 'url(#dayOff)'],
  ] as const)('shows a day that is %s, provisional %s, on %s', (name, provisional, fill) => {
    const svg = calendarSvg(calendarYear({ marks: [mark('2026-01-31', name, provisional)] }), fonts);
    expect(under(svg, '31')).toContain(`fill="${fill}"`);
  });

  it('frames a day that is worked, and breaks the frame while that is only expected', () => {
    const frame = (provisional: boolean) =>
      under(calendarSvg(calendarYear({ marks: [mark('2026-01-31', 'makeUp', provisional)] }), fonts), '31');
    expect(frame(false)).toMatch(/fill="#ffffff" stroke="#14213a"/u);
    expect(frame(false)).not.toContain('dasharray');
    expect(frame(true)).toContain('dasharray');
  });

  it('rings today, in its own year alone', () => {
    const shown = (today: string) => under(calendarSvg(calendarYear({ today, marks: [] }), fonts), '31');
    expect(shown('2026-01-31')).toContain('<circle');
    expect(shown('2027-01-31')).not.toContain('<circle');
  });

  it('explains what occurs and nothing else', () => {
    const legend = (marks: DayMark[], today = '2025-01-01') =>
      texts(calendarSvg(calendarYear({ marks, today }), fonts))
        .slice(-6)
        .filter((text) => /[^\d]/u.test(text));
    expect(legend([])).toEqual([]);
    expect(legend([mark('2026-01-01', 'holiday'), mark('2026-01-03', 'joined')])).toEqual(['Nghỉ lễ']);
    expect(legend([mark('2026-01-10', 'makeUp', true)], '2026-01-05')).toEqual([
      'Làm bù',
      'Dự kiến',
      'Hôm nay',
    ]);
    expect(legend([mark('2026-11-24', 'open', true)])).toEqual(['Chưa quyết định']);
  });

  it('shortens a title and the name of an office that are too long, and shows signs as they are', () => {
    const long = 'Phòng <Nội vụ> & Lao động thị xã Vĩnh Châu tỉnh Sóc Trăng '.repeat(4);
    const svg = calendarSvg(calendarYear({ title: long, subtitle: long }), fonts);
    expect(texts(svg).filter((text) => text.endsWith('…'))).toHaveLength(2);
    expect(svg).toContain('Phòng &lt;Nội vụ&gt; &amp; Lao');
  });
});
