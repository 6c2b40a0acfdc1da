import { aboutOf, failureOf } from '../../src/domain/dead-letter';

test.each([
  ['nobody', 'nobody'],
  ['poison', 'poison'],
  ['fault', 'fault'],
  ['telegram 403', 'blocked'],
  ['zalo 403', 'blocked'],
  ['telegram gone', 'gone'],
  ['telegram 400', 'refused'],
  ['telegram 413', 'refused'],
  ['telegram 502', 'tries'],
  ['network', 'tries'],
  ['expired', 'tries'],
  [null, 'tries'],
])('a message given up with %s was given up for %s', (outcome, failure) => {
  expect(failureOf({ outcome })).toBe(failure);
});

test.each([
  [{ obligation: 'o1', submission: 's' }, { obligations: ['o1'] }],
  [{ obligations: ['o1', 'o2', 'o1'] }, { obligations: ['o1', 'o2'] }],
  [
    {
      items: [
        { obligation: 'o1', seats: ['a'] },
        { obligation: 'o1', seats: ['b'] },
      ],
    },
    { obligations: ['o1'] },
  ],
  [
    { campaign: 'c', change: 'x', unit: 'XLH' },
    { campaigns: ['c'], units: ['XLH'] },
  ],
  [{ rows: [{ campaign: 'c', title: 't' }, { campaign: 'd' }], at: '' }, { campaigns: ['c', 'd'] }],
  [{}, {}],
])('%j is about %j', (params, about) => {
  expect(aboutOf({ params })).toEqual({ obligations: [], campaigns: [], units: [], ...about });
});

test.each([
  { obligations: 'all' },
  { items: [null, 1, 'x', [], {}], rows: 7, unit: 4, campaign: {} },
  { obligation: null, obligations: [1, null, {}], rows: [{ campaign: 5 }] },
])('what is not as it should be is about nothing: %j', (params) => {
  expect(aboutOf({ params })).toEqual({ obligations: [], campaigns: [], units: [] });
});
