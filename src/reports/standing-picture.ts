import type { RenderedImage } from '@resvg/resvg-js';
import type * as echarts from 'echarts';
import { type Fonts, fontFamily, loadFonts } from './fonts';
import { layoutOf, width } from './layout';
import type { Counts, SegmentName } from './segments';
import { standingOption } from './standing-option';

/** A picture of where campaigns stand. All words come localised from the caller; only figures are written here. */
export interface StandingPicture {
  title: string;
  /** As of when. One line. */
  subtitle: string;
  /** 1 to 12 campaigns, in the order shown. */
  rows: { label: string; counts: Counts }[];
  legend: Record<SegmentName, string>;
}

export const mostRows = 12;

/**
 * PNG for a phone, 1080 pixels wide and as high as its rows. The chart library and the rasteriser are loaded at the
 * first picture (some 40 MB), not at start.
 * @throws RangeError without rows or with more than 12: the caller chooses which campaigns to show
 */
export async function standingPicture(picture: StandingPicture): Promise<Buffer> {
  if (picture.rows.length < 1 || picture.rows.length > mostRows) {
    throw new RangeError(`a picture shows 1 to ${mostRows} campaigns, not ${picture.rows.length}`);
  }
  const fonts = loadFonts();
  return rasterise(standingSvg(picture, fonts), fonts);
}

/** The same picture as SVG, before letters become shapes. */
export function standingSvg(picture: StandingPicture, fonts: Fonts): string {
  const charts = loadEcharts();
  const layout = layoutOf(picture, fonts);
  charts.setPlatformAPI({
    measureText: (words, font) => ({ width: measured(fonts, words, font ?? '') }),
  });
  const chart = charts.init(null, null, { renderer: 'svg', ssr: true, width, height: layout.height });
  try {
    chart.setOption(standingOption(picture, layout));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/**
 * The bundle with bars, lines and pies: 12 MB of memory and 35 ms to load, where the separate modules take 28 MB and
 * 190 ms and are ES modules only. `require`, because `import()` of it has a `default` or not depending on the loader.
 */
function loadEcharts(): typeof echarts {
  return require('echarts/dist/echarts.common.min.js');
}

/** PNG of an SVG, with nothing but the given font files: the system's fonts differ from machine to machine. */
export async function rasterise(svg: string, fonts: Pick<Fonts, 'files'>): Promise<Buffer> {
  const image = await rendered(svg, fonts);
  return image.asPng();
}

export async function rendered(svg: string, fonts: Pick<Fonts, 'files'>): Promise<RenderedImage> {
  const { renderAsync } = await import('@resvg/resvg-js');
  return renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: fonts.files, defaultFontFamily: fontFamily },
  });
}

/** `font` is a CSS shorthand: `normal bold 34px Be Vietnam Pro`. */
function measured(fonts: Fonts, words: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/u.exec(font)?.[1] ?? 12);
  return fonts.measure(words, { size, weight: /bold/u.test(font) ? 'bold' : 'normal' });
}
