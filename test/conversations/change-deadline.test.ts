import { changeDeadline } from '../../src/actions/change-deadline';
import { planCampaigns } from '../../src/actions/plan-obligations';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

const ID = 'ntm201900000';
const DOCUMENT = '2150/UBND-NC ngày 30/9/2019';
const WORDS = 'trước ngày 01/12 hằng năm';

let office: TestOffice;
let hoa: Player;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await seedCampaign(office.office);
  hoa = await office.seated('Hoa', '@office/officer');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  await office.at('2019-10-01 09:00');
  lan.news();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

async function open(player = hoa): Promise<string> {
  await player.write('/phongtrao Cả nước chung sức');
  return player.press('Sửa hạn');
}

async function toPreview(): Promise<string> {
  await open();
  await hoa.write(DOCUMENT);
  return hoa.write(WORDS);
}

const ofCampaign = () => office.store.obligations.ofCampaigns([ID]);
const of = async (unit: string) => (await ofCampaign()).find((one) => one.unit === unit);
const requirement = async () => (await office.store.campaigns.byId(ID))?.requirements[0];

describe('changing a deadline', () => {
  it('asks for the document and its words, shows what moves, and does it on one press', async () => {
    expect(await open()).toContain('Hạn hiện tại: “trước ngày 10/11 hằng năm”');
    expect(await hoa.write(DOCUMENT)).toContain('2150/UBND-NC');
    const preview = await hoa.write(WORDS);
    expect(preview).toContain('Hạn cũ: “trước ngày 10/11 hằng năm”');
    expect(preview).toContain(`Hạn mới: “${WORDS}” (văn bản 2150/UBND-NC ngày 30/09/2019)`);
    expect(preview).toContain('10 nhiệm vụ đang mở');
    expect(preview).toMatch(
      /năm 2019: 09\/11\/2019 → Thứ Bảy, 30\/11\/2019 .*Thứ Sáu, 29\/11\/2019.*, còn \d+ ngày làm việc – 10 đơn vị: /,
    );
    expect(preview).toMatch(/Kỳ chưa mở.*\n• năm 2020: 09\/11\/2020 → Thứ Hai, 30\/11\/2020/);
    expect(await hoa.press('✔ Sửa hạn')).toContain('10 nhiệm vụ chuyển sang hạn mới; 10 đơn vị');
    for (const { deadline } of await ofCampaign())
      expect(deadline).toMatchObject({ lastDay: '2019-11-30', rule: { words: WORDS } });
    expect(await requirement()).toMatchObject({
      deadline: { words: WORDS, document: { number: '2150/UBND-NC', day: '2019-09-30' } },
      changes: [
        {
          person: `test-${hoa.person.id}`,
          seat: '@office/officer',
          from: { words: 'trước ngày 10/11 hằng năm' },
          to: { words: WORDS },
        },
      ],
    });
  });

  it('tells each unit once, by which document the day moved, with a button to report', async () => {
    await toPreview();
    await hoa.press('✔ Sửa hạn');
    const news = lan.news();
    expect(news.match(/Thay đổi hạn báo cáo/g)).toHaveLength(1);
    expect(news).toContain('Hạn đổi từ 09/11/2019 thành');
    expect(news).toContain('30/11/2019');
    expect(news).toContain('Theo văn bản số 2150/UBND-NC ngày 30/09/2019');
    expect(await lan.press('Báo cáo')).toContain('Kết quả nổi bật');
    await office.at('2019-10-02 09:00');
    expect(lan.news()).not.toContain('Thay đổi hạn');
  });

  it('tells it in office hours, and no more to who has sent by then', async () => {
    await office.at('2019-10-01 19:00');
    await seedReport(office.office, { campaign: ID, unit: 'P1', at: office.now() });
    const tu = await office.seated('Tư', 'P2/head');
    await toPreview();
    await hoa.press('✔ Sửa hạn');
    await seedReport(office.office, { campaign: ID, unit: 'P2', at: office.now() });
    expect(lan.news()).toBe('');
    await office.at('2019-10-02 08:00');
    expect(lan.news()).toContain('Thay đổi hạn');
    expect(tu.news()).not.toContain('Thay đổi hạn');
  });

  it('reminds for the new day, and for the old one no more', async () => {
    await toPreview();
    await hoa.press('✔ Sửa hạn');
    lan.news();
    await office.at('2019-10-21 08:00');
    expect(lan.news()).toBe('');
    await office.at('2019-11-11 08:00');
    const nudge = lan.news();
    expect(nudge).toContain('Kính gửi Xã Lạc Hòa');
    expect(nudge).toContain('30/11/2019');
    expect(nudge).toContain(`Theo 2150/UBND-NC: “${WORDS}”`);
    await office.at('2019-11-12 08:00');
    expect(lan.news()).toBe('');
  });

  it('says again for the new day what was said for the old one', async () => {
    await office.at('2019-10-21 08:00');
    expect(lan.news()).toContain('Kính gửi');
    await toPreview();
    await hoa.press('✔ Sửa hạn');
    lan.news();
    await office.at('2019-11-11 08:00');
    expect(lan.news()).toContain('Kính gửi');
  });

  it('leaves alone what was sent and says so', async () => {
    await seedReport(office.office, { campaign: ID, unit: 'P1', at: office.now() });
    const before = await of('P1');
    expect(await toPreview()).toContain('Giữ nguyên hạn cũ: 1 đã gửi báo cáo.');
    await hoa.press('✔ Sửa hạn');
    expect(await of('P1')).toEqual(before);
    expect((await of('P2'))?.deadline.lastDay).toBe('2019-11-30');
    await hoa.write('/tinhhinh Cả nước chung sức');
    expect(await hoa.write('/tinhhinh Cả nước chung sức')).toContain('30/11/2019');
  });

  it('leaves alone what is past, and changes the years to come', async () => {
    await office.at('2019-11-20 09:00');
    const before = await ofCampaign();
    expect(await toPreview()).toContain('Giữ nguyên hạn cũ: 10 đã qua hạn.');
    expect(await hoa.press('✔ Sửa hạn')).toContain('không nhiệm vụ nào đang mở đổi hạn');
    expect((await ofCampaign()).map(({ deadline }) => deadline)).toEqual(
      before.map(({ deadline }) => deadline),
    );
    await office.at('2020-01-02 09:00');
    const next = (await ofCampaign()).filter(({ period }) => period.key === '2020');
    expect(next.map(({ deadline }) => deadline.lastDay)).toEqual(Array(10).fill('2020-11-30'));
  });

  it('shows the change on the campaign’s card', async () => {
    await toPreview();
    await hoa.press('✔ Sửa hạn');
    const card = await hoa.write('/phongtrao Cả nước chung sức');
    expect(card).toContain(`“${WORDS}”`);
    expect(card).toContain('Trước đây: “trước ngày 10/11 hằng năm”; sửa theo 2150/UBND-NC ngày 30/09/2019.');
  });

  it('keeps asking through what is no answer, and keeps what was typed', async () => {
    await open();
    expect(await hoa.does((person) => person.sendSticker())).toContain('Chưa nhận được câu trả lời');
    expect(await hoa.write('công văn gì đó')).toContain('Ví dụ: 1804/UBND-NC');
    expect(await hoa.write('TỐI MẬT')).toContain('dấu chỉ độ mật');
    expect(await hoa.write('2150/UBND-NC')).toContain('Ngày của văn bản 2150/UBND-NC');
    expect(await hoa.write('01/01/2030')).toContain('còn ở phía trước');
    expect(await hoa.write('30/9/2019')).toContain('Hạn mới');
    expect(await hoa.write('lúc nào tiện')).toContain('Chưa hiểu hạn');
    expect(await hoa.write('ngày 25 hằng tháng')).toContain('không phải là hạn của báo cáo hằng năm');
    expect(await hoa.write('trước ngày 10/11 hằng năm')).toContain('không làm đổi ngày nào');
    expect(await hoa.write('trước ngày 15/9 hằng năm')).toContain('ngày đó đã qua');
    expect(await hoa.write('x'.repeat(10_000))).toContain('rút gọn');
    expect(await hoa.write(WORDS)).toContain('2150/UBND-NC');
    await hoa.press('◀ Quay lại');
    expect(await hoa.press('Giữ nội dung')).toContain(WORDS);
    await hoa.press('Sửa văn bản');
    await hoa.press('Giữ nội dung');
    expect(await hoa.press('Giữ nội dung')).toContain('Xem lại');
    expect(await hoa.press('Dừng')).toContain('Chưa sửa hạn');
    expect((await requirement())?.changes).toBeUndefined();
  });

  it('goes on after a restart at any question', async () => {
    await open();
    await office.restart();
    await hoa.write(DOCUMENT);
    await office.restart();
    await hoa.write(WORDS);
    await office.restart();
    expect(await hoa.press('✔ Sửa hạn')).toContain('10 nhiệm vụ chuyển sang hạn mới');
  });

  it('is done once by two taps', async () => {
    await toPreview();
    hoa.person.press('✔ Sửa hạn');
    hoa.person.press('✔ Sửa hạn');
    await office.settle();
    expect((await requirement())?.changes).toHaveLength(1);
    expect((await of('XLH'))?.history.filter(({ what }) => what === 'rescheduled')).toHaveLength(1);
  });

  it('does not go over another’s change that was not seen', async () => {
    const ha = await office.seated('Hà', '@office/officer');
    await toPreview();
    await open(ha);
    await ha.write('2151/UBND-NC ngày 01/10/2019');
    await ha.write('trước ngày 15/12 hằng năm');
    await ha.press('✔ Sửa hạn');
    expect(await hoa.press('✔ Sửa hạn')).toContain('vừa được sửa ở nơi khác');
    expect((await of('XLH'))?.deadline.lastDay).toBe('2019-12-14');
    expect(await hoa.press('Giữ nội dung')).toContain('Hạn cũ: “trước ngày 15/12 hằng năm”');
  });

  it('is for officers: nobody else has the button, and a forged one does nothing', async () => {
    for (const [name, seat] of [
      ['Minh', 'PKT/head'],
      ['Vân', '@office/leader'],
      ['Tú', '@office/administrator'],
    ] as const) {
      const player = await office.seated(name, seat);
      await player.write('/phongtrao Cả nước chung sức');
      expect(player.buttons()).not.toContain('Sửa hạn');
      await office.forge(player, `cd:${ID}`);
      expect(player.news()).toContain('không dùng được chức năng này');
    }
    await hoa.write('/phongtrao Cả nước chung sức');
    await office.forge(hoa, 'cd:nothing');
    expect(hoa.news()).toContain('không còn, hoặc ngoài phạm vi');
  });

  it('is refused when the seat is given up in the middle', async () => {
    await toPreview();
    office.store.people.seatsOf = async () => [];
    expect(await hoa.press('✔ Sửa hạn')).toContain('Chỉ chuyên viên');
    expect((await requirement())?.changes).toBeUndefined();
  });

  it('is not offered for a campaign that is over', async () => {
    await office.at('2021-06-01 09:00');
    expect(await open()).toContain('không còn hạn nào để sửa');
  });
});

