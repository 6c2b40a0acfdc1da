import { readDirective } from '../../src/directive';
import { textOf } from '../bench/directive/speed';

/** Generous: other work runs beside it. The benchmark measures. */
const PAGE_MS = 25;

describe('reading', () => {
  it('takes no longer for each page of a long document than of a short one', () => {
    const took = (pages: number) => {
      const text = textOf(pages);
      const times = [0, 1, 2].map(() => {
        const from = performance.now();
        readDirective(text);
        return performance.now() - from;
      });
      return Math.min(...times) / pages;
    };
    took(10);
    const [short, long] = [took(10), took(80)];
    expect(short).toBeLessThan(PAGE_MS);
    expect(long).toBeLessThan(Math.max(short * 3, 1));
  });
});
