import type { Player, TestOffice } from '../../support/office';
import { draftOf, leads, letter, openProvince, pressData, sendText } from './sending';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openProvince());
  await sendText(ha, letter);
});
afterEach(() => office.close());

const kept = async (at: number) => {
  const campaign = (await draftOf(office, ha)).campaigns[at];
  if (!campaign) throw new Error(`no campaign ${at}`);
  return campaign;
};
const press = async (at: number, what: string) => {
  const { id, campaigns } = await draftOf(office, ha);
  ha.news();
  await office.forge(ha, `dd:${id}:${campaigns[at]?.draft.id}:${what}`);
  return ha.news();
};

describe('a field of a drafted campaign', () => {
  it('is typed anew beside its sentence, and the campaign is shown as it has become', async () => {
    const asked = await press(3, 'f:title');
    expect(asked).toContain('“Sở Nội vụ chủ động theo dõi');
    expect(asked).toContain('Đã nhập: Đẩy mạnh cải cách');
    expect(asked).not.toContain('Lập phong trào mới');
    expect(await ha.write('“ ”')).toContain('đang trống');
    const shown = await ha.write('Cải cách thủ tục hành chính');
    expect(shown).toContain('Đã ghi: Tên');
    expect(shown).toContain('Phong trào 4/4: Cải cách thủ tục hành chính');
    expect((await kept(3)).draft.title).toBe('Cải cách thủ tục hành chính');
    expect((await kept(2)).draft.title).toContain('vì người nghèo');
  });

  it('is the lead unit by its name, and only once it is pressed where the name is not quite its own', async () => {
    await press(0, 'f:lead');
    expect(await ha.write('Sở Xây')).toContain('Chưa tìm thấy “Sở Xây”. Gần nhất là');
    expect((await kept(0)).draft.lead).toBe('VPDP');
    expect(ha.buttons()).toContain('Sở Lao động - Thương binh và Xã hội');
    await ha.write('so noi vu');
    expect((await kept(0)).draft.lead).toBe('SNV');
    await press(0, 'f:lead');
    await ha.write('Sở Tư phát');
    await ha.press('Sở Tư pháp');
    expect((await kept(0)).draft.lead).toBe('STP');
  });

  it('is the same after a restart in the middle', async () => {
    await press(0, 'f:deadline:0');
    await office.restart();
    expect(await ha.write('chậm nhất ngày 15/11/2018')).toContain('Thứ Năm, 15/11/2018');
    await office.restart();
    await ha.press('✔ một lần');
    const { draft } = await kept(0);
    expect(draft.deadline?.words).toBe('chậm nhất ngày 15/11/2018');
    expect(draft.deadline?.sentence).toBeUndefined();
    expect(draft.also).toHaveLength(1);
    expect(await office.store.campaignDrafts.of(`test-${ha.person.id}`)).toBeNull();
  });

  it('who sends a report may be the lead unit, whom the campaign addresses, or others', async () => {
    await press(1, 'f:reporters:1');
    await ha.press('Đơn vị chủ trì tự báo cáo');
    expect((await kept(1)).draft.also?.[0]?.reporters).toEqual({ by: 'lead' });
    await press(1, 'f:reporters:1');
    await ha.press('Chọn đơn vị khác');
    await ha.write('Sở Tư pháp');
    await ha.press('✔ Xong');
    const chosen = (await kept(1)).draft.also?.[0]?.reporters;
    expect(chosen).toMatchObject({ by: 'units', scope: { units: ['STP'] } });
    await press(1, 'f:reporters:1');
    await ha.press('Như đơn vị của phong trào');
    expect((await kept(1)).draft.also?.[0]).not.toHaveProperty('reporters');
  });

  it.each([
    ['f:lead', ['Sở Tư pháp'], { lead: 'STP' }],
    ['f:naming', ['>Nêu tên'], { naming: 'namesAfterDeadline' }],
    ['f:ladder', ['>Chặt'], { ladder: { profile: 'firm' } }],
    ['f:kind:0', ['>Báo cáo tổng kết'], { kind: 'finalReview' }],
    ['f:span', ['năm 2018'], { span: { from: '2018-01-01', to: '2018-12-31' } }],
    ['f:questions:0', ['Số hộ thoát nghèo (số)'], { questions: [{ text: 'Số hộ thoát nghèo' }] }],
  ])('%s goes through its step of the guided form', async (field, answers, expected) => {
    await press(2, field);
    for (const one of answers) await (one.startsWith('>') ? ha.press(one.slice(1)) : ha.write(one));
    expect((await kept(2)).draft).toMatchObject(expected);
  });

  it('left in the middle is as it was', async () => {
    await press(2, 'f:lead');
    expect(await ha.press('Dừng')).toContain('phần chưa trả lời giữ nguyên');
    expect((await kept(2)).draft.lead).toBe('SLDTBXH');
  });

  it('is not written over a campaign that was launched meanwhile', async () => {
    await press(3, 'x:1');
    await press(3, 'f:title');
    await press(3, 'L');
    expect(await ha.write('Tên khác')).toContain('đã phát động');
    expect((await office.store.campaigns.all()).map(({ title }) => title)).toEqual([
      'Đẩy mạnh cải cách thủ tục hành chính tỉnh Đắk Nông',
    ]);
  });
});

describe('what is open', () => {
  it('is answered once for all campaigns the same sentence asks, and all four are launched', async () => {
    const asked = await press(0, 'q');
    expect(asked).toContain('❓ Hạn (báo cáo 2): văn bản chưa nêu');
    expect(asked).toContain('theo đúng thời gian quy định');
    await ha.write('chậm nhất ngày 15/12/2018');
    expect(await ha.press('✔ một lần')).toContain('3 phong trào khác');
    // The second of them ends before that day.
    const shown = await ha.press('Ghi cho cả 4 phong trào');
    expect(shown).toContain('Sẵn sàng phát động: 4 phong trào');
    await ha.press('✔ Phát động tất cả (4)');
    const said = await ha.press('✔ Phát động');
    expect(ha.last()?.text ?? said).toContain('Đã phát động 4 phong trào');
    const launched = await office.store.campaigns.all();
    expect(launched.map(({ lead }) => lead).sort()).toEqual(Object.keys(leads).sort());
    expect(launched.every(({ requirements }) => requirements.length === 2)).toBe(true);
  });

  it('is dropped from the question itself, here or in all of them', async () => {
    await press(0, 'q');
    await ha.press('Bỏ báo cáo này');
    await ha.press('Chỉ phong trào này');
    expect((await kept(0)).reports).toEqual([{ kept: true }, { kept: false }]);
    expect((await kept(1)).reports).toEqual([{ kept: true }, { kept: true }]);
    await press(1, 'l');
    await pressData(ha, ':X:1');
    for (const at of [1, 2, 3]) expect((await kept(at)).reports[1]).toEqual({ kept: false });
  });

  it('a report that was dropped is taken back with its question', async () => {
    await press(0, 'x:1');
    await press(0, 'r:1');
    await press(0, 'l');
    expect(ha.last()?.text).toContain('Chưa phát động được');
  });
});
