import { type Day, dayFrom, partsOf } from '../day';
import { nfc } from '../text';
import type { Assumption, ParsedDeadline } from './rule';

const shape =
  /^(?<boundary>trước|chậm nhất|đến hết|hạn cuối)?\s*(?:vào|là)?\s*(?:ngày)?\s*(?<day>\d{1,2})\/(?<month>\d{1,2})(?:\/(?<year>\d{4}))?\s*(?<yearly>(?:hằng|hàng) năm)?$/iu;

/** Reads the words of a deadline. `reference` fills in what they leave out and is then named in `assumed`. */
export function parseDeadline(words: string, reference: Day): ParsedDeadline {
  const groups = shape.exec(nfc(words))?.groups;
  if (!groups) return { ok: false, understood: {}, rest: nfc(words) };
  const [day, month] = [Number(groups['day']), Number(groups['month'])];
  const common = { words: nfc(words), inclusive: groups['boundary']?.toLowerCase() !== 'trước' };
  const leap = dayFrom(2020, month, day);
  if (!leap) return { ok: false, understood: {}, rest: nfc(words) };
  if (groups['yearly'])
    return {
      ok: true,
      recurrence: 'yearly',
      rule: { ...common, on: { at: 'yearly', month, day, yearOffset: 0 }, assumed: [] },
    };
  const year = groups['year']
    ? Number(groups['year'])
    : partsOf(reference).year + (leap.slice(5) < reference.slice(5) ? 1 : 0);
  const date = dayFrom(year, month, day);
  if (!date) return { ok: false, understood: { day, month }, rest: nfc(words) };
  const assumed: Assumption[] = groups['year'] ? [] : [{ kind: 'year', value: year }];
  return { ok: true, recurrence: null, rule: { ...common, on: { at: 'date', day: date }, assumed } };
}
