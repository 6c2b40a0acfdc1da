import type { ChildProcess } from 'node:child_process';
import type { BenchRow } from './bench';
import { hear, type Opened, type Screen, type Seen, start, type Worked } from './dispatch/children';
import { LIMIT, MESSAGES } from './dispatch/sizes';

export const name = 'dispatch';

/**
 * Ten thousand reminders to as many chats, as fast as the platform takes them: from reminders that are committed to
 * messages noted as sent. Beside it the same texts, written beforehand, by Agenda; its rows are in its collection before
 * the clock starts.
 */
export async function run(): Promise<BenchRow[]> {
  const platform = start('platform');
  try {
    const opened = await hear<Opened>(platform);
    const office = await work('office', opened);
    const seen = await seenBy(platform);
    const rows = [row('Đôn Đốc', office, seen)];
    if (seen.sample) rows.push(await beside(platform, opened, seen.sample));
    if (process.env.TEST_REDIS_URL) process.stderr.write('BullMQ is not installed: not compared\n');
    return rows;
  } finally {
    platform.kill();
  }
}

async function beside(platform: ChildProcess, opened: Opened, screen: Screen): Promise<BenchRow> {
  const agenda = await work('agenda', { ...opened, screen });
  return row('Agenda 6', agenda, await seenBy(platform));
}

async function work(script: string, asked: object): Promise<Worked> {
  const child = start(script);
  child.send(asked);
  return hear<Worked>(child);
}

function seenBy(platform: ChildProcess): Promise<Seen> {
  const heard = hear<Seen>(platform);
  platform.send('seen');
  return heard;
}

function row(who: string, { elapsedMs, cpuMs, rssBeforeMb, rssMb }: Worked, seen: Seen): BenchRow {
  const least = (MESSAGES / LIMIT) * 1000;
  return {
    who,
    messages: MESSAGES,
    'elapsed s': Number((elapsedMs / 1000).toFixed(2)),
    'elapsed ÷ (N ÷ limit)': Number((elapsedMs / least).toFixed(3)),
    lost: MESSAGES - seen.reached,
    repeated: seen.repeated,
    '429s %': Number(((seen.tooMany / MESSAGES) * 100).toFixed(3)),
    'CPU s': Number((cpuMs / 1000).toFixed(2)),
    'RSS before MB': Number(rssBeforeMb.toFixed(0)),
    'RSS after MB': Number(rssMb.toFixed(0)),
  };
}
