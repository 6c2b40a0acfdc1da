import type { DayMark } from './calendar-mark';
import { ink, type Look, lookOf, pale, ring, text } from './calendar-style';
import { type Box, round, words } from './svg';

export interface DrawnDay {
  /** 1–31. */
  number: number;
  mark: DayMark | undefined;
  weekend: boolean;
  today: boolean;
}

const inset = 2;

/** One day of a month; weekends are pale, what matters stands out. */
export function daySvg({ number, mark, weekend, today }: DrawnDay, box: Box): string {
  const look = mark && lookOf(mark);
  const weight = (mark && mark.name !== 'joined') || today ? 'bold' : 'normal';
  const figure = look?.figure ?? (weekend ? pale : ink);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 + text.day * 0.35 };
  return [
    look ? swatch(look, box) : '',
    today ? todayRing(box) : '',
    words(String(number), middle, { size: text.day, fill: figure, weight, anchor: 'middle' }),
  ].join('');
}

/** What a day of that look stands on; also shown in the legend. */
export function swatch({ fill, edge, broken }: Look, box: Box): string {
  const half = edge ? 1.5 : 0;
  const [x, y] = [box.x + inset + half, box.y + inset + half];
  const [width, height] = [box.width - 2 * (inset + half), box.height - 2 * (inset + half)];
  const frame = edge ? ` stroke="${edge}" stroke-width="3"${broken ? ' stroke-dasharray="6 4"' : ''}` : '';
  const place = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  return `<rect ${place} rx="8" fill="${fill}"${frame}/>`;
}

/** Around the day and a little out of its box, so that it is seen about a filled one too. */
export function todayRing({ x, y, width, height }: Box): string {
  const centre = `cx="${round(x + width / 2)}" cy="${round(y + height / 2)}"`;
  const radius = round(Math.min(width, height) / 2 + 3);
  return (
    `<circle ${centre} r="${radius}" fill="none" stroke="#ffffff" stroke-width="9"/>` +
    `<circle ${centre} r="${radius}" fill="none" stroke="${ring}" stroke-width="5"/>`
  );
}
