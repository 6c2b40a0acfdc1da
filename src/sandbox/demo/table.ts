import type { Expectations, Facts } from './drama';
import { widthOf } from './layout';

const [LABEL, VALUE] = [53, 22];

/** @returns the facts that came out otherwise than expected. */
export function differences(expectations: Expectations, happened: Facts): string[] {
  return Object.entries(expectations)
    .filter(([fact, [, wanted]]) => wanted !== happened[fact])
    .map(([fact]) => fact);
}

/** Expected and happened side by side. */
export function tableLines(expectations: Expectations, happened: Facts): string[] {
  const wrong = differences(expectations, happened);
  const row = (mark: string, label: string, [wanted, came]: [string, string]) =>
    `${mark} ${padded(label, LABEL)} ${padded(wanted, VALUE)}${came}`.trimEnd();
  const facts = Object.entries(expectations).map(([fact, [label, wanted]]) =>
    row(wrong.includes(fact) ? '✗' : '✓', label, [String(wanted), String(happened[fact])]),
  );
  return [row(' ', '', ['Mong đợi / expected', 'Thực tế / happened']), ...facts];
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
