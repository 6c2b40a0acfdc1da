import type { DayMark, MarkName } from './calendar-mark';

/** Pixels. A phone shows 1080 of them on some 6 cm: three months side by side are as large as can still be read. */
export const width = 1080;
export const margin = 36;
export const monthGap = 31;
export const columns = 3;
export const cell = { width: 45, height: 48 };
export const monthHead = { title: 40, weekdays: 32 };
/** Six weeks: months of the same height stand in straight rows. */
export const monthHeight = monthHead.title + monthHead.weekdays + 6 * cell.height;
export const rowGap = 20;
export const head = { title: 62, subtitle: 46, gap: 16 };
export const legendLine = 52;
export const text = { title: 52, subtitle: 31, month: 30, weekday: 20, day: 26, legend: 29 } as const;

export const ink = '#14213a';
export const quiet = '#5b6880';
export const pale = '#98a3b5';
export const ring = '#1456d9';

/** `edge` frames the day, broken while it is provisional or open. */
export interface Look {
  fill: string;
  figure: string;
  edge?: string;
  broken?: true;
}

const sure: Record<MarkName, Look> = {
  holiday: { fill: '#d42a2a', figure: '#ffffff' },
  dayOff: { fill: '#f7a531', figure: '#3b2700' },
  makeUp: { fill: '#ffffff', figure: ink, edge: ink },
  open: { fill: '#ffffff', figure: '#b01818', edge: '#d42a2a', broken: true },
  joined: { fill: '#fbe3e3', figure: '#8a5560' },
};

/** Striped, so that it differs from what is sure also where colours do not. */
const expected: Record<MarkName, Look> = {
  holiday: { fill: 'url(#holiday)', figure: '#8f1010', edge: '#d42a2a', broken: true },
  dayOff: { fill: 'url(#dayOff)', figure: '#5a3a00', edge: '#d98200', broken: true },
  makeUp: { fill: '#ffffff', figure: ink, edge: ink, broken: true },
  open: sure.open,
  joined: { fill: '#fdf1f1', figure: '#8a5560' },
};

export function lookOf({ name, provisional }: Pick<DayMark, 'name' | 'provisional'>): Look {
  return provisional ? expected[name] : sure[name];
}

/** The stripes of provisional days. */
export const patterns = ['holiday', 'dayOff']
  .map((id) => {
    const [ground, stripe] = id === 'holiday' ? ['#fff1f1', '#f4b3b3'] : ['#fff6e6', '#f6cf8f'];
    return (
      `<pattern id="${id}" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
      `<rect width="9" height="9" fill="${ground}"/><rect width="3.5" height="9" fill="${stripe}"/></pattern>`
    );
  })
  .join('');
