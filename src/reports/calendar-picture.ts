import type { CalendarPicture } from './calendar-mark';
import { calendarSvg } from './calendar-svg';
import { loadFonts } from './fonts';
import { opaquePng } from './opaque-png';
import { rendered } from './standing-picture';

export type { CalendarPicture, DayMark } from './calendar-mark';

/** PNG for a phone held upright, 1080 pixels wide. The rasteriser is loaded at the first picture, not at start. */
export async function calendarPicture(picture: CalendarPicture): Promise<Buffer> {
  const fonts = loadFonts();
  return opaquePng(await rendered(calendarSvg(picture, fonts), fonts));
}
