const MINUTE = 60_000;
const HEARTBEAT_WITHIN = 3 * MINUTE;
const PLATFORM_WITHIN = 5 * MINUTE;
/** Much less than the alarm's: by then it has been told, and the store must still be able to write. */
const LEAST_ROOM = 64 * 1024 * 1024;

export type Cause = 'store' | 'platform' | 'heartbeat' | 'disk';

/** Milliseconds; bytes, or null where the disk cannot be asked. */
export interface State {
  storeAnswers: boolean;
  sinceReached: number;
  sinceBeat: number;
  freeBytes: number | null;
}

/** Why the program cannot do its work now; nothing when it can. */
export function causesOf({ storeAnswers, sinceReached, sinceBeat, freeBytes }: State): Cause[] {
  return [
    ...(storeAnswers ? [] : (['store'] as const)),
    ...(sinceReached <= PLATFORM_WITHIN ? [] : (['platform'] as const)),
    ...(sinceBeat <= HEARTBEAT_WITHIN ? [] : (['heartbeat'] as const)),
    ...(freeBytes === null || freeBytes >= LEAST_ROOM ? [] : (['disk'] as const)),
  ];
}
