import type { FaultRule } from '../../../src/sandbox/faults';
import { played, type Scenario } from '../scenario';
import { Stage } from '../stage';

/** Of all calls. */
const SHARE = 0.2;

const kinds: FaultRule[] = [
  { kind: 'error', code: 500 },
  { kind: 'error', code: 502 },
  { kind: 'reset' },
  { kind: 'reset', applied: true },
  { kind: 'hang' },
  { kind: 'hang', applied: true },
  { kind: 'error', code: 429, retryAfter: 3 },
];

/** A fifth of all calls fail, each kind of failure as often as the others; some of them only seem to have failed. */
export const platform: Scenario = {
  name: 'platform',
  async run(options) {
    const stage = await Stage.open(options);
    return played('platform', stage, async () => {
      const { crew, platform: far } = stage.parts;
      await far.order({ do: 'fail', rules: rules() });
      await crew.bot();
      const { messages } = options.size;
      const acts = stage.actsLeft;
      for (let n = 1; n <= acts; n += 1) {
        if (!(await stage.reached(Math.floor((n * messages) / (acts + 1))))) break;
        await stage.somebodyActs();
      }
      await stage.until(() => stage.isDone);
      await far.order({ do: 'fail', rules: [] });
      return ({ unheard }) => ({ bound: unheard, because: 'what arrived and nobody heard of' });
    });
  },
};

/** They are tried one after another, so each takes its share of what those before it have left. */
function rules(): FaultRule[] {
  const each = SHARE / kinds.length;
  return kinds.map((kind, n) => ({ ...kind, probability: each / (1 - n * each) }));
}
