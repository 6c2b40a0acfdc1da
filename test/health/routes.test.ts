import Fastify from 'fastify';
import { createHealth, type Health } from '../../src/health';
import { post } from '../outbox/post';
import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

const TOKEN = '7mQx-41vKdTz_9uRbYpe';

let office: TestOffice;
let health: Health;
let time: number;
let free: number;

function open(who: { metricsToken: string | null; host: string | null }): Health {
  return createHealth({ elapsed: () => time, disk: async () => ({ free, total: 1e12 }), ...who });
}

function follow(): void {
  const backups = async () => ['don-doc-2019-08-08T02-00-00'];
  health.follow({ store: office.store, clock: { now: office.now }, backups, zone: 'Asia/Ho_Chi_Minh' });
}

async function get(url: string, authorization?: string) {
  const server = Fastify();
  health.routes(server);
  // What was asked a moment ago is answered from memory.
  time += 1_001;
  const answer = await server.inject({ url, headers: authorization ? { authorization } : {} });
  await server.close();
  return answer;
}

beforeEach(async () => {
  [time, free] = [1_000_000, 1e11];
  health = open({ metricsToken: null, host: '127.0.0.1' });
  office = await openTestOffice({ at: '2019-08-08 08:00', parts: { watch: health.watch } });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

describe('/healthz', () => {
  it('says that the process lives, whatever else is amiss', async () => {
    free = 0;
    const answer = await get('/healthz');
    expect([answer.statusCode, answer.json()]).toEqual([200, { ok: true }]);
  });
});

describe('/readyz', () => {
  const ready = async () => {
    const answer = await get('/readyz');
    return [answer.statusCode, answer.json()];
  };
  const unready = (...causes: string[]) => [503, { ready: false, causes, alarms: [] }];

  beforeEach(() => {
    follow();
    health.watch.reached('telegram');
    health.watch.beat();
  });

  it('says yes when all is there', async () => {
    expect(await ready()).toEqual([200, { ready: true, causes: [], alarms: [] }]);
  });

  it('says no before the store is open and the platform was reached', async () => {
    health = open({ metricsToken: null, host: null });
    expect(await ready()).toEqual(unready('store', 'platform'));
  });

  it('says no while the store is away, and yes again after', async () => {
    const all = jest
      .spyOn(office.store.alarms, 'all')
      .mockRejectedValue(new Error('mongodb://user:secret@host'));
    const answer = await get('/readyz');
    expect([answer.statusCode, answer.json()]).toEqual(unready('store'));
    expect(answer.body).not.toContain('secret');
    all.mockRestore();
    expect((await ready())[0]).toBe(200);
  });

  it('says no when the platform was not reached for five minutes', async () => {
    time += 5 * 60_000;
    health.watch.beat();
    health.watch.failed('telegram');
    expect(await ready()).toEqual(unready('platform'));
  });

  it('says no when the heart has not beaten for three minutes', async () => {
    time += 3 * 60_000;
    health.watch.reached('telegram');
    expect(await ready()).toEqual(unready('heartbeat'));
  });

  it('says no when the disk is full', async () => {
    free = 1_000;
    expect(await ready()).toEqual(unready('disk'));
  });

  it('names the alarms that stand, not those that are over', async () => {
    const now = office.now();
    const episode = { number: 1, since: now, seenAt: now, saidAt: now, said: 1, over: false };
    await office.store.alarms.save({ id: 'outbox', alarm: { kind: 'outbox', minutes: 16 }, ...episode });
    await office.store.alarms.save({
      id: 'backup',
      alarm: { kind: 'backup', hours: 40 },
      ...episode,
      over: true,
    });
    expect(await ready()).toEqual([200, { ready: true, causes: [], alarms: ['outbox'] }]);
  });
});

describe('/metrics', () => {
  it('is for whoever bears the token, where there is one', async () => {
    health = open({ metricsToken: TOKEN, host: '127.0.0.1' });
    const [without, wrong, right] = [
      await get('/metrics'),
      await get('/metrics', `Bearer ${TOKEN}x`),
      await get('/metrics', `Bearer ${TOKEN}`),
    ];
    expect([without.statusCode, wrong.statusCode, right.statusCode]).toEqual([401, 401, 200]);
    expect(without.headers['www-authenticate']).toBe('Bearer');
    expect(wrong.body + right.body).not.toContain(TOKEN);
  });

  it('is closed behind a proxy until there is a token', async () => {
    health = open({ metricsToken: null, host: null });
    const answer = await get('/metrics');
    expect([answer.statusCode, answer.json()]).toEqual([403, { needs: 'METRICS_TOKEN' }]);
  });

  it('counts what was done, and says what waits', async () => {
    follow();
    await seedCampaign(office.office);
    const lan = await office.seated('Nguyễn Thị Lan', 'XLH/focalPoint');
    await office.at('2019-08-08 08:01');
    await lan.write('/viec');
    office.sandbox.fail({ kind: 'error', code: 502, method: 'sendMessage' });
    await post(office, 'k');
    await office.app.outbox.pump();
    const page = (await get('/metrics')).body;
    for (const line of [
      'dondoc_store_up 1',
      'dondoc_updates_total{outcome="handled"} 1',
      'dondoc_update_seconds_count 1',
      'dondoc_sends_total{channel="telegram",outcome="transient"} 1',
      'dondoc_outbox_rows{state="retrying"} 1',
      'dondoc_outbox_rows{state="queued"} 1',
      'dondoc_outbox_rows{state="failed"} 10',
      'dondoc_obligations{state="pending"} 10',
      'dondoc_job_runs_total{job="plan",outcome="ok"} 1',
      'dondoc_job_last_success_timestamp_seconds{job="remind"} 1565226060',
      'dondoc_backup_age_seconds 21660',
      'process_cpu_seconds_total',
    ])
      expect(page).toContain(line);
    for (const secret of ['Lan', String(lan.person.id), office.sandbox.token, 'XLH', '/viec', 'Hòa'])
      expect(page).not.toContain(secret);
  });

  it('counts updates that were no updates, and those answered with an apology', async () => {
    await office.app.inbox.take([{ nothing: true }, 7]);
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    jest.spyOn(office.store.obligations, 'ofUnits').mockRejectedValue(new Error('broken'));
    await lan.write('/viec');
    const page = (await get('/metrics')).body;
    expect(page).toContain('dondoc_updates_total{outcome="refused"} 2');
    expect(page).toContain('dondoc_updates_total{outcome="fault"} 1');
  });

  it('says that the store is away, and nothing that only it knows', async () => {
    follow();
    expect((await get('/metrics')).body).toContain('dondoc_obligations');
    time += 60_000;
    jest.spyOn(office.store.deliveries, 'depth').mockRejectedValue(new Error('away'));
    const page = (await get('/metrics')).body;
    expect(page).toContain('dondoc_store_up 0');
    expect(page).not.toMatch(/^dondoc_(outbox|backup|obligations)\S* \d/m);
  });

  it('counts the reports owed once in half a minute, however often it is asked', async () => {
    follow();
    const count = jest.spyOn(office.store.obligations, 'countByState');
    for (let asked = 0; asked < 5; asked += 1) await get('/metrics');
    expect(count).toHaveBeenCalledTimes(1);
    time += 30_000;
    await get('/metrics');
    expect(count).toHaveBeenCalledTimes(2);
  });
});
