import { directiveJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';
import { scoreOf } from '../bench/directive/score';
import { measures, sumOf } from '../bench/directive/tally';
import { trueDocuments } from '../bench/directive/truth';

/** The least that is good enough (F1), by field. */
const aims: Record<string, number> = {
  number: 0.95,
  date: 0.95,
  issuer: 0.95,
  due: 0.95,
  campaigns: 0.9,
  titles: 0.9,
  leads: 0.9,
  kinds: 0.9,
  obligations: 0.9,
  quotas: 0.9,
};

describe.each(['ten', 'own', 'later'])('the documents of “%s”', (folder) => {
  const scores = trueDocuments(folder).map(({ text, truth }) =>
    scoreOf(directiveJson(readDirective(text)), truth),
  );
  const sum = sumOf(scores);

  it.each(Object.entries(aims))('are read well enough: %s', (field, aim) => {
    const tally = sum.get(field) ?? { expected: 0, found: 0, right: 0 };
    const misses = scores.flatMap((score) => score.misses.filter((miss) => miss.field === field));
    const f1 = measures(tally).f1;
    expect({ f1: f1 >= aim ? 'enough' : f1, misses: f1 >= aim ? [] : misses }).toEqual({
      f1: 'enough',
      misses: [],
    });
  });
});
