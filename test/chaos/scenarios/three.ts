import { freePort } from '../crew';
import { played, type Scenario } from '../scenario';
import { Stage } from '../stage';

/** Three processes on one store, each taking the updates that the platform happens to bring it. */
export const three: Scenario = {
  name: 'three',
  async run(options) {
    const stage = await Stage.open(options);
    return played('three', stage, async () => {
      await startSeveral(stage, 3);
      const { messages } = options.size;
      const acts = stage.actsLeft;
      for (let n = 1; n <= acts; n += 1) {
        if (!(await stage.reached(Math.floor((n * messages) / (acts + 1))))) break;
        await stage.somebodyActs();
      }
      return () => ({ bound: 0, because: 'nobody died' });
    });
  },
};

/** Starts processes side by side; updates go to any of them. */
export async function startSeveral(stage: Stage, count: number): Promise<void> {
  const { crew, platform } = stage.parts;
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  await platform.order({ do: 'serve', ports });
  for (const port of ports) await (await crew.bot(stage.webhook(port))).ready;
}
