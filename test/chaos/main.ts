import { parseArgs } from 'node:util';
import { format, isRight, type Options, type Scenario } from './scenario';
import { clock } from './scenarios/clock';
import { database } from './scenarios/database';
import { disk } from './scenarios/disk';
import { kill } from './scenarios/kill';
import { owner } from './scenarios/owner';
import { platform } from './scenarios/platform';
import { three } from './scenarios/three';
import { openStages } from './stage';

const scenarios: readonly Scenario[] = [kill, database, platform, disk, clock, three, owner];
const USAGE = 'npm run chaos -- [SCENARIO…] [--quick] [--seed N] [--messages N] [--kills N]';
const INTERRUPTED = 130;

/** Plays the scenarios that are named, or all. Exits 1 when one of them came out wrong. */
async function main(): Promise<void> {
  const { chosen, options } = readArguments();
  if (chosen.some((one) => one === undefined)) {
    say(`usage: ${USAGE}; scenarios: ${scenarios.map(({ name }) => name).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  say(`seed ${options.seed}`);
  for (const scenario of chosen) if (scenario) await play(scenario, options);
}

function readArguments() {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, seed: text, messages: text, kills: text },
  });
  const { quick } = values;
  const messages = Number(values.messages ?? (quick ? 100 : 1000));
  const options: Options = {
    ...{ quick, seed: Number(values.seed ?? 1804), kills: Number(values.kills ?? (quick ? 10 : 200)) },
    size: { messages, acts: Math.ceil(messages / 20), questions: Math.ceil(messages / 20) },
    server: process.env.TEST_MONGODB_URI || null,
  };
  const names = positionals.length > 0 ? positionals : scenarios.map(({ name }) => name);
  return { options, chosen: names.map((wanted) => scenarios.find(({ name }) => name === wanted)) };
}

async function play(scenario: Scenario, options: Options): Promise<void> {
  const line = await scenario.run(options);
  if (typeof line === 'string') return say(`      ${scenario.name}: ${line}`);
  say(format(line));
  for (const wrong of line.verdict.wrong) say(`      WRONG: ${wrong}`);
  for (const note of line.notes) say(`      ${note}`);
  if (!isRight(line)) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function clear(): Promise<void> {
  await Promise.all([...openStages].map((stage) => stage.close()));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void clear().finally(() => process.exit(INTERRUPTED)));

main().then(
  () => process.exit(),
  async (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    await clear();
    process.exit(1);
  },
);
