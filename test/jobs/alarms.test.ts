import { jobs } from '../../jobs';
import { alarms } from '../../jobs/alarms';
import { runJobs } from '../../jobs/run';
import { alarmWatch } from '../../src/actions/raise-alarms';
import { createPulse } from '../../src/health/pulse';
import { unwatched } from '../../src/health/watch';
import { createLog } from '../../src/log';
import { fate, post } from '../outbox/post';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

const GB = 1024 ** 3;

jest.setTimeout(60_000);

let office: TestOffice;
let admin: Player;
let lan: Player;
let told: string[];
/** Stands still for the processes when set; else it goes with the office's clock. */
let standstill: number | null;
let disk: { free: number; total: number } | null;
let backups: string[] | null;

const elapsed = () => standstill ?? (office ? office.now().getTime() : 0);

/** The job as a process has it. */
function alarmJob(channels = createPulse(elapsed).channels) {
  const watch = alarmWatch(
    {
      elapsed,
      channels,
      disk: async () => disk,
      backups: backups && (async () => backups ?? []),
      jobs: jobs.map(({ name }) => name),
    },
    (phase, alarm) => void told.push(`${phase} ${alarm.kind}`),
  );
  return alarms(watch);
}

beforeEach(async () => {
  [told, standstill, disk, backups] = [[], null, { free: 50 * GB, total: 100 * GB }, null];
  const pulse = createPulse(elapsed);
  const { reached, failed, channels } = pulse;
  office = await openTestOffice({
    at: '2019-08-08 08:00',
    parts: { watch: { ...unwatched, elapsed, reached, failed }, jobs: [alarmJob(channels)] },
  });
  await seedCampaign(office.office);
  admin = await office.seated('Hiếu', '@office/administrator');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  await office.at('2019-08-08 08:01');
  for (const player of [admin, lan]) player.news();
});

afterEach(() => office.close());

/** Beats from one time of the day on to another, every four minutes. */
async function pass(from: string, to: string): Promise<void> {
  const minute = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  };
  for (let at = minute(from); at <= minute(to); at += 4) {
    office.set(
      `2019-08-08 ${[Math.floor(at / 60), at % 60].map((part) => `${part}`.padStart(2, '0')).join(':')}`,
    );
    await office.app.tick();
  }
}

describe('a platform that does not answer', () => {
  beforeEach(async () => {
    office.sandbox.fail({ kind: 'reset', method: 'sendMessage', times: Number.POSITIVE_INFINITY });
    await post(office, 'k');
    await pass('08:02', '08:30');
  });

  it('is told to the log while it lasts, and to the administrators when it is over, each once', async () => {
    expect(told).toEqual(['begins channel', 'begins outbox']);
    expect([admin.news(), lan.news()]).toEqual(['', '']);
    office.sandbox.clearFaults();
    await pass('08:34', '09:10');
    await office.settle();
    expect(lan.news()).not.toBe('');
    const heard = admin.news().split('\n---\n');
    expect(heard.map((text) => text.split('\n')[1]?.slice(0, 24))).toEqual([
      'Không liên lạc được với ',
      'Tin gửi đi đang ứ lại: t',
      'Đã liên lạc lại được với',
      'Tin gửi đi không còn ứ l',
    ]);
    expect(heard[0]).toContain('Phát hiện lúc 08:14 08/08/2019');
    expect(told).toEqual(['begins channel', 'begins outbox', 'ended channel', 'ended outbox']);
    await pass('09:14', '09:22');
    await office.settle();
    expect(admin.news()).toBe('');
    expect(await fate(office, 'k')).toEqual(['sent']);
  });

  it('is told once, though the program was started anew and another one runs beside it', async () => {
    await office.restart();
    office.another();
    await pass('08:34', '08:38');
    office.sandbox.clearFaults();
    await pass('08:42', '08:50');
    await office.settle();
    const begun = admin
      .news()
      .split('\n---\n')
      .filter((text) => text.includes('Cảnh báo hệ thống'));
    expect(begun).toHaveLength(2);
  });
});

it('what is sent late after a standstill, or on a clock set forward, is nobody’s worry', async () => {
  await post(office, 'k', { notBefore: new Date(office.now().getTime() + 3_600_000) });
  await office.app.outbox.pump();
  standstill = 0;
  for (const time of ['10:00', '12:00', '14:00']) await office.at(`2019-08-08 ${time}`);
  expect([told, admin.news()]).toEqual([[], '']);
  expect(lan.news()).not.toBe('');
});

