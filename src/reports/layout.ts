import type { Fonts, Weight } from './fonts';
import type { StandingPicture } from './standing-picture';
import { wrap } from './wrap';

/** Pixels. A phone shows 1080 of them on some 6 cm: 34 here are 12 points there. */
export const width = 1080;
export const margin = 56;
export const text = { title: 50, subtitle: 32, label: 34, figure: 42, segment: 34, legend: 29 } as const;

export const labelLine = 44;
export const labelGap = 12;
export const titleLine = 62;
export const legendGap = 34;

/** More than six campaigns are drawn closer, with one line each, so that the picture still fits a phone's screen. */
const airy = { barHeight: 64, rowGap: 40, labelLines: 2 };
const dense = { barHeight: 50, rowGap: 26, labelLines: 1 };

export interface Layout {
  title: string[];
  subtitle: string;
  labels: string[][];
  /** Top of the bars' area and the height that one campaign takes in it. */
  top: number;
  pitch: number;
  barHeight: number;
  legendTop: number;
  height: number;
}

/** Places everything by measured text widths: titles wrap to three lines, labels of campaigns to one or two. */
export function layoutOf(picture: StandingPicture, fonts: Fonts): Layout {
  const { barHeight, rowGap, labelLines } = picture.rows.length > 6 ? dense : airy;
  const lines = (words: string, most: number, style: { size: number; weight: Weight }, room: number) =>
    wrap(words, { width: room, most, measure: (line) => fonts.measure(line, style) });
  const inner = width - 2 * margin;
  const title = lines(picture.title, 3, { size: text.title, weight: 'bold' }, inner);
  const [subtitle = ''] = lines(picture.subtitle, 1, { size: text.subtitle, weight: 'normal' }, inner);
  const labels = picture.rows.map(({ label, counts }) => {
    const figure = fonts.measure(figureOf(counts), { size: text.figure, weight: 'bold' });
    return lines(label, labelLines, { size: text.label, weight: 'normal' }, inner - figure - 32);
  });
  const labelHeight = Math.max(...labels.map((label) => label.length)) * labelLine + labelGap;
  const pitch = labelHeight + barHeight + rowGap;
  // Bars stand in the middle of their share of the area and labels reach up out of it.
  const outside = (labelHeight + rowGap) / 2;
  const top = margin + title.length * titleLine + 92 + labelHeight - outside;
  const legendTop = top + pitch * picture.rows.length - outside + 44;
  const height = Math.round(legendTop + 44 * legendRows(picture, fonts) + margin - 12);
  return { title, subtitle, labels, top, pitch, barHeight, legendTop, height };
}

/** Rows that the legend's entries (square, space, words) take one after another. */
function legendRows(picture: StandingPicture, fonts: Fonts): number {
  let rows = 1;
  let used = 0;
  for (const words of Object.values(picture.legend)) {
    const entry = 28 + 7 + fonts.measure(words, { size: text.legend, weight: 'normal' });
    if (used > 0 && used + legendGap + entry > width - 2 * margin) {
      rows += 1;
      used = entry;
    } else used += (used > 0 ? legendGap : 0) + entry;
  }
  return rows;
}

/** `24/35`: received of expected. */
export function figureOf(counts: { received: number; expected: number }): string {
  return `${counts.received}/${counts.expected}`;
}
