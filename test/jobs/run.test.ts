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

it('a job that another process has in hand is left to it, for five minutes at most', async () => {
  const names = ran();
  const { marks } = office.store;
  const until = new Date(office.now().getTime() + 5 * 60_000);
  await marks.takeTurn('remind', 'another', office.now(), until);
  await runJobs(office.office, office.now(), log());
  expect(names).toEqual(['plan', 'summary', 'digest']);
  await runJobs(office.office, until, log());
  expect(names.filter((name) => name === 'remind')).toHaveLength(1);
});