it('what waits for a half-typed form to end is not late, nor what waits behind it', async () => {
  await lan.write('/baocao');
  await post(office, 'k');
  await office.app.outbox.pump();
  await post(office, 'l');
  await pass('08:02', '08:40');
  expect(await fate(office, 'k')).toEqual(['retrying held']);
  expect(told).toEqual([]);
});

it('a disk that is nearly full is told at once, whatever the hour, repeated a day later, and ended', async () => {
  disk = { free: GB / 4, total: 100 * GB };
  await office.at('2019-08-08 23:00');
  expect(admin.news()).toBe('');
  await office.at('2019-08-08 23:01');
  expect(admin.news()).toContain('còn 256 MB (0%)');
  await office.at('2019-08-09 22:59');
  expect(admin.news()).toBe('');
  await office.at('2019-08-09 23:20');
  expect(admin.news()).toContain('vẫn chưa khắc phục');
  disk = { free: 50 * GB, total: 100 * GB };
  await office.at('2019-08-09 23:25');
  expect(admin.news()).toBe('');
  await office.at('2019-08-09 23:40');
  expect(admin.news()).toContain('bình thường trở lại');
});

it('a message refused for good is told with where to look; a person who has left is not', async () => {
  await post(office, 'k');
  office.sandbox.fail({ kind: 'error', code: 403, method: 'sendMessage' });
  await pass('08:02', '08:10');
  expect(await fate(office, 'k')).toEqual(['failed telegram 403']);
  expect(told).toEqual([]);
  await office.seated('Mai', 'XLH/head');
  await post(office, 'l', { to: { kind: 'seats', seats: ['XLH/head'] } });
  office.sandbox.fail({ kind: 'error', code: 400, method: 'sendMessage' });
  await pass('08:14', '08:22');
  expect(await fate(office, 'l')).toEqual(['failed telegram 400']);
  await office.settle();
  expect(admin.news()).toMatch(/1 tin trong 24 giờ qua[\s\S]*\/guiloi/);
});

describe('a job that fails', () => {
  const log = createLog('silent');
  const broken = { name: 'plan', run: async () => Promise.reject(new Error('broken')) };
  const minutes = (count: number) => new Date(office.now().getTime() + count * 60_000);

  it('is told when it has not succeeded for a quarter of an hour, the others not', async () => {
    standstill = 0;
    const job = alarmJob();
    const list = [broken, ...jobs.filter(({ name }) => name !== 'plan'), job];
    for (const at of [0, 10, 15, 16, 17]) {
      standstill += 60_000;
      await runJobs(office.office, minutes(at), log, list);
      expect(told).toEqual(at < 17 ? [] : ['begins job']);
    }
    const [notice] = await office.store.notices.outgoing.waiting(5);
    expect(notice?.messages[0]?.params).toMatchObject({ alarm: { kind: 'job', job: 'plan' } });
  });
});

it('no backup for 36 hours is told where the program makes them, counted from its start when there is none', async () => {
  const at = (hours: number) => new Date(office.now().getTime() + hours * 3_600_000);
  backups = [];
  const job = alarmJob();
  const look = async (hours: number) => {
    for (const { name } of jobs) await office.store.jobRuns.succeeded(name, at(hours));
    standstill = hours * 3_600_000;
    await job.run(office.office, at(hours));
  };
  for (const hours of [0, 35, 36]) await look(hours);
  expect(told).not.toContain('begins backup');
  for (const hours of [37, 37.1]) await look(hours);
  expect(told).toContain('begins backup');
  backups = ['don-doc-2019-08-09T22-00-00', 'other'];
  for (const hours of [38, 39]) await look(hours);
  expect(told.filter((one) => one.endsWith('backup'))).toEqual(['begins backup', 'ended backup']);
});

it('two processes that look at the same moment say it once', async () => {
  disk = { free: 0, total: 100 * GB };
  const both = [alarmJob(), alarmJob()];
  for (const minute of [2, 3]) {
    office.set(`2019-08-08 08:0${minute}`);
    await Promise.all(both.map((job) => job.run(office.office, office.now())));
  }
  expect(told).toEqual(['begins disk', 'begins disk']);
  await office.settle();
  expect(admin.news().match(/sắp đầy/g)).toHaveLength(1);
});