describe('a campaign with several reports', () => {
  it('asks which one is meant, and moves no other', async () => {
    const campaign = await office.store.campaigns.byId(ID);
    const [first] = campaign?.requirements ?? [];
    if (!campaign || !first) throw new Error('no campaign');
    const onOn = { at: 'yearly', month: 12, day: 20, yearOffset: 0 } as const;
    const second = {
      ...first,
      id: 'tongket',
      kind: 'finalReview' as const,
      deadline: { ...first.deadline, words: 'trước ngày 20/12', on: onOn },
    };
    await office.store.campaigns.add({ ...campaign, id: 'two000000000', requirements: [first, second] });
    await office.at('2019-10-01 09:05');
    await hoa.write('/viec');
    await office.forge(hoa, 'cd:two000000000');
    expect(hoa.news()).toContain('chọn chế độ báo cáo cần sửa hạn');
    expect(hoa.buttons()).toHaveLength(3);
    expect(await hoa.write('cái thứ hai')).toContain('chọn một nút');
    expect(await hoa.press(hoa.buttons()[1] ?? '')).toContain('“trước ngày 20/12”');
    expect(await hoa.press('◀ Quay lại')).toContain('chọn chế độ báo cáo');
    await hoa.press(hoa.buttons()[1] ?? '');
    await hoa.write(DOCUMENT);
    await hoa.write('trước ngày 25/12 hằng năm');
    await hoa.press('✔ Sửa hạn');
    const days = (await office.store.obligations.ofCampaigns(['two000000000'])).map(
      (one) => `${one.requirement} ${one.deadline.lastDay}`,
    );
    expect([...new Set(days)].sort()).toEqual(['nam 2019-11-09', 'tongket 2019-12-24']);
  });

  it('tells a unit of all that moved in one message', async () => {
    await seedCampaign(office.office, {
      id: 'thang0000000',
      title: 'Báo cáo nhanh hằng tháng',
      recurrence: 'monthly',
      deadline: 'ngày 25 hằng tháng',
      plannedAt: office.now(),
    });
    await office.at('2019-10-01 10:00');
    lan.news();
    await hoa.write('/viec');
    await office.forge(hoa, 'cd:thang0000000');
    await hoa.write(DOCUMENT);
    const preview = await hoa.write('ngày 28 hằng tháng');
    expect(preview).toContain('• tháng 10/2019: 25/10/2019 → Thứ Hai, 28/10/2019');
    expect(preview).toMatch(/• tháng 11\/2019: 25\/11\/2019 → Thứ Năm, 28\/11\/2019/);
    expect(preview).toContain('Giữ nguyên hạn cũ: 20 đã qua hạn.');
    expect(preview).toMatch(/… và \d+ kỳ khác/);
    expect(await hoa.press('✔ Sửa hạn')).toContain('20 nhiệm vụ chuyển sang hạn mới; 10 đơn vị');
    const news = lan.news();
    expect(news.match(/Thay đổi hạn báo cáo: 2/g)).toHaveLength(1);
    expect(news).toContain('Hạn đổi từ 25/10/2019');
    expect(news).toContain('Hạn đổi từ 25/11/2019');
  });
});

