import { backup } from '../../jobs/backup';
import { runJobs } from '../../jobs/run';
import { type Backups, nightlyBackup } from '../../src/actions/nightly-backup';
import { instantOf } from '../../src/domain/day';
import { openTestOffice, type TestOffice } from '../support/office';

const at = (time: string) => instantOf('2026-11-21', time, 'Asia/Ho_Chi_Minh');

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ at: '2026-11-21 00:00' });
});
afterEach(() => office.close());

/** A folder of backups, and a program that makes them when the test says so. */
function scene(names: string[] = []) {
  const asked: Array<{ at: Date; end(): Promise<void>; fail(): Promise<void> }> = [];
  const told: string[] = [];
  const backups: Backups = {
    names: async () => names,
    make: (moment) =>
      new Promise((resolve, reject) => {
        const after = (act: () => void) => async () => {
          act();
          await nightly.rest();
        };
        asked.push({
          at: moment,
          end: after(() => resolve('said')),
          fail: after(() => reject(new Error('full'))),
        });
      }),
  };
  const nightly = nightlyBackup(backups, {
    made: (said) => void told.push(said),
    failed: (_, nextAt) => void told.push(`again at ${nextAt.toISOString()}`),
  });
  return { nightly, asked, told, names };
}

/** A beat as it is after the first minutes of a process. */
async function awake(names: string[] = []) {
  const made = scene(names);
  await made.nightly.run(office.office, at('00:00'));
  expect(made.asked).toEqual([]);
  return { ...made, beat: (time: string) => made.nightly.run(office.office, at(time)) };
}

it('one is made at the first beat from 02:00 on, and no second one while it is under way or after it', async () => {
  const { beat, asked, told, names } = await awake(['don-doc-2026-11-20T02-00-07']);
  await beat('01:59');
  expect(asked).toHaveLength(0);
  await beat('02:00');
  await beat('02:01');
  expect(asked.map((one) => one.at)).toEqual([at('02:00')]);
  names.push('don-doc-2026-11-21T02-00-00');
  await asked[0]?.end();
  await beat('02:02');
  await beat('23:59');
  expect(asked).toHaveLength(1);
  expect(told).toEqual(['said']);
});

it('the beat does not wait for it, so the other jobs are on time', async () => {
  const { nightly, asked } = await awake();
  const names: string[] = [];
  const other = { name: 'other', run: async () => void names.push('other') };
  const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), child: jest.fn(), error: jest.fn() };
  await runJobs(office.office, at('02:00'), log, [backup(nightly), other]);
  await runJobs(office.office, at('02:01'), log, [backup(nightly), other]);
  expect([names, asked.length]).toEqual([['other', 'other'], 1]);
  await asked[0]?.end();
});

it('one that failed is tried again after 5 minutes, then 10, not at every beat', async () => {
  const { beat, asked, told } = await awake();
  await beat('02:00');
  await asked[0]?.fail();
  for (const time of ['02:01', '02:04', '02:05']) await beat(time);
  expect(asked.map((one) => one.at)).toEqual([at('02:00'), at('02:05')]);
  await asked[1]?.fail();
  for (const time of ['02:06', '02:10', '02:14', '02:15']) await beat(time);
  expect(asked).toHaveLength(3);
  await asked[2]?.end();
  expect(told).toEqual([
    `again at ${at('02:05').toISOString()}`,
    `again at ${at('02:15').toISOString()}`,
    'said',
  ]);
});

it('of two processes one makes it, and the other when that one died of it', async () => {
  const [first, second] = [await awake(), await awake()];
  await first.beat('02:00');
  await second.beat('02:00');
  expect([first.asked.length, second.asked.length]).toEqual([1, 0]);
  await second.beat('02:15');
  expect(second.asked).toHaveLength(1);
  await second.asked[0]?.end();
});

it('a beat that cannot ask is no backup, and the next one asks again', async () => {
  const { beat, asked } = await awake();
  const takeTurn = jest.spyOn(office.store.marks, 'takeTurn').mockRejectedValueOnce(new Error('no database'));
  await expect(beat('02:00')).rejects.toThrow('no database');
  takeTurn.mockRestore();
  await beat('02:01');
  expect(asked).toHaveLength(1);
  await asked[0]?.end();
});
