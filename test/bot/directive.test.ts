import { draftOf, letter, openProvince, pressData, sendText } from '../conversations/directive/sending';
import type { Player, TestOffice } from '../support/office';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openProvince());
});
afterEach(() => office.close());

const campaigns = () => office.store.campaigns.all();
const nothing = 'nothing was read';

/** The campaign of that place in the draft, by what its buttons carry. */
async function dataOf(at: number): Promise<string> {
  const draft = await draftOf(office, ha);
  return `dd:${draft.id}:${draft.campaigns[at]?.draft.id ?? nothing}`;
}

/** Drops the second report of each campaign, which has no date. */
async function dropUndated(): Promise<void> {
  for (const at of [0, 1, 2, 3]) await office.forge(ha, `${await dataOf(at)}:x:1`);
  const draft = await draftOf(office, ha);
  expect(draft.campaigns.map(({ reports }) => reports.map(({ kept }) => kept))).toEqual(
    [0, 1, 2, 3].map(() => [true, false]),
  );
}

describe('a file of an official document', () => {
  it('is read with a line that says how far it is', async () => {
    const said = await sendText(ha, letter);
    expect(said).toContain('Đọc xong.');
    expect(said.match(/Phong trào \d\/4:/gu)).toHaveLength(4);
    expect(said).not.toContain('Đang đọc chữ');
  });

  it('is not the list of units that a .txt file may be, and is asked about when it is neither', async () => {
    expect(await sendText(ha, 'code,name,kind\nX1,Xã Một,commune', 'dv.txt')).toContain('Mới: 1');
    await ha.write('/huy');
    expect(await sendText(ha, 'Xin chào', 'gi-do.txt')).toContain('là văn bản chỉ đạo hay danh sách đơn vị?');
    expect(await ha.press('Văn bản: đọc')).toContain('Chưa thấy phong trào');
    await sendText(ha, 'Xin chào', 'gi-do.txt');
    expect(await ha.press('Danh sách đơn vị')).toContain('Đang đọc tệp');
  });

  it('of others than officers is not read, nor what they paste', async () => {
    const lan = await office.seated('Lan', 'SNV/focalPoint');
    const leader = await office.seated('Ông Sáu', '@office/leader');
    expect(await sendText(lan, letter)).toContain('/baocao');
    expect(await lan.write(letter.slice(0, 3000))).toContain('không dùng được chức năng này');
    expect(await leader.write('/vanban')).toContain('không dùng được chức năng này');
    expect(await office.stranger('Lạ').write(letter.slice(0, 3000))).toContain('/start');
    expect(await office.store.directiveDrafts.ofPerson(`test-${lan.person.id}`, 5)).toEqual([]);
  });

  it('is private: a group is shown the way', async () => {
    const group = office.group('Thi đua', ha);
    group.addBot();
    group.promoteBot();
    await office.settle();
    expect(await ha.write('/vanban', group)).toContain('trao đổi riêng với @');
    expect(await ha.write(letter.slice(0, 3000), group)).toBe('');
  });
});

