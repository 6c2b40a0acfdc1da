import { act } from './api.js';
import { $ } from './dom.js';
import { locale } from './texts.js';

const ZONE = 'Asia/Ho_Chi_Minh';
/** Vietnam keeps UTC+7 all year. */
const OFFSET = 7 * 3600_000;
const DAY = 86_400_000;
let ahead = 0;

/** Notes how far the sandbox's clock is ahead of this computer's. */
export function syncClock(now) {
  ahead = new Date(now).getTime() - Date.now();
  showClock();
}

export const formatTime = (date) =>
  new Intl.DateTimeFormat(locale(), { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(date);

export const formatDay = (date) =>
  new Intl.DateTimeFormat(locale(), {
    timeZone: ZONE,
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(date);

export function showClock() {
  const now = new Date(Date.now() + ahead);
  $('#now').textContent = formatTime(now);
  $('#today').textContent = formatDay(now);
  const day = new Intl.DateTimeFormat(locale(), { timeZone: ZONE, day: '2-digit', month: '2-digit' });
  $('#bar-now').textContent = `${formatTime(now)}\n${day.format(now)}`;
}

async function move(change) {
  const moved = await act('POST', '/clock', change);
  if (moved) syncClock(moved.now);
}

export function startClock() {
  for (const button of document.querySelectorAll('[data-advance]')) {
    button.onclick = () => move({ advance: Number(button.dataset.advance) });
  }
  $('#morning').onclick = () => {
    const local = Date.now() + ahead + OFFSET;
    const today = local - (local % DAY) + 8 * 3600_000;
    void move({ to: new Date((today > local ? today : today + DAY) - OFFSET).toISOString() });
  };
  setInterval(showClock, 1000);
}
