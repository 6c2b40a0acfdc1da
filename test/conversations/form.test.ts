import { mongo } from 'mongoose';
import { formKey } from '../../src/domain/form-key';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

describe('a guided conversation', () => {
  let office: TestOffice;
  let lan: Player;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-21 09:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.settle();
    await lan.write('/baocao');
  });

  afterEach(() => office.close());

  const key = () => formKey('telegram', String(lan.person.id), String(lan.person.id));
  const state = () => office.store.conversations.read(key());
  const obligation = async () => (await office.store.obligations.ofUnits(['XLH']))[0];

  /** Data of a button that the open question does not have, with that question's own mark. */
  function forged(value: string): string {
    const shown = lan.last()?.reply_markup?.inline_keyboard.flat()[0];
    const data = shown && 'callback_data' in shown ? shown.callback_data : '';
    return data.replace(/[^:]*$/, value);
  }

  async function rewriteState(change: (json: string) => string): Promise<void> {
    await office.store.conversations.write(key(), change(String(await state())), office.now());
  }

  describe('whose buttons are forged', () => {
    it.each(['keep', 'skip', 'back', 'anything', ''])(
      'takes no “%s” that it did not offer',
      async (value) => {
        await office.forge(lan, forged(value));
        expect(lan.news()).not.toContain('minh chứng');
        expect(await lan.write('Đường liên ấp')).toContain('Câu 2/2.');
      },
    );

    it('sends no report in which an answer is missing', async () => {
      await lan.press('Không phát sinh');
      await lan.press('Có nội dung, nhập báo cáo');
      await lan.write('Đường liên ấp');
      expect(lan.buttons()).toContain('Trả lời câu còn thiếu');
      await office.forge(lan, forged('send'));
      expect((await obligation())?.submissions).toEqual([]);
    });
  });

  describe('of an earlier version of the program', () => {
    beforeEach(async () => {
      await lan.write('Đường liên ấp');
      await rewriteState((json) => json.replace(/"version":\[0,\d+\]/, '"version":[0,0]'));
    });

    it('says once that it must be opened again, and keeps the draft', async () => {
      const told = await lan.write('tình hình nông thôn mới');
      expect(told).toContain('biểu mẫu đang mở phải mở lại');
      expect(told).not.toContain('Đã nhận');
      expect(await state()).toBeUndefined();
      expect(await lan.write('/baocao')).toContain('đã có 1/2 câu trả lời');
      expect(await lan.press('Làm tiếp bản nháp')).toContain('Câu 2/2.');
    });

    it('takes what was typed for an answer to the form, not for a question', async () => {
      expect(await lan.write('tình hình')).not.toContain('▱');
    });

    it('says so and does what a command asks', async () => {
      const told = await lan.write('/viec');
      expect(told).toContain('biểu mẫu đang mở phải mở lại');
      expect(told).toContain('Việc cần báo cáo');
    });

    it('says so to a pressed button', async () => {
      const press = lan.person.press('◀ Quay lại');
      await office.settle();
      expect(press?.answer).toMatchObject({ text: expect.stringContaining('phải mở lại'), alert: true });
    });
  });

  describe('in which something fails', () => {
    it('is closed, says so with the code of the log, and keeps the draft', async () => {
      await lan.write('Đường liên ấp');
      const { save } = office.store.drafts;
      office.store.drafts.save = () => Promise.reject(new Error('no disk'));
      const told = await lan.write('15');
      office.store.drafts.save = save;
      expect(told).toContain('biểu mẫu đang mở đã đóng');
      const fault = office.log.find(({ level }) => level === 'error')?.fault;
      expect(told).toContain(String(fault));
      await lan.write('/baocao');
      expect(await lan.press('Làm tiếp bản nháp')).toContain('Câu 2/2.');
    });

    it('says the same when its steps are not those it was begun with', async () => {
      await rewriteState((json) => json.replace('"report":', '"returnReport":'));
      expect(await lan.write('Đường liên ấp')).toContain('biểu mẫu đang mở đã đóng');
      expect(await lan.write('/baocao')).toContain('Câu 1/2.');
    });

    it('stays open when what failed was a command in the middle', async () => {
      const { ofUnits } = office.store.obligations;
      office.store.obligations.ofUnits = () => Promise.reject(new Error('no disk'));
      const told = await lan.write('/viec');
      office.store.obligations.ofUnits = ofUnits;
      expect(told).toContain('hệ thống gặp sự cố');
      expect(told).not.toContain('đã đóng');
      expect(await lan.write('Đường liên ấp')).toContain('Câu 2/2.');
    });
  });

  it('lets the button of another message do its own work, and stays open', async () => {
    await office.forge(lan, 'owed');
    expect(lan.news()).toContain('Việc cần báo cáo');
    expect(await lan.write('Đường liên ấp')).toContain('Câu 2/2.');
  });

  it('takes an update that comes again after a crash for one answer', async () => {
    lan.person.write('15');
    const updates = office.sandbox.takeUpdates();
    for (const update of [...updates, ...updates]) await office.app.bot.handleUpdate(update);
    expect(lan.news()).not.toContain('minh chứng');
    expect(await lan.write('16')).toContain('minh chứng');
    const draft = await office.store.drafts.byId(`XLH/focalPoint|${(await obligation())?.id}`);
    expect(draft?.answers.map(({ value }) => value)).toEqual(['15', '16']);
  });

  it('is where it was when the store went away under an answer, which is then taken once', async () => {
    const { save } = office.store.drafts;
    let away = 1;
    office.store.drafts.save = (...given) => {
      away -= 1;
      return away >= 0 ? Promise.reject(new mongo.MongoNetworkError('gone')) : save(...given);
    };
    const told = await lan.write('Đường liên ấp');
    office.store.drafts.save = save;
    expect(away).toBeLessThan(0);
    expect(told).toContain('Câu 2/2.');
    expect(told).not.toContain('sự cố');
  });

  it('leaves no state behind when it has ended', async () => {
    expect(typeof (await state())).toBe('string');
    await lan.press('Dừng');
    expect(await state()).toBeUndefined();
  });

  it('stores nothing for who has no form open', async () => {
    const hoa = await office.seated('Hoa', 'PKT/head');
    await hoa.write('/viec');
    const hers = formKey('telegram', String(hoa.person.id), String(hoa.person.id));
    expect(await office.store.conversations.touchedAt(hers)).toBeNull();
    expect(await office.store.conversations.touchedAt(key())).toEqual(office.now());
  });
});
