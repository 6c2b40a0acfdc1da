/** The moments of the last so many milliseconds, in order. */
export interface Window {
  note(time: number): void;
  count(time: number): number;
  /** From when on fewer than `most` lie in the window; the past when that is so already. */
  below(most: number, time: number): number;
  clear(): void;
}

export function createWindow(span: number): Window {
  let times: number[] = [];
  let first = 0;

  function slide(time: number): void {
    while (first < times.length && (times[first] ?? 0) <= time - span) first += 1;
    if (first < 1024 && first < times.length) return;
    times = times.slice(first);
    first = 0;
  }

  return {
    note: (time) => void times.push(time),
    count(time) {
      slide(time);
      return times.length - first;
    },
    below(most, time) {
      slide(time);
      const blocking = times[Math.max(first, times.length - Math.max(1, Math.floor(most)))];
      const full = times.length - first >= Math.max(1, Math.floor(most));
      return full && blocking !== undefined ? blocking + span : Number.NEGATIVE_INFINITY;
    },
    clear() {
      times = [];
      first = 0;
    },
  };
}
