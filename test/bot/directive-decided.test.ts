import { draftOf, letter, openProvince, pressData, sendText } from '../conversations/directive/sending';
import type { Player, TestOffice } from '../support/office';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openProvince());
  await sendText(ha, letter);
});
afterEach(() => office.close());

async function press(at: number, what: string): Promise<string> {
  const { id, campaigns } = await draftOf(office, ha);
  ha.news();
  await office.forge(ha, `dd:${id}:${campaigns[at]?.draft.id}:${what}`);
  return ha.news();
}
/** The newest text of a message about that campaign. */
const shown = (number: number) =>
  ha.person.read().messages.findLast(({ text = '' }) => text.includes(`Phong trào ${number}/4:`))?.text ?? '';

describe('what an officer decided about a draft', () => {
  it('is not shown with the sentence that says something else', async () => {
    expect(shown(4)).toContain('Chủ trì: Sở Nội vụ\n“Sở Nội vụ chủ động');
    await press(3, 'f:lead');
    const after = await ha.write('Sở Tư pháp');
    expect(after).toContain('Chủ trì: Sở Tư pháp (cán bộ nhập)\nBáo cáo:');
    expect(after).not.toContain('“Sở Nội vụ chủ động');
    expect(await press(3, 's')).toContain('“Sở Nội vụ chủ động');
    expect(await press(3, 'f:lead')).toContain('“Sở Nội vụ chủ động');
  });

  it('is marked in a deadline as well, with the sentence that asks for the report', async () => {
    await press(3, 'f:deadline:1');
    await ha.write('chậm nhất ngày 15/12/2018');
    await ha.press('✔ một lần');
    const after = await ha.press('Chỉ phong trào này');
    expect(after).toContain('(“chậm nhất ngày 15/12/2018”) (cán bộ nhập)\n“Nhận được Văn bản này');
    expect(after).not.toMatch(/trong tháng 01\/2019”\) \(cán bộ nhập\)/u);
  });

  it('is not quoted from the document that does not say it, neither when asked why nor in a reminder', async () => {
    const lan = await office.seated('Lan', 'STP/focalPoint');
    await press(3, 'f:deadline:1');
    await ha.write('chậm nhất ngày 15/12/2018');
    await ha.press('✔ một lần');
    await ha.press('Chỉ phong trào này');
    await press(3, 'L');
    lan.news();
    const why = await lan.press('Vì sao?');
    expect(why).toContain(
      'Hạn do cơ quan thường trực ấn định, văn bản chưa nêu: “chậm nhất ngày 15/12/2018”',
    );
    expect(why).not.toContain('Trích:');
    await office.at('2018-12-05 08:00');
    expect(lan.news()).toContain('Theo 2457/UBND-NC; hạn do cơ quan thường trực ấn định: “chậm nhất');
  });

  it('is the document’s all the same where its words stand in one of its sentences', async () => {
    await press(3, 'f:deadline:0');
    await ha.write('tháng 01/2019');
    await ha.press('✔ một lần');
    const [rule] = (await draftOf(office, ha)).campaigns
      .flatMap(({ draft }) => draft.deadline ?? [])
      .slice(3);
    expect(rule).toMatchObject({
      words: 'tháng 01/2019',
      sentence: expect.stringContaining('trong tháng 01/2019'),
    });
    expect(rule).not.toHaveProperty('byOffice');
  });

  it('is no news where what was read is kept', async () => {
    const before = (await draftOf(office, ha)).campaigns[3];
    for (const field of ['deadline:0', 'lead', 'span']) {
      await press(3, `f:${field}`);
      await ha.press('Giữ nội dung đã nhập');
      if (field === 'deadline:0') await ha.press('✔ một lần');
    }
    const after = (await draftOf(office, ha)).campaigns[3];
    expect(after).not.toHaveProperty('typed');
    expect(after?.draft).toEqual(before?.draft);
  });

  it('comes too late for some: they are shown why, with a way to correct them', async () => {
    const { id } = await draftOf(office, ha);
    await office.forge(ha, `dd:${id}::x`);
    await office.at('2018-10-15 08:00');
    await office.forge(ha, `dd:${id}::all`);
    expect(ha.buttons()).toEqual([
      '✔ Phát động 2 phong trào',
      expect.stringMatching(/^✎ Sửa: Doanh nghiệp/u),
      expect.stringMatching(/^✎ Sửa: Đắk Nông chung tay/u),
    ]);
    await ha.press('✎ Sửa: Doanh nghiệp');
    expect(ha.buttons()).toContain('Hạn (báo cáo 1)');
  });

  it('leaves nothing to launch of a campaign whose reports are all dropped', async () => {
    for (const report of [0, 1]) await press(0, `x:${report}`);
    const { id } = await draftOf(office, ha);
    await press(0, 'v');
    expect(shown(1)).toContain('2. Báo cáo khác – đã bỏ');
    expect(ha.buttons()).toEqual(['✎ Sửa', 'Bỏ phong trào', 'Xem câu gốc']);
    await office.forge(ha, `dd:${id}::x`);
    expect(ha.last()?.text).toContain('Sẵn sàng phát động: 3 phong trào');
    await office.forge(ha, `dd:${id}::All`);
    expect(await office.store.campaigns.all()).toHaveLength(3);
    expect(ha.last()?.text).not.toContain('Mọi báo cáo của phong trào đã bỏ');
  });

  it('leaves campaigns that run or were dropped to be looked at one by one', async () => {
    const { id } = await draftOf(office, ha);
    for (const at of [0, 1, 2, 3]) await press(at, 'd');
    await office.forge(ha, `dd:${id}::x`);
    expect(ha.last()?.text).toContain('Không còn phong trào nào chờ phát động');
    await press(0, 'k');
    for (const report of [0, 1]) await press(0, `x:${report}`);
    await office.forge(ha, `dd:${id}::x`);
    expect(ha.last()?.text).toContain('quyết định từng phong trào ở trên');
  });

  it('means the same campaigns when another officer sends the same document', async () => {
    const before = await draftOf(office, ha);
    const be = await office.seated('Bé', '@office/officer');
    await sendText(be, letter);
    await pressData(ha, `${before.campaigns[2]?.draft.id}:d`);
    const after = await office.store.directiveDrafts.byId(before.id);
    expect(after?.campaigns.map(({ state }) => state)).toEqual(['open', 'open', 'dropped', 'open']);
    expect(after?.campaigns.map(({ draft }) => draft.id)).toEqual(
      before.campaigns.map(({ draft }) => draft.id),
    );
  });
});
