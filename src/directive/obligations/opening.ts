import { type Day, dayFrom, partsOf } from '../../domain/day';
import type { DueWords } from './due-words';

const FROM =
  /(?:\b(?:nop|gui|nhan|dang ky|thu|gian|han|so|bai|pham)\b[^;.]{0,40}?|: ?)\btu (?:ngay )?(?<day>\d{1,2})(?:(?:[/.-]| thang )(?<month>\d{1,2})(?:(?:[/.-]| nam )(?<year>\d{4}))?)?,? ?(?:-|den|toi|(?:va )?ket thuc(?: vao)?)?(?: het)?(?: ngay)? ?$/;

/**
 * The first day on which something is taken ("từ ngày 25/7 đến ngày 31/7/2022"): what it leaves out is the last day's.
 * @param before the words before the last day
 */
export function openingDay(before: string, due: DueWords | null): Day | null {
  if (due?.rule.on.at !== 'date') return null;
  const found = FROM.exec(before.slice(-110));
  return found ? dayOf(found.groups ?? {}, due.rule.on.day) : null;
}

function dayOf(groups: Record<string, string | undefined>, last: Day): Day | null {
  const { year, month } = partsOf(last);
  const said = { month: Number(groups.month ?? month), day: Number(groups.day) };
  const day = dayFrom(Number(groups.year ?? year), said.month, said.day);
  if (day && day > last && groups.year === undefined) return dayFrom(year - 1, said.month, said.day);
  return day && day <= last ? day : null;
}
