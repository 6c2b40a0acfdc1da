import { played, type Scenario } from '../scenario';
import { Stage } from '../stage';

const TWO_DAYS_MS = 2 * 86_400_000;

/** In the middle of the run the clock of the machine is set two days ahead. Those of Wednesday are said on Friday. */
export const clock: Scenario = {
  name: 'clock',
  async run(options) {
    const stage = await Stage.open(options);
    return played('clock', stage, async () => {
      const { crew, clock: time, platform } = stage.parts;
      await crew.bot();
      await stage.reached(Math.floor(options.size.messages / 2));
      const before = platform.progress.reminded;
      time.jump(TWO_DAYS_MS);
      return () => ({
        ...{ bound: 0, because: 'nobody died' },
        notes: [`${before} reminded before the jump`],
      });
    });
  },
};
