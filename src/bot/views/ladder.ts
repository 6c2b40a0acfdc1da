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
  const groups = new Map<string, Rung[]>();
  for (const rung of rungs) groups.set(groupOf(rung), [...(groups.get(groupOf(rung)) ?? []), rung]);
  const office = rungs.filter(({ to }) => to.includes('office')).map(({ offset }) => `+${offset}`);
  return [
    ...[...groups].map(([group, members]) => groupText(t, group, members)),
    ...(office.length > 0 ? [t('ladder.office', { list: [...new Set(office)].join(', ') })] : []),
  ].join('; ');
}

/** "trước hạn 7 ngày làm việc". */
export function rungText(t: Translate, rung: Rung): string {
  return groupText(t, groupOf(rung), [rung]);
}

/** Rungs said together: "trước hạn … ngày làm việc" with a list of days. */
function groupOf({ unit, offset }: Rung): string {
  if (unit === 'windowShare') return 'share';
  if (offset === 0) return 'on';
  return `${offset < 0 ? 'before' : 'after'}.${unit}`;
}

function groupText(t: Translate, group: string, rungs: readonly Rung[]): string {
  const byOffset = new Map<number, string[]>();
  for (const { offset, at } of rungs) byOffset.set(offset, [...(byOffset.get(offset) ?? []), at]);
  const list = [...byOffset].map(([offset, hours]) => {
    const usual = hours.every((at) => at === USUAL);
    const days = group === 'on' ? '' : String(Math.abs(offset));
    return usual ? days : t('ladder.hours', { days, hours: hours.join(', ') }).trim();
  });
  return t.data(`ladder.${group}`, { list: list.join(', ') }).trim();
}
