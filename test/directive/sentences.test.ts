import { missesOf, sentences } from '../support/directive-sentence';

describe('a sentence of a letter', () => {
  test.each(sentences.map((one) => [one.id, one] as const))('is read: %s', (_, sentence) => {
    expect(missesOf(sentence)).toEqual([]);
  });

  it('is one of many kinds', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(40);
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
  });
});
