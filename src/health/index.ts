import { type Access, accessOf } from './access';
import { cached } from './cached';
import type { diskOf } from './disk';
import { type Figures, figuresOf, type Sources, standing } from './figures';
import { createMetrics } from './metrics';
import { createPulse, type Pulse } from './pulse';
import { causesOf } from './ready';
import { healthRoutes, type Routes } from './routes';
import type { Watch } from './watch';
import { within } from './within';

/** Longest a monitor waits for the store. */
const PATIENCE_MS = 3_000;
const READY_MS = 1_000;

export interface HealthParts {
  /** Milliseconds of a clock that nobody sets. */
  elapsed(): number;
  disk(): ReturnType<typeof diskOf>;
  metricsToken: string | null;
  /** The address that is listened on; null where a proxy stands before it. */
  host: string | null;
}

/** The program's own state, from its first moment: unready until the store is there. */
export interface Health {
  /** For the parts that tell of their work. */
  watch: Watch;
  pulse: Pulse;
  disk(): ReturnType<typeof diskOf>;
  routes: Routes;
  /** Once the store is open. */
  follow(sources: Sources): void;
}

export function createHealth({ elapsed, disk, ...who }: HealthParts): Health {
  const metrics = createMetrics();
  const pulse = createPulse(elapsed);
  let sources: Sources | null = null;
  let figures: (() => Promise<Figures>) | null = null;
  const ready = cached(() => lookAt({ sources, pulse, disk }), READY_MS, elapsed);
  const access: Access = accessOf({ token: who.metricsToken, host: who.host });
  const { page: _page, contentType, ...counting } = metrics;
  const { reached, failed, beat } = pulse;
  return {
    watch: { elapsed, reached, failed, beat, ...counting },
    pulse,
    disk,
    routes: healthRoutes(
      {
        ready,
        async metrics() {
          const counted = figures && (await within(PATIENCE_MS, figures()));
          return { type: contentType, page: await metrics.page(counted) };
        },
      },
      access,
    ),
    follow(given) {
      sources = given;
      figures = figuresOf(given, elapsed);
    },
  };
}

interface Looked extends Pick<Health, 'pulse' | 'disk'> {
  sources: Sources | null;
}

async function lookAt({ sources, pulse, disk }: Looked) {
  // More than a ping: that something can be read.
  const alarms = sources && (await within(PATIENCE_MS, standing(sources.store)));
  const causes = causesOf({
    storeAnswers: alarms !== null,
    sinceReached: pulse.sinceReached(),
    sinceBeat: pulse.sinceBeat(),
    freeBytes: (await disk())?.free ?? null,
  });
  return { causes, alarms: alarms ?? [] };
}
