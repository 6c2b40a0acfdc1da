import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';
import { fate, post } from './post';

let office: TestOffice;
let lan: Player;
let hoa: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await seedCampaign(office.office);
  lan = await office.seated('Lan', 'XLH/focalPoint');
  hoa = await office.seated('Hoa', 'XVH/focalPoint');
  await office.settle();
  lan.news();
  hoa.news();
});

afterEach(() => office.close());

const errors = () => office.log.filter(({ level }) => level === 'error');
const address = async (player: Player) =>
  (await office.store.people.byId(`test-${player.person.id}`))?.addresses[0]?.unreachable;

describe('a message with something wrong', () => {
  it('does not keep the others, is logged, and is given up in the end', async () => {
    await post(office, 'a-poison', { template: 'nothing' });
    await post(office, 'b-poison', { params: { obligations: 'all' } });
    await post(office, 'good');
    await office.app.outbox.pump();
    await office.settle();
    expect(lan.news()).toContain('nông thôn mới');
    expect(await fate(office, 'good')).toEqual(['sent']);
    expect(errors().map(({ template, msg }) => `${template}: ${msg}`)).toContain(
      'nothing: a message could not be said',
    );
    for (const time of ['09:15', '09:30', '09:45', '10:00', '10:15']) await office.at(`2019-08-08 ${time}`);
    expect(await fate(office, 'a-poison')).toEqual(['failed fault']);
    expect(await fate(office, 'b-poison')).toEqual(['failed fault']);
  });

  it('is final and logged when the platform refuses it, and the next one goes', async () => {
    office.sandbox.fail({ kind: 'error', code: 400, method: 'sendMessage' });
    await post(office, 'refused');
    await office.settle();
    await post(office, 'next');
    await office.settle();
    expect(await fate(office, 'refused')).toEqual(['failed telegram 400']);
    expect(await fate(office, 'next')).toEqual(['sent']);
    expect(errors()).toEqual([expect.objectContaining({ template: 'opened', reason: 'telegram 400' })]);
  });

  it('is dropped with the reason when its time is over, or when nothing is left to say', async () => {
    await post(office, 'late', { expiresAt: office.now() });
    await post(office, 'empty', { params: { obligations: [] } });
    await office.settle();
    expect(await fate(office, 'late')).toEqual(['dropped expired']);
    expect(await fate(office, 'empty')).toEqual(['dropped moot']);
    expect(lan.news()).toBe('');
  });

  it('to seats that nobody holds fails at once, and the office can see it', async () => {
    await post(office, 'vacant', { to: { kind: 'seats', seats: ['XVT/focalPoint'] } });
    await post(office, 'nobody', { to: { kind: 'person', person: 'gone' } });
    await post(office, 'nowhere', { to: { kind: 'group', chat: 'gone' } });
    await office.settle();
    for (const key of ['vacant', 'nobody', 'nowhere'])
      expect(await fate(office, key)).toEqual(['failed nobody']);
  });
});