describe('a drafted campaign', () => {
  beforeEach(async () => {
    await sendText(ha, letter);
  });

  it('is not launched while something is open: it says what, and offers to answer or to drop', async () => {
    await office.forge(ha, `${await dataOf(0)}:l`);
    expect(ha.news()).toContain('Chưa phát động được');
    expect(ha.buttons()).toEqual(['❓ Trả lời 1 câu hỏi', 'Bỏ báo cáo 2', 'Bỏ ở cả 4 phong trào']);
    await office.forge(ha, `${await dataOf(0)}:L`);
    expect(ha.news()).toContain('Còn 1 câu hỏi chưa trả lời');
    expect(await campaigns()).toEqual([]);
  });

  it('is previewed and launched once, however often it is pressed', async () => {
    await dropUndated();
    await pressData(ha, `${await dataOf(3)}:v`);
    await office.forge(ha, `${await dataOf(3)}:l`);
    await pressData(ha, `${await dataOf(3)}:L`);
    await office.forge(ha, `${await dataOf(3)}:L`);
    const [only, ...others] = await campaigns();
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      title: 'Đẩy mạnh cải cách thủ tục hành chính tỉnh Đắk Nông',
      lead: 'SNV',
      document: { number: '2457/UBND-NC', day: '2018-05-25' },
      requirements: [{ kind: 'interimReview', reporters: { by: 'lead' } }],
    });
    expect(only?.requirements[0]?.deadline.sentence).toContain('tháng 01/2019');
    const opened = await office.store.obligations.ofCampaigns([only?.id ?? '']);
    expect(opened).toMatchObject([
      { unit: 'SNV', recipient: '@office', deadline: { lastDay: '2019-01-31' } },
    ]);
  });

  it('all four are launched at once by their four leads, with the days of the letter', async () => {
    await dropUndated();
    await office.forge(ha, `${await dataOf(1)}:f:span`);
    await ha.write('2017 - 2020');
    const draft = await draftOf(office, ha);
    await office.forge(ha, `dd:${draft.id}::all`);
    expect(ha.news()).toContain('Xem lại trước khi phát động tất cả');
    expect(await campaigns()).toEqual([]);
    await ha.press('✔ Phát động 4 phong trào');
    await office.forge(ha, `dd:${draft.id}::All`);
    const launched = await campaigns();
    expect(launched.map(({ lead }) => lead).sort()).toEqual(['SKHDT', 'SLDTBXH', 'SNV', 'VPDP']);
    const words = launched.flatMap(({ requirements }) => requirements.map(({ deadline }) => deadline.words));
    expect(words.sort()).toEqual(
      ['trong tháng 12/2018', 'trong Quý III/2018', 'trong Quý III/2018', 'trong tháng 01/2019'].sort(),
    );
  });

  it('is dropped and kept again, and left out of all meanwhile', async () => {
    await dropUndated();
    await pressData(ha, `${await dataOf(2)}:d`);
    expect((await draftOf(office, ha)).campaigns[2]?.state).toBe('dropped');
    await office.forge(ha, `${await dataOf(2)}:l`);
    expect(ha.news()).toContain('đã bỏ');
    await pressData(ha, `${await dataOf(2)}:k`);
    expect((await draftOf(office, ha)).campaigns[2]?.state).toBe('open');
  });

  it('says of a span that no sentence names what it was taken from, until it is typed', async () => {
    const assumed = 'Chủ nhật, 30/09/2018 (văn bản chưa nêu; tạm tính từ ngày văn bản đến hạn cuối)';
    const texts = ha.person.read().messages.map(({ text = '' }) => text);
    expect(texts.filter((text) => text.includes('tạm tính'))).toEqual([expect.stringContaining(assumed)]);
    await office.forge(ha, `${await dataOf(1)}:f:span`);
    expect(await ha.write('2017 - 2020')).not.toContain('tạm tính');
  });

  it('gives the whole sentence of its deadline to whoever asks why they are reminded', async () => {
    const nga = await office.seated('Nga', 'SNV/head');
    await dropUndated();
    await office.forge(ha, `${await dataOf(3)}:L`);
    expect(nga.news()).toContain('Nhiệm vụ báo cáo mới');
    expect(await nga.press('Vì sao?')).toContain(
      'Trích: “Chủ trì, tham mưu UBND tỉnh sơ kết phong trào thi đua trong tháng 01/2019.”',
    );
  });

  it('shows the sentences it was read from', async () => {
    const said = await pressData(ha, `${await dataOf(3)}:s`);
    expect(said).toContain('Câu gốc');
    expect(said).toContain('Sở Nội vụ chủ động theo dõi');
  });

  it('bears forged and stale buttons', async () => {
    const id = (await draftOf(office, ha)).id;
    const before = JSON.stringify((await draftOf(office, ha)).campaigns);
    for (const data of [
      'dd',
      'dd:::',
      `dd:${id}`,
      `dd:${id}:nonsense:d`,
      `dd:${id}::more:99`,
      `dd:${id}::more:-1`,
      `dd:${id}::zz`,
      `${await dataOf(0)}:x:99`,
      `${await dataOf(0)}:x:__proto__`,
      `${await dataOf(0)}:f:constructor`,
      `${await dataOf(0)}:f:deadline:99`,
      `${await dataOf(0)}:f:deadline`,
      `${await dataOf(0)}:zzz`,
    ])
      await office.forge(ha, data);
    expect(JSON.stringify((await draftOf(office, ha)).campaigns)).toBe(before);
    expect(office.log.filter(({ level }) => level === 'error' || level === 50)).toEqual([]);
  });

  it('is no business of those who are no officers', async () => {
    const lan = await office.seated('Lan', 'SNV/focalPoint');
    const drop = `${await dataOf(0)}:d`;
    await lan.write('/viec');
    await office.forge(lan, drop);
    await office.forge(lan, `dd:${(await draftOf(office, ha)).id}::All`);
    expect((await draftOf(office, ha)).campaigns[0]?.state).toBe('open');
    expect(await campaigns()).toEqual([]);
  });

  it('a launched one is not changed any more, also not from another device', async () => {
    await dropUndated();
    const data = await dataOf(3);
    await office.forge(ha, `${data}:L`);
    await office.forge(ha, `${data}:d`);
    await office.forge(ha, `${data}:f:title`);
    const draft = await draftOf(office, ha);
    expect(draft.campaigns[3]?.state).toBe('launched');
    expect(await sendText(ha, letter)).toContain('✔ Đã phát động.');
  });
});

describe('the units a document names', () => {
  it('are put into the register, and answer what was asked about them', async () => {
    await office.close();
    ({ office, ha } = await openProvince({ without: ['SNV', 'SKHDT'] }));
    const said = await sendText(ha, letter);
    expect(said).toContain('Chưa có trong danh sách đơn vị: ');
    const id = (await draftOf(office, ha)).id;
    await pressData(ha, `dd:${id}::u`);
    expect(await office.store.units.byCode('SNV')).toBeNull();
    await pressData(ha, `dd:${id}::U`);
    const found = (await office.store.units.all()).filter(({ name }) => name === 'Sở Nội vụ');
    expect(found).toHaveLength(1);
    expect((await draftOf(office, ha)).campaigns[3]?.draft.lead).toBe(found[0]?.code);
    await office.forge(ha, `dd:${id}::U`);
    expect((await office.store.units.all()).filter(({ name }) => name === 'Sở Nội vụ')).toHaveLength(1);
  });
});

describe('a document of the same number from another text', () => {
  it('is recognised and compared', async () => {
    await sendText(ha, letter);
    await office.at('2018-05-30 09:00');
    const said = await sendText(ha, letter.replaceAll('trong tháng 12/2018', 'trong tháng 11/2018'));
    expect(said).toContain('Văn bản cùng số đã nhập ngày 28/05/2018 bởi Hà (0 phong trào đã phát động)');
    expect(said).toContain('“trong tháng 12/2018” → “trong tháng 11/2018”');
  });
});
