import type { Player, TestOffice } from '../../support/office';
import { draftOf, letter, openProvince, pressData, sendText } from './sending';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openProvince());
});
afterEach(() => office.close());

const reports = async () =>
  (await draftOf(office, ha)).campaigns.map((one) => one.reports.map(({ kept }) => kept));

describe('the questions of all campaigns of a document', () => {
  it('are answered one after another, what is common to all of them once, by a proposal that is pressed', async () => {
    const said = await sendText(ha, letter);
    expect(said).toContain('câu hỏi: 4');
    expect(said).toContain('Chỉ cần trả lời 1 lần: nhiều phong trào chung một câu hỏi. Hoặc bỏ');
    const asked = await ha.press('❓ Trả lời 1 câu hỏi');
    expect(asked).toContain('Chung cho 4 phong trào');
    expect(asked).toContain('Báo cáo 2: Báo cáo khác');
    expect(ha.buttons().slice(0, 3)).toEqual([
      'trong tháng 12/2018',
      'trong Quý III/2018',
      'trong tháng 01/2019',
    ]);
    expect(await ha.press('trong tháng 12/2018')).toContain('Thứ Hai, 31/12/2018');
    expect(ha.buttons()).not.toContain('trong tháng 12/2018');
    await ha.press('✔ một lần');
    await office.restart();
    const last = await ha.press('Ghi cho cả 4 phong trào');
    expect(last).toContain('Đã trả lời hết câu hỏi.');
    expect(last).not.toContain('Phong trào 1/4');
    const { campaigns } = await draftOf(office, ha);
    expect(campaigns.map(({ draft }) => draft.also?.[0]?.deadline?.words)).toEqual(
      Array(4).fill('trong tháng 12/2018'),
    );
    expect(ha.buttons()).toEqual(['✔ Phát động tất cả (4)']);
  });

  it('go on with the next campaign where an answer holds for one only, and never touch what was answered', async () => {
    await sendText(ha, letter);
    await ha.press('❓ Trả lời');
    for (const [words, where] of [
      ['15/12/2018', 'Chỉ phong trào này'],
      ['20/12/2018', 'Ghi cho cả 3'],
    ] as const) {
      await ha.write(words);
      await ha.press('✔ một lần');
      await ha.press(where);
    }
    const { campaigns } = await draftOf(office, ha);
    expect(campaigns.map(({ draft }) => draft.also?.[0]?.deadline?.words)).toEqual([
      '15/12/2018',
      ...Array(3).fill('20/12/2018'),
    ]);
  });

  it('are done away with by dropping the reports they are about, once', async () => {
    await sendText(ha, letter);
    const said = await ha.press('Bỏ 4 báo cáo còn câu hỏi');
    expect(said + (ha.last()?.text ?? '')).toContain('Đã bỏ 4 báo cáo');
    expect(await reports()).toEqual(Array(4).fill([true, false]));
    const { id } = await draftOf(office, ha);
    await office.forge(ha, `dd:${id}::x`);
    expect(await reports()).toEqual(Array(4).fill([true, false]));
    await pressData(ha, `dd:${id}::all`);
    expect(ha.last()?.text).toContain('Xem lại trước khi phát động tất cả');
  });

  it('are not asked of others than officers, and nothing of theirs is dropped', async () => {
    await sendText(ha, letter);
    const { id } = await draftOf(office, ha);
    const lan = await office.seated('Lan', 'SNV/focalPoint');
    await lan.write('/viec');
    for (const what of ['q', 'x']) await office.forge(lan, `dd:${id}::${what}`);
    expect(lan.news()).toContain('không dùng được chức năng này');
    expect(await reports()).toEqual(Array(4).fill([true, true]));
  });

  it('may be about the campaign itself: it is then dropped from the question', async () => {
    await sendText(ha, letter.replace(/Số: .*\/UBND-NC/u, ''));
    const asked = await ha.press('❓ Trả lời');
    expect(asked).toContain('Số, ngày văn bản: văn bản chưa nêu');
    expect(asked).toContain('Chung cho 4 phong trào');
    await ha.press('Bỏ phong trào');
    expect((await draftOf(office, ha)).campaigns.map(({ state }) => state)).toEqual([
      'dropped',
      ...Array(3).fill('open'),
    ]);
  });
});
