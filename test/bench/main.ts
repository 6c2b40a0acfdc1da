import { parseArgs } from 'node:util';
import { type Bench, formatTable } from './bench';

/** Loaded when asked for: a benchmark may start servers. */
const benches: Record<string, () => Promise<Bench>> = {
  directive: () => import('./directive.js'),
  dispatch: () => import('./dispatch.js'),
  ladder: () => import('./ladder.js'),
  plan: () => import('./plan.js'),
  start: () => import('./start.js'),
  store: () => import('./store.js'),
  updates: () => import('./updates.js'),
};

/** `npm run bench -- NAME [--json] [--large]`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, large: { type: 'boolean', default: false } },
  });
  const load = benches[positionals[0] ?? ''];
  if (load === undefined) {
    process.stderr.write(
      `usage: npm run bench -- NAME [--json] [--large], where NAME is one of: ${Object.keys(benches).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const { name, run } = await load();
  const rows = await run(values);
  process.stdout.write(values.json ? `${JSON.stringify({ name, rows }, null, 2)}\n` : formatTable(rows));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