describe('a change of a deadline that was cut short', () => {
  const order = {
    id: 'change000001',
    campaign: ID,
    requirement: 'nam',
    after: null,
    rule: {
      words: WORDS,
      inclusive: false,
      on: { at: 'yearly', month: 12, day: 1, yearOffset: 0 } as const,
      assumed: [],
      document: { number: '2150/UBND-NC', day: '2019-09-30' },
    },
  };
  const actor = () => ({ person: `test-${hoa.person.id}`, seat: '@office/officer' });
  const change = () => changeDeadline(office.office, order, actor(), office.now());

  it('in the middle of the obligations is finished at the next beat, and each unit hears of it once', async () => {
    const { obligations } = office.store;
    const save = obligations.save.bind(obligations);
    let saves = 0;
    jest.spyOn(obligations, 'save').mockImplementation(async (...args) => {
      saves += 1;
      if (saves > 4) throw new Error('the process is dead');
      return save(...args);
    });
    await expect(change()).rejects.toThrow('dead');
    jest.restoreAllMocks();
    expect((await ofCampaign()).filter(({ deadline }) => deadline.lastDay === '2019-11-30')).toHaveLength(4);
    await seedReport(office.office, { campaign: ID, unit: 'P1', at: office.now() });
    await office.at('2019-10-01 09:05');
    const days = (await ofCampaign()).map(({ unit, deadline }) => `${unit} ${deadline.lastDay}`);
    expect(days.filter((day) => day.endsWith('2019-11-30')).length).toBeGreaterThanOrEqual(9);
    expect(lan.news().match(/Thay đổi hạn/g)).toHaveLength(1);
    expect(await change()).toMatchObject({ ok: true });
    await office.settle();
    expect(lan.news()).toBe('');
    expect((await requirement())?.changes).toHaveLength(1);
  });

  it('before anybody is told is told at the next beat', async () => {
    jest.spyOn(office.store.notices, 'give').mockRejectedValue(new Error('the process is dead'));
    await expect(change()).rejects.toThrow('dead');
    jest.restoreAllMocks();
    await office.settle();
    expect(lan.news()).toBe('');
    await office.at('2019-10-01 09:05');
    expect(lan.news()).toContain('Thay đổi hạn');
  });

  it('before it was committed has changed nothing', async () => {
    jest.spyOn(office.store.campaigns, 'changeDeadline').mockRejectedValue(new Error('the process is dead'));
    await expect(change()).rejects.toThrow('dead');
    jest.restoreAllMocks();
    await office.at('2019-10-01 09:05');
    expect((await of('XLH'))?.deadline.lastDay).toBe('2019-11-09');
  });

  it('decides anew when a report comes in at that very moment', async () => {
    const { obligations } = office.store;
    const save = obligations.save.bind(obligations);
    jest.spyOn(obligations, 'save').mockImplementationOnce(async (moved, messages) => {
      await seedReport(office.office, { campaign: ID, unit: moved.unit, at: office.now() });
      return save(moved, messages);
    });
    expect(await change()).toMatchObject({ value: { moved: 9, units: 9 } });
    expect((await ofCampaign()).filter(({ state }) => state === 'submitted')).toHaveLength(1);
  });

  it('moves what was changed otherwise at that very moment', async () => {
    const { obligations } = office.store;
    const save = obligations.save.bind(obligations);
    jest.spyOn(obligations, 'save').mockImplementationOnce(async (moved, messages) => {
      const [found] = await obligations.byIds([moved.id]);
      if (found) await save({ ...found, nextRungAt: office.now() });
      return save(moved, messages);
    });
    expect(await change()).toMatchObject({ value: { moved: 10, units: 10 } });
  });

  it('moves what a planning by the old rule opens at that very moment', async () => {
    const { obligations } = office.store;
    const openAll = obligations.open.bind(obligations);
    await office.store.campaigns.planAllAgain();
    await office.store.units.save([{ ...(await unitOf('XLH')), code: 'XMOI', name: 'Xã Mới', aliases: [] }]);
    const before = (await office.store.units.all()).filter(({ code }) => code !== 'XMOI');
    jest.spyOn(obligations, 'open').mockImplementationOnce(async (fresh) => {
      jest.spyOn(office.store.units, 'all').mockResolvedValueOnce(before);
      await change();
      return openAll(fresh);
    });
    await planCampaigns(office.office, office.now());
    expect((await of('XMOI'))?.deadline.lastDay).toBe('2019-11-09');
    await office.at('2019-10-01 09:05');
    expect((await of('XMOI'))?.deadline.lastDay).toBe('2019-11-30');
    expect(await ofCampaign()).toHaveLength(11);
  });

  it('meets another one that was committed first, and is not laid over it', async () => {
    const { campaigns } = office.store;
    const commit = campaigns.changeDeadline.bind(campaigns);
    jest.spyOn(campaigns, 'changeDeadline').mockImplementationOnce(async (changed) => {
      const other = { ...order, id: 'change000002', rule: { ...order.rule, words: 'trước 01/12' } };
      await changeDeadline(office.office, other, actor(), office.now());
      return commit(changed);
    });
    expect(await change()).toMatchObject({ refusal: { key: 'deadlineChange.refusal.meanwhile' } });
    expect((await requirement())?.changes?.map(({ id }) => id)).toEqual(['change000002']);
  });

  it('told of twice by two officers’ programs at once is one change', async () => {
    const [first, second] = await Promise.all([change(), change()]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect((await requirement())?.changes).toHaveLength(1);
    for (const { history } of await ofCampaign())
      expect(history.filter(({ what }) => what === 'rescheduled')).toHaveLength(1);
  });

  async function unitOf(code: string) {
    const unit = await office.store.units.byCode(code);
    if (!unit) throw new Error('no such unit');
    return unit;
  }
});
