import { join } from 'node:path';
import { readHolder } from '../../../src/embedded/ownership/holder';
import { MOST_IN_FLIGHT } from '../../../src/outbox/dispatch';
import { played, type Scenario } from '../scenario';
import { Stage } from '../stage';
import { startSeveral } from './three';

const PROCESSES = 3;
/** The machine is away for so long: nothing waits for the leases and turns of the dead when it is back. */
const AWAY_MS = 301_000;

/** Of three processes on one embedded store the one that has it open is killed, again and again: all start anew. */
export const owner: Scenario = {
  name: 'owner',
  async run(options) {
    if (options.server) return 'only of the embedded store';
    const stage = await Stage.open(options);
    return played('owner', stage, async () => {
      await startSeveral(stage, PROCESSES);
      const kills = options.quick ? 2 : 10;
      const { clock, place } = stage.parts;
      const acts = Math.floor(stage.actsLeft / kills);
      for (let n = 1; n <= kills; n += 1) {
        await stage.reached(Math.floor((n * options.size.messages) / (kills + 1)));
        for (let act = 0; act < acts; act += 1) await stage.somebodyActs();
        const holder = await readHolder(join(place.dataDir, 'store'));
        if (holder) process.kill(holder.pid, 'SIGKILL');
        clock.jump(AWAY_MS);
      }
      const inFlight = PROCESSES * MOST_IN_FLIGHT;
      return () => ({ bound: inFlight * kills, because: `${inFlight} in flight × ${kills} kills` });
    });
  },
};
