import { partsOf } from '../domain/day';
import { swatch, todayRing } from './calendar-day';
import { type CalendarPicture, markNames } from './calendar-mark';
import { ink, legendLine, lookOf, margin, text, width } from './calendar-style';
import type { Fonts } from './fonts';
import { words } from './svg';

interface Entry {
  said: string;
  draw(x: number, y: number): string;
}

const box = 40;
const boxGap = 12;
const gap = 40;

/** The looks that occur in the year with their words, row after row; and the height they take. */
export function legendOf(
  picture: CalendarPicture,
  fonts: Fonts,
  top: number,
): { svg: string; height: number } {
  let [x, y] = [margin, top];
  const svg = entriesOf(picture).map(({ said, draw }) => {
    const length = box + boxGap + fonts.measure(said, { size: text.legend, weight: 'normal' });
    if (x > margin && x + length > width - margin) [x, y] = [margin, y + legendLine];
    const label = words(
      said,
      { x: x + box + boxGap, y: y + box / 2 + text.legend * 0.35 },
      { size: text.legend, fill: ink },
    );
    const entry = draw(x, y) + label;
    x += length + gap;
    return entry;
  });
  return { svg: svg.join(''), height: svg.length > 0 ? y - top + legendLine : 0 };
}

function entriesOf({ marks, legend, today, year }: CalendarPicture): Entry[] {
  const square = (x: number, y: number) => ({ x, y, width: box, height: box });
  const entries: Entry[] = markNames
    .filter((name) => name !== 'joined')
    .filter((name) => marks.some((mark) => mark.name === name))
    .map((name) => ({
      said: legend[name],
      draw: (x, y) => swatch(lookOf({ name, provisional: false }), square(x, y)),
    }));
  if (marks.some(({ name, provisional }) => provisional && name !== 'open' && name !== 'joined'))
    entries.push({
      said: legend.provisional,
      draw: (x, y) => swatch(lookOf({ name: 'holiday', provisional: true }), square(x, y)),
    });
  if (partsOf(today).year === year)
    entries.push({
      said: legend.today,
      draw: (x, y) => todayRing({ x: x + 6, y: y + 6, width: box - 12, height: box - 12 }),
    });
  return entries;
}
