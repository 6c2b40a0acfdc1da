import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { BenchRow } from './bench';
import { hear } from './dispatch/children';
import { kinds, type Measured } from './plan/kinds';
import type { OfficeMeasured, Wanted } from './plan/office';
import { SIZES } from './plan/sizes';

export const name = 'plan';

/** The embedded store holds everything in memory: some five kilobytes for each obligation. */
const MEGABYTES = 10_000;

/**
 * What a heartbeat costs among ten thousand, a hundred thousand and a million obligations, of which 500 are due at each
 * size. The exponent is the slope of cost over size, both as logarithms: 0 follows what is due, 1 what exists. A server
 * of `TEST_MONGODB_URI` is measured beside the embedded store.
 */
export async function run({ large = false } = {}): Promise<BenchRow[]> {
  const server = process.env.TEST_MONGODB_URI || null;
  const sizes = SIZES.filter((size) => large || size < 1_000_000);
  const rows: BenchRow[] = [];
  for (const at of server === null ? [null] : [null, server]) {
    const offices: OfficeMeasured[] = [];
    for (const size of sizes) offices.push(await measured({ size, server: at }));
    rows.push(...table(at === null ? 'embedded' : 'server', offices));
  }
  return rows;
}

/** Each in a process of its own: what one leaves in memory is not the next one's. */
async function measured(wanted: Wanted): Promise<OfficeMeasured> {
  const child = fork(join(__dirname, 'plan/office.ts'), [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${MEGABYTES}`],
  });
  child.send(wanted);
  const office = await hear<OfficeMeasured>(child);
  process.stderr.write(
    `${wanted.server === null ? 'embedded' : 'server'}: ${office.loaded} loaded in ${office.loadSeconds.toFixed(1)} s, ` +
      `planned in ${office.plannedSeconds.toFixed(1)} s, heap ${office.heapMb.toFixed(0)} MB\n`,
  );
  return office;
}

/** The exponent is of the processor's time where the store's is in it: a machine has other work to do, too. */
function table(store: string, offices: readonly OfficeMeasured[]): BenchRow[] {
  const embedded = store === 'embedded';
  return kinds.map((kind) => {
    const costs = offices.map(({ loaded, beats }) => ({
      loaded,
      ...leastOf(new Map(beats).get(kind) ?? []),
    }));
    const rowsOf = (cost: Cost) => (embedded ? cost.lookedAt : cost.handedOver);
    return {
      store,
      beat: kind,
      ...columns('ms', costs, ({ ms }) => ms),
      ...columns('CPU ms', costs, ({ cpuMs }) => cpuMs),
      'exponent of time': slope(costs.map((cost) => [cost.loaded, embedded ? cost.cpuMs : cost.ms])),
      ...columns('rows', costs, rowsOf),
      'of rows': slope(costs.map((cost) => [cost.loaded, rowsOf(cost)])),
    };
  });
}

type Cost = Measured & { loaded: number };

function columns(what: string, costs: readonly Cost[], of: (cost: Cost) => number): BenchRow {
  return Object.fromEntries(costs.map((cost) => [`${what} at ${cost.loaded}`, round(of(cost))]));
}

/** Of some beats of one kind the one that took least: a machine has other work to do, too. */
function leastOf(beats: readonly Measured[]): Measured {
  return beats.reduce((least, beat) => (beat.cpuMs < least.cpuMs ? beat : least));
}

/** Least squares of the logarithms. */
function slope(points: ReadonlyArray<readonly [number, number]>): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(Math.max(cost, 1))] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, cost]) => cost))];
  const over = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  return Number((over / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)).toFixed(2));
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
