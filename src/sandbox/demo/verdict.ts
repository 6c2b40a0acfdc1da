import type { Expectations, Facts } from './drama';
import { WIDTH } from './layout';
import { differences, tableLines } from './table';

/** Prints the table. @returns the exit code: 0 when all came out as expected */
export function verdict(facts: Facts, expectations: Expectations, out: (line: string) => void): 0 | 1 {
  const title = '── Mong đợi và thực tế / Expected and happened ';
  out('');
  out(title.padEnd(WIDTH, '─'));
  for (const line of tableLines(expectations, facts)) out(line);
  out('');
  const wrong = differences(expectations, facts).length;
  out(
    wrong === 0
      ? 'Diễn ra đúng như mong đợi. / It happened as expected.'
      : `KHÁC mong đợi ở ${wrong} dòng ✗. / NOT as expected in ${wrong} lines ✗.`,
  );
  return wrong === 0 ? 0 : 1;
}
