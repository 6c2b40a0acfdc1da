/** What this process knows of its own life, by a clock that nobody sets. Milliseconds. */
export interface Pulse {
  reached(channel: string): void;
  failed(channel: string): void;
  beat(): void;
  sinceBeat(): number;
  /** Since the platform that was reached last; infinite before any was. */
  sinceReached(): number;
  /** For how long each channel has failed whenever it was tried; 0 while it answers. */
  channels(): Array<{ channel: string; silent: number }>;
}

interface Line {
  reachedAt: number;
  /** When it was reached last or, before that, when it first failed. */
  since: number;
  failing: boolean;
}

export function createPulse(elapsed: () => number): Pulse {
  const lines = new Map<string, Line>();
  let beatAt = elapsed();

  return {
    reached: (channel) => void lines.set(channel, { reachedAt: elapsed(), since: elapsed(), failing: false }),
    failed(channel) {
      const known = lines.get(channel) ?? { reachedAt: Number.NEGATIVE_INFINITY, since: elapsed() };
      lines.set(channel, { ...known, failing: true });
    },
    beat() {
      beatAt = elapsed();
    },
    sinceBeat: () => elapsed() - beatAt,
    sinceReached() {
      const last = Math.max(...[...lines.values()].map(({ reachedAt }) => reachedAt));
      return elapsed() - last;
    },
    channels: () =>
      [...lines].map(([channel, { since, failing }]) => ({
        channel,
        silent: failing ? elapsed() - since : 0,
      })),
  };
}
