import { directiveJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';
import type { BenchRow } from './bench';
import { scoreOf } from './directive/score';
import { measureSpeed } from './directive/speed';
import { type Miss, measures, sumOf, type Tally } from './directive/tally';
import { trueDocuments } from './directive/truth';

export const name = 'directive';

/**
 * How well documents are read: those of `test/fixtures/directives/ten`, `own` and `later` apart. The rules have been
 * fitted to all of them by now: only a document nobody has looked at tells how others will be read. What was missed is
 * listed on the error output. Then how fast: ten pages, beside the same text only cut into words, and only laid out.
 */
export async function run({ large = false } = {}): Promise<BenchRow[]> {
  const rows = ['ten', 'own', 'later'].flatMap((folder) => {
    const scored = trueDocuments(folder).map(({ name, text, truth }) => ({
      name,
      score: scoreOf(directiveJson(readDirective(text)), truth),
    }));
    for (const { name, score } of scored) tell(`${folder}/${name}`, score.misses);
    return [...sumOf(scored.map(({ score }) => score))].map(([field, tally]) =>
      scoreRow(folder, field, tally),
    );
  });
  const speeds = large ? [measureSpeed(10, 40), measureSpeed(200, 5)] : [measureSpeed(10, 40)];
  return [...rows, ...speeds.map(speedRow)];
}

const noSpeed = { ms: null, 'words ms': null, 'layout ms': null, 'times words': null };

function scoreRow(set: string, field: string, tally: Tally): BenchRow {
  const { precision, recall, f1 } = measures(tally);
  const rounded = { precision: precision.toFixed(3), recall: recall.toFixed(3), F1: f1.toFixed(3) };
  return { set, field, ...tally, ...rounded, ...noSpeed };
}

function speedRow({ pages, ms, wordsMs, layoutMs }: ReturnType<typeof measureSpeed>): BenchRow {
  return {
    set: 'speed',
    field: `${pages} pages`,
    ...{ expected: null, found: null, right: null, precision: null, recall: null, F1: null },
    ms: ms.toFixed(2),
    'words ms': wordsMs.toFixed(2),
    'layout ms': layoutMs.toFixed(2),
    'times words': (ms / wordsMs).toFixed(1),
  };
}

function tell(document: string, misses: readonly Miss[]): void {
  const lines = misses.map(
    ({ field, expected, found }) => `  ${field}: ${expected ?? '–'} | ${found ?? '–'}`,
  );
  if (lines.length > 0) process.stderr.write(`${document} (expected | found)\n${lines.join('\n')}\n`);
}
