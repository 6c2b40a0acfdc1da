import {
  type Alarm,
  type AlarmPhase,
  alarmId,
  alarmsIn,
  type Episode,
  follow,
  type Step,
} from '../domain/alarm';
import type { Message } from '../domain/message';
import { OFFICE, seatKey } from '../domain/seat';
import { examine, type Surroundings } from './examine';
import type { Office } from './office';

/**
 * Seen for so long by a clock that nobody sets, it is real: what is sent within the minute, after a start or on a clock
 * that was set forward, is nobody's worry.
 */
const CONFIRMED_MS = 45_000;

const administrators = [seatKey({ unit: OFFICE, duty: 'administrator' })];

export interface Alarms {
  /** Raises, repeats and ends alarms as things stand now. */
  run(office: Office, now: Date): Promise<void>;
}

/**
 * Looks after the program's own health on behalf of the administrators. What was said is in the store, so several
 * processes and restarts say it once.
 */
export function alarmWatch(
  surroundings: Surroundings,
  tell: (phase: AlarmPhase, alarm: Alarm) => void,
): Alarms {
  const suspected = new Map<string, number>();
  let startedAt: Date | null = null;

  function isConfirmed(id: string): boolean {
    const at = surroundings.elapsed();
    const first = suspected.get(id) ?? at;
    suspected.set(id, first);
    return at - first >= CONFIRMED_MS;
  }

  return {
    async run(office, now) {
      startedAt ??= now;
      const found = alarmsIn(await examine(office, surroundings, { now, startedAt }));
      const seen = new Map(found.map((alarm) => [alarmId(alarm), alarm]));
      const last = new Map((await office.store.alarms.all()).map((episode) => [episode.id, episode]));
      for (const id of suspected.keys()) if (!seen.has(id)) suspected.delete(id);
      for (const id of new Set([...seen.keys(), ...last.keys()])) {
        const episode = last.get(id) ?? null;
        const alarm = seen.get(id) ?? null;
        if (alarm && (!episode || episode.over) && !isConfirmed(id)) continue;
        const step = follow(episode, alarm, now);
        if (step) await commit(office, step, now);
        if (step?.say) tell(step.say, step.episode.alarm);
      }
    },
  };
}

/** Said before it is noted: whoever is interrupted between the two says it again under the same id, which is once. */
async function commit({ store }: Office, { episode, say }: Step, now: Date): Promise<void> {
  if (say) {
    const id = noticeId(episode, say);
    const facts = { alarm: episode.alarm, since: episode.since.toISOString() };
    await store.notices.give({
      id,
      kind: 'alarm',
      at: now,
      facts,
      messages: [messageFor(id, episode, { say, now })],
    });
  }
  await store.alarms.save(episode);
}

function noticeId({ id, number, said }: Episode, say: AlarmPhase): string {
  return `alarm:${id}:${number}:${say === 'ended' ? 'ended' : said}`;
}

function messageFor(
  key: string,
  { alarm, since }: Episode,
  { say, now }: { say: AlarmPhase; now: Date },
): Message {
  return {
    key,
    to: { kind: 'seats', seats: administrators },
    template: 'alarm',
    params: { alarm, phase: say, since: since.toISOString() },
    notBefore: now,
    expiresAt: null,
  };
}