describe('a platform with something wrong', () => {
  it('that is unwell or cut off is asked again, later each time, until the message is there', async () => {
    office.sandbox.fail({ kind: 'error', code: 502, method: 'sendMessage' });
    office.sandbox.fail({ kind: 'reset', method: 'sendMessage' });
    office.sandbox.fail({ kind: 'error', code: 401, method: 'sendMessage' });
    await post(office, 'patient');
    await office.settle();
    expect(lan.news().match(/nông thôn mới/g)?.length).toBeGreaterThan(0);
    expect(await fate(office, 'patient')).toEqual(['sent']);
    const [row] = await office.store.deliveries.ofMessage('patient');
    expect(row?.attempts).toBe(4);
    const times = office.sandbox.calls.slice(-4).map(({ at }) => at.getTime());
    const pauses = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  it('that asks to wait is left alone for so long, which costs no attempt, and then told once', async () => {
    office.sandbox.fail({ kind: 'error', code: 429, retryAfter: 30, method: 'sendMessage' });
    await post(office, 'first');
    await post(office, 'second');
    const asked = office.now().getTime();
    await office.settle();
    const sent = office.sandbox.calls
      .filter(({ method, error }) => method === 'sendMessage' && !error)
      .slice(-2);
    expect(sent.every(({ at }) => at.getTime() >= asked + 30_000)).toBe(true);
    expect(lan.news().split('\n---\n')).toHaveLength(2);
    expect((await office.store.deliveries.ofMessage('first'))[0]?.attempts).toBe(1);
  });

  it('that no longer knows a person is not asked again, until the person writes', async () => {
    lan.person.block();
    office.sandbox.takeUpdates();
    await post(office, 'blocked');
    await office.settle();
    expect(await fate(office, 'blocked')).toEqual(['failed telegram 403']);
    expect(await address(lan)).toBe(true);
    await post(office, 'nobody');
    await office.settle();
    expect(await fate(office, 'nobody')).toEqual(['failed nobody']);
    lan.person.unblock();
    office.sandbox.takeUpdates();
    await lan.write('/viec');
    expect(await address(lan)).toBe(false);
    await post(office, 'again');
    await office.settle();
    expect(await fate(office, 'again')).toEqual(['sent']);
  });

  it('that knows no such chat is not taken to refuse the message', async () => {
    await office.store.people.add({
      ...{ id: 'gone', name: 'Gone', locale: 'vi', consent: { at: office.now(), notice: 'test' } },
      addresses: [{ channel: 'telegram', chatId: '424242', unreachable: false }],
    });
    await post(office, 'lost', { to: { kind: 'person', person: 'gone' } });
    await office.settle();
    expect(await fate(office, 'lost')).toEqual(['failed telegram gone']);
    expect((await office.store.people.byId('gone'))?.addresses[0]?.unreachable).toBe(true);
    expect(errors()).toEqual([]);
  });

  it('that says a person has blocked the bot, or let it in again, is believed at once', async () => {
    await lan.does((person) => person.block());
    expect(await address(lan)).toBe(true);
    await lan.does((person) => person.unblock());
    expect(await address(lan)).toBe(false);
  });

  it('does not think a person reachable who blocked the bot and writes in a group', async () => {
    const group = office.group('Nhóm thi đua', hoa);
    group.addBot();
    group.add(lan.person);
    await lan.does((person) => person.block());
    await lan.write('/tonghop', group);
    expect(await address(lan)).toBe(true);
  });
});

describe('a reminder that comes on a later day than it was meant for', () => {
  const items = async () =>
    (await office.store.obligations.ofUnits(['XLH'])).map(({ id }) => ({
      obligation: id,
      seats: ['XLH/focalPoint'],
    }));

  it('says so, and on its own day it does not', async () => {
    office.sandbox.fail({ kind: 'error', code: 502, method: 'sendMessage', times: Number.POSITIVE_INFINITY });
    await post(office, 'urgent', { template: 'urgent', params: { items: await items() } });
    await office.settle();
    office.sandbox.clearFaults();
    await office.at('2019-08-09 09:30');
    expect(await fate(office, 'urgent')).toEqual(['sent']);
    expect(lan.news()).toContain('Nhắc chậm: lẽ ra ngày 08/08/2019.');
    await post(office, 'today', { template: 'urgent', params: { items: await items() } });
    await office.settle();
    expect(lan.news()).not.toContain('Nhắc chậm');
  });
});

describe('a half-typed report', () => {
  it('is not broken into: the message waits until it is sent or cancelled', async () => {
    await lan.write('/baocao');
    await post(office, 'waits');
    await office.settle();
    expect(await fate(office, 'waits')).toEqual(['retrying held']);
    await lan.write('/huy');
    expect(await fate(office, 'waits')).toEqual(['sent']);
  });

  it('holds a message for an hour at most, though somebody types all the time', async () => {
    await post(office, 'waits', { notBefore: new Date('2019-08-08T13:30:00+07:00') });
    await office.at('2019-08-08 13:15');
    await lan.write('/baocao');
    await office.at('2019-08-08 13:45');
    await lan.write('Hoàn thành 5 km đường liên ấp');
    expect(await fate(office, 'waits')).toEqual(['retrying held']);
    await office.at('2019-08-08 14:31');
    expect(await fate(office, 'waits')).toEqual(['sent']);
  });

  it('that nobody has touched for an hour holds nothing', async () => {
    await lan.write('/baocao');
    await office.at('2019-08-08 10:30');
    await post(office, 'goes');
    await office.settle();
    expect(await fate(office, 'goes')).toEqual(['sent']);
  });
});

describe('office hours', () => {
  it('keep what the office says of its own accord until the next working day, however it was delayed', async () => {
    await office.at('2019-08-09 16:59');
    await office.restart();
    await post(office, 'weekend');
    for (const time of ['2019-08-09 17:30', '2019-08-10 09:00', '2019-08-12 07:45']) {
      await office.at(time);
      expect(await fate(office, 'weekend')).not.toEqual(['sent']);
    }
    await office.at('2019-08-12 08:00');
    expect(await fate(office, 'weekend')).toEqual(['sent']);
  });
});
