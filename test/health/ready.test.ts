import { causesOf, type State } from '../../src/health/ready';

const MINUTE = 60_000;
const MB = 1024 * 1024;
const well: State = { storeAnswers: true, sinceReached: 0, sinceBeat: 0, freeBytes: 100 * MB };

const cases: Array<[name: string, change: Partial<State>, causes: string[]]> = [
  ['nothing keeps it from its work', {}, []],
  ['a store that does not answer', { storeAnswers: false }, ['store']],
  ['a platform reached 5 minutes ago is there', { sinceReached: 5 * MINUTE }, []],
  ['one reached longer ago is not', { sinceReached: 5 * MINUTE + 1 }, ['platform']],
  ['one that was never reached is not', { sinceReached: Number.POSITIVE_INFINITY }, ['platform']],
  ['a beat 3 minutes ago will do', { sinceBeat: 3 * MINUTE }, []],
  ['a heart that stands still', { sinceBeat: 3 * MINUTE + 1 }, ['heartbeat']],
  ['a disk with 64 MB left', { freeBytes: 64 * MB }, []],
  ['a full disk', { freeBytes: 64 * MB - 1 }, ['disk']],
  ['a disk that cannot be asked', { freeBytes: null }, []],
  [
    'everything at once',
    { storeAnswers: false, sinceReached: 10 * MINUTE, sinceBeat: 10 * MINUTE, freeBytes: 0 },
    ['store', 'platform', 'heartbeat', 'disk'],
  ],
];

it.each(cases)('%s', (_name, change, causes) => {
  expect(causesOf({ ...well, ...change })).toEqual(causes);
});
