import { setTimeout as sleep } from 'node:timers/promises';
import { played, type Scenario } from '../scenario';
import { Stage } from '../stage';
import { startSeveral } from './three';

/** The process that has the embedded store open stands still for a while, again and again; two others are its clients. */
export const database: Scenario = {
  name: 'database',
  async run(options) {
    if (options.server !== null) return 'skipped: the server of TEST_MONGODB_URI is not ours to stop';
    const stage = await Stage.open(options);
    const [times, seconds] = options.quick ? [2, 3] : [10, 30];
    return played('database', stage, async () => {
      const { crew } = stage.parts;
      const owner = crew.start(['dist/src/cli/store.js', '--port', '0'], {}, false);
      await owner.ready;
      await startSeveral(stage, 2);
      for (let n = 0; n < times; n += 1) {
        await stage.reached(Math.floor(((n + 0.5) * options.size.messages) / times));
        const acts = Math.ceil(stage.actsLeft / (times - n));
        for (let act = 0; act < acts; act += 1) await stage.somebodyActs();
        owner.process.kill('SIGSTOP');
        await sleep(seconds * 1000);
        owner.process.kill('SIGCONT');
      }
      await stage.until(() => stage.isDone);
      return () => ({ bound: 0, because: 'nobody died', notes: [`away ${times} times for ${seconds} s`] });
    });
  },
};
