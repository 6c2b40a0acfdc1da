import { legendOf } from './calendar-legend';
import type { CalendarPicture } from './calendar-mark';
import { monthSvg } from './calendar-month';
import {
  cell,
  columns,
  head,
  ink,
  margin,
  monthGap,
  monthHeight,
  patterns,
  quiet,
  rowGap,
  text,
  width,
} from './calendar-style';
import { type Fonts, fontFamily, type Weight } from './fonts';
import { words } from './svg';
import { wrap } from './wrap';

/** The picture before letters become shapes: heading, twelve months in rows of three, legend. */
export function calendarSvg(picture: CalendarPicture, fonts: Fonts): string {
  const top = margin + head.title + head.subtitle + head.gap;
  const rows = Math.ceil(picture.months.length / columns);
  const legend = legendOf(picture, fonts, top + rows * (monthHeight + rowGap) + 8);
  const height = Math.round(top + rows * (monthHeight + rowGap) + 8 + legend.height + margin - 16);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${fontFamily}">`,
    `<defs>${patterns}</defs><rect width="${width}" height="${height}" fill="#ffffff"/>`,
    headingSvg(picture, fonts),
    monthsSvg(picture, top),
    legend.svg,
    '</svg>',
  ].join('');
}

function headingSvg(picture: CalendarPicture, fonts: Fonts): string {
  const line = margin + text.title;
  const title = { size: text.title, fill: ink, weight: 'bold' } as const;
  const subtitle = { size: text.subtitle, fill: quiet, weight: 'normal' } as const;
  const fitting = (said: string, style: { size: number; weight: Weight }) =>
    wrap(said, { width: width - 2 * margin - 16, most: 1, measure: (words) => fonts.measure(words, style) });
  return [
    ...fitting(picture.title, title).map((said) => words(said, { x: margin + 8, y: line }, title)),
    ...fitting(picture.subtitle, subtitle).map((said) =>
      words(said, { x: margin + 8, y: line + head.subtitle }, subtitle),
    ),
  ].join('');
}

function monthsSvg(picture: CalendarPicture, top: number): string {
  const marks = new Map(picture.marks.map((mark) => [mark.day, mark]));
  return picture.months
    .map((_, at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const x = margin + column * (7 * cell.width + monthGap);
      return monthSvg(picture, marks, at + 1, { x, y: top + row * (monthHeight + rowGap) });
    })
    .join('');
}
