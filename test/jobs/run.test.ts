import { jobs } from '../../jobs';
import { runJobs } from '../../jobs/run';
import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 08:00' });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

const log = () => {
  const error = jest.fn();
  return { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), child: jest.fn(), error };
};

function ran(): string[] {
  const names: string[] = [];
  for (const job of jobs)
    jest.spyOn(job, 'run').mockImplementation(async () => {
      names.push(job.name);
      if (job.name === 'plan') throw new Error('broken');
    });
  return names;
}

it('a job that fails is logged and does not keep the others', async () => {
  const names = ran();
  const into = log();
  await runJobs(office.office, office.now(), into);
  expect(names).toEqual(['plan', 'remind', 'summary', 'digest']);
  expect(into.error).toHaveBeenCalledTimes(1);
  expect(into.error.mock.calls[0]?.[0]).toMatchObject({ job: 'plan' });
});

it('a database that is away is logged, and the next beat finds every job free', async () => {
  const names = ran();
  const into = log();
  const takeTurn = jest.spyOn(office.store.marks, 'takeTurn').mockRejectedValue(new Error('no database'));
  await runJobs(office.office, office.now(), into);
  expect([names, into.error.mock.calls.length]).toEqual([[], jobs.length]);
  takeTurn.mockRestore();
  await runJobs(office.office, office.now(), into);
  expect(names).toHaveLength(jobs.length);
});

it('a job that another process has in hand is left to it', async () => {
  const names = ran();
  const { marks } = office.store;
  const until = new Date(office.now().getTime() + 50_000);
  await marks.takeTurn('remind', 'another', office.now(), until);
  await runJobs(office.office, office.now(), log());
  expect(names).toEqual(['plan', 'summary', 'digest']);
  await runJobs(office.office, until, log());
  expect(names.filter((name) => name === 'remind')).toHaveLength(1);
});

describe('a process that works at a job', () => {
  const minute = 60_000;
  const later = (ms: number) => new Date(office.now().getTime() + ms);

  /** Begins with a job that ends when it is told to. */
  async function working() {
    let end: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const run = () => {
      begun();
      return new Promise<void>((resolve) => (end = resolve));
    };
    const done = runJobs(office.office, office.now(), log(), [{ name: 'long', run }]);
    await hasBegun;
    return { done, end: () => end() };
  }

  it('and dies leaves it to the next minute’s beat', async () => {
    const { done, end } = await working();
    const run = jest.fn(async () => undefined);
    await runJobs(office.office, later(minute), log(), [{ name: 'long', run }]);
    expect(run).toHaveBeenCalledTimes(1);
    end();
    await done;
  });

  it('and lives keeps it however long that takes', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask', 'Date'] });
    const { done, end } = await working();
    const renewed = jest.spyOn(office.store.marks, 'renewTurn');
    jest.advanceTimersByTime(minute);
    await Promise.all(renewed.mock.results.map(({ value }) => value));
    jest.useRealTimers();
    const run = jest.fn(async () => undefined);
    await runJobs(office.office, later(minute), log(), [{ name: 'long', run }]);
    expect([renewed.mock.calls.length, run.mock.calls.length]).toEqual([4, 0]);
    end();
    await done;
    await runJobs(office.office, later(minute), log(), [{ name: 'long', run }]);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('and comes late to the next one has its turn at that as long as at the first', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask', 'Date'] });
    const takeTurn = jest.spyOn(office.store.marks, 'takeTurn');
    const long = async () => void jest.advanceTimersByTime(2 * minute);
    await runJobs(office.office, office.now(), log(), [
      { name: 'long', run: long },
      { name: 'next', run: async () => undefined },
    ]);
    jest.useRealTimers();
    const turns = takeTurn.mock.calls.map(([, , from, until]) => [from, until]);
    expect(turns).toEqual([
      [later(0), later(50_000)],
      [later(2 * minute), later(2 * minute + 50_000)],
    ]);
  });
});
