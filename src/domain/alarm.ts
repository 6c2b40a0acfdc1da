const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MEGABYTE = 1024 * 1024;

const OUTBOX_AFTER = 15 * MINUTE;
const CHANNEL_AFTER = 5 * MINUTE;
const DISK_LEAST_SHARE = 0.05;
const DISK_LEAST_BYTES = 500 * MEGABYTE;
/** A job is expected at every beat, or as late as a process that died at it keeps the others from it. */
const JOB_AFTER = 3 * 5 * MINUTE;
const BACKUP_AFTER = 36 * HOUR;

/** What is gone for so long is over; until then it may only be flickering, or seen by another process. */
const OVER_AFTER = 10 * MINUTE;
const REMIND_AFTER = DAY;

/** What the program knows of its own state. Durations in milliseconds. */
export interface Vitals {
  /** How long the oldest message that could have gone has been waiting; null when none waits. */
  outboxAge: number | null;
  /** For how long a channel has failed whenever it was tried; 0 while it answers. */
  channels: ReadonlyArray<{ channel: string; silent: number }>;
  /** Bytes on the disk of the data; null when it cannot be asked. */
  disk: { free: number; total: number } | null;
  /** Since each job last came to its end without a fault. */
  jobs: ReadonlyArray<{ job: string; quiet: number }>;
  /** Of the newest backup; null where the program makes none. */
  backupAge: number | null;
  /** Messages of the last 24 hours that were given up, though their addresses are good. */
  refused: number;
}

/** Something an administrator must see to, with what there is to say about it. */
export type Alarm =
  | { kind: 'outbox'; minutes: number }
  | { kind: 'channel'; channel: string; minutes: number }
  | { kind: 'disk'; megabytes: number; percent: number }
  | { kind: 'job'; job: string; minutes: number }
  | { kind: 'backup'; hours: number }
  | { kind: 'refused'; count: number };

export type AlarmPhase = 'begins' | 'goesOn' | 'ended';

/** The same alarm at another time has the same id: `disk`, `channel:telegram`, `job:plan`. */
export function alarmId(alarm: Alarm): string {
  if (alarm.kind === 'channel') return `channel:${alarm.channel}`;
  return alarm.kind === 'job' ? `job:${alarm.job}` : alarm.kind;
}

export function alarmsIn(vitals: Vitals): Alarm[] {
  const { outboxAge, channels, disk, jobs, backupAge, refused } = vitals;
  const found: Alarm[] = [];
  if (outboxAge !== null && outboxAge > OUTBOX_AFTER)
    found.push({ kind: 'outbox', minutes: whole(outboxAge, MINUTE) });
  for (const { channel, silent } of channels)
    if (silent > CHANNEL_AFTER) found.push({ kind: 'channel', channel, minutes: whole(silent, MINUTE) });
  if (disk && isNearlyFull(disk))
    found.push({
      kind: 'disk',
      megabytes: whole(disk.free, MEGABYTE),
      percent: whole(disk.free * 100, Math.max(1, disk.total)),
    });
  for (const { job, quiet } of jobs)
    if (quiet > JOB_AFTER) found.push({ kind: 'job', job, minutes: whole(quiet, MINUTE) });
  if (backupAge !== null && backupAge > BACKUP_AFTER)
    found.push({ kind: 'backup', hours: whole(backupAge, HOUR) });
  if (refused > 0) found.push({ kind: 'refused', count: refused });
  return found;
}

function isNearlyFull({ free, total }: { free: number; total: number }): boolean {
  return free < DISK_LEAST_BYTES || free < total * DISK_LEAST_SHARE;
}

function whole(amount: number, unit: number): number {
  return Math.floor(amount / unit);
}

/** An alarm from when it begins until it is over, and how it was said. The last one of each alarm is kept. */
export interface Episode {
  id: string;
  /** 1, 2, 3 … of this alarm: with `said` it names what was said, so nobody says it twice. */
  number: number;
  alarm: Alarm;
  since: Date;
  seenAt: Date;
  saidAt: Date;
  said: number;
  over: boolean;
}

export interface Step {
  episode: Episode;
  say: AlarmPhase | null;
}

/**
 * What becomes of an alarm that is there now, or is not: said when it begins, once a day while it lasts, and when it has
 * been gone for ten minutes. Null when nothing changes. Distances are taken both ways, for clocks that are set back.
 */
export function follow(last: Episode | null, alarm: Alarm | null, now: Date): Step | null {
  if (!last || last.over) return alarm && { episode: begin(last, alarm, now), say: 'begins' };
  const gone = Math.abs(now.getTime() - last.seenAt.getTime());
  if (!alarm) return gone < OVER_AFTER ? null : { episode: { ...last, over: true }, say: 'ended' };
  const seen = { ...last, alarm, seenAt: now };
  if (Math.abs(now.getTime() - last.saidAt.getTime()) < REMIND_AFTER) return { episode: seen, say: null };
  return { episode: { ...seen, saidAt: now, said: last.said + 1 }, say: 'goesOn' };
}

function begin(last: Episode | null, alarm: Alarm, now: Date): Episode {
  return {
    id: alarmId(alarm),
    number: (last?.number ?? 0) + 1,
    alarm,
    ...{ since: now, seenAt: now, saidAt: now, said: 1, over: false },
  };
}
