import { readDirective } from '../../src/directive';
import { textOf } from '../bench/directive/speed';

describe('reading', () => {
  // How fast it is the benchmark says; here only that eight times as much is not the eightfold for each page.
  it('takes about as long for each page of a long document as of a short one', () => {
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
    expect(long / short).toBeLessThan(5);
  });
});
