import type { Alarm, AlarmPhase } from '../../domain/alarm';
import type { Translate } from '../../i18n';
import { formatInstant } from './instant';

export interface Told {
  alarm: Alarm;
  phase: AlarmPhase;
  since: Date;
  zone: string;
}

/** What it is, since when, and what to do next; when it is over, only that. */
export function alarmText(t: Translate, { alarm, phase, since, zone }: Told): string {
  const words = wordsOf(t, alarm);
  const at = formatInstant(since, zone);
  if (phase === 'ended')
    return [
      t('alarm.heading.ended'),
      t.data(`alarm.ended.${alarm.kind}`, words),
      t('alarm.was', { at }),
    ].join('\n');
  return [
    t.data(`alarm.heading.${phase}`),
    t.data(`alarm.what.${alarm.kind}`, words),
    t('alarm.since', { at }),
    t.data(`alarm.next.${alarm.kind}`, words),
  ].join('\n');
}

/** The figures of the alarm, and the names of jobs and channels as people know them. */
function wordsOf(t: Translate, alarm: Alarm): Record<string, string | number> {
  if (alarm.kind === 'channel') return { ...alarm, channel: t.data(`alarm.channel.${alarm.channel}`) };
  return alarm.kind === 'job' ? { ...alarm, job: t.data(`alarm.job.${alarm.job}`) } : { ...alarm };
}
