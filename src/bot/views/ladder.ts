import { type Ladder, type Rung, standardLadder } from '../../domain/ladder';
import { plainText, type Translate } from '../../i18n';

/** The hour of most rungs: said only where it is another. */
const USUAL = standardLadder.rungs[0]?.at;

/** "Chuẩn – trước hạn 14, 7, 3, 1 ngày làm việc; đúng hạn; …". Plain text: it is escaped where it is put in. */
export function ladderText(t: Translate, ladder: Ladder): string {
  const { profile, urgent } = ladder;
  const name = t.data(`ladder.profile.${profile}`);
  const because = urgent === null ? name : plainText(t('ladder.because', { name, reason: urgent }));
  return plainText(t('ladder.line', { name: because, rungs: rungsText(t, ladder.rungs) }));
}

/** "trước hạn 14, 7, 3, 1 ngày làm việc; đúng hạn; sau hạn 1, 3, 7 ngày làm việc; báo cơ quan thường trực: +7". */
export function rungsText(t: Translate, rungs: readonly Rung[]): string {
  const office = rungs.filter(({ to }) => to.includes('office')).map(({ offset }) => `+${offset}`);
  return [
    ...spoken(rungs).map((group) => groupText(t, group)),
    ...(office.length > 0 ? [t('ladder.office', { list: [...new Set(office)].join(', ') })] : []),
  ].join('; ');
}

/** "trước hạn 7 ngày làm việc". */
export function rungText(t: Translate, rung: Rung): string {
  return spoken([rung])
    .map((group) => groupText(t, group))
    .join('; ');
}

/** Rungs said together: "trước hạn … ngày làm việc" with a list of days, all at the same hours. */
interface Spoken {
  kind: string;
  offsets: number[];
  hours: string[];
}

function spoken(rungs: readonly Rung[]): Spoken[] {
  const groups: Spoken[] = [];
  for (const day of days(rungs)) {
    const same = groups.find(
      ({ kind, hours }) => kind === day.kind && hours.join(' ') === day.hours.join(' '),
    );
    if (same) same.offsets.push(...day.offsets);
    else groups.push(day);
  }
  return groups;
}

/** Each day of reminders with all its hours. */
function days(rungs: readonly Rung[]): Spoken[] {
  const found: Spoken[] = [];
  for (const rung of rungs) {
    const kind = kindOf(rung);
    const same = found.find((day) => day.kind === kind && day.offsets[0] === rung.offset);
    if (same) same.hours.push(rung.at);
    else found.push({ kind, offsets: [rung.offset], hours: [rung.at] });
  }
  return found;
}

function kindOf({ unit, offset }: Rung): string {
  if (unit === 'windowShare') return 'share';
  if (offset === 0) return 'on';
  return `${offset < 0 ? 'before' : 'after'}.${unit}`;
}

function groupText(t: Translate, { kind, offsets, hours }: Spoken): string {
  const usual = hours.every((at) => at === USUAL);
  return t.data(`ladder.${kind}`, {
    list: offsets.map((offset) => Math.abs(offset)).join(', '),
    hours: usual ? '' : t('ladder.hours', { hours: hours.join(', ') }),
  });
}
