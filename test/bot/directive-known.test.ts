import { draftOf, letter, openProvince, pressData, sendText } from '../conversations/directive/sending';
import { docxOf } from '../support/docx';
import type { Player, TestOffice } from '../support/office';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openProvince());
});
afterEach(() => office.close());

const urging = `UBND TỈNH ĐẮK NÔNG
SỞ NỘI VỤ

Số: 900/SNV-TĐ
V/v đôn đốc báo cáo sơ kết phong trào thi đua

Đắk Nông, ngày 20 tháng 12 năm 2018

Kính gửi: Các Sở, Ban, ngành; UBND các huyện, thị xã.

Thực hiện Công văn số 2457/UBND-NC ngày 25/5/2018 của UBND tỉnh về phong trào thi đua “Đẩy mạnh cải cách thủ tục hành chính tỉnh Đắk Nông” giai đoạn 2017 - 2020, Sở Nội vụ đề nghị các Sở, Ban, ngành; UBND các huyện, thị xã gửi báo cáo sơ kết phong trào thi đua “Đẩy mạnh cải cách thủ tục hành chính tỉnh Đắk Nông” về Sở Nội vụ trước ngày 15/01/2019.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
`;

/** Launches the fourth campaign of the letter; its id. */
async function launched(): Promise<string> {
  await sendText(ha, letter);
  const { id, campaigns } = await draftOf(office, ha);
  const campaign = campaigns[3]?.draft.id ?? '';
  await office.forge(ha, `dd:${id}:${campaign}:x:1`);
  await office.forge(ha, `dd:${id}:${campaign}:L`);
  expect(await office.store.campaigns.byId(campaign)).not.toBeNull();
  return campaign;
}

it('a letter that urges on a campaign links to it, and is not launched with the others', async () => {
  const running = await launched();
  await office.at('2018-12-20 14:00');
  const said = await sendText(ha, urging, 'don-doc.txt');
  expect(said).toContain('Có vẻ là phong trào đang chạy: Đẩy mạnh cải cách thủ tục hành chính tỉnh Đắk Nông');
  const { id, campaigns } = await draftOf(office, ha);
  expect(campaigns[0]?.like?.id).toBe(running);
  expect(await pressData(ha, `cp:${running}`)).toContain('Đẩy mạnh cải cách');
  await office.forge(ha, `dd:${id}::All`);
  expect(await office.store.campaigns.all()).toHaveLength(1);
});

it('a campaign that was launched is seen as such when the process ended before it was noted', async () => {
  const running = await launched();
  const draft = await draftOf(office, ha);
  const forgotten = draft.campaigns.map((one) => ({ ...one, state: 'open' as const }));
  await office.store.directiveDrafts.change(draft.id, draft.revision, forgotten);
  await office.forge(ha, `dd:${draft.id}:${running}:d`);
  await office.forge(ha, `dd:${draft.id}:${running}:L`);
  expect(await office.store.campaigns.all()).toHaveLength(1);
  expect(await sendText(ha, letter)).toContain('✔ Đã phát động.');
});

it('a colleague who sends the same text goes on with the same draft', async () => {
  await sendText(ha, letter);
  const { id, campaigns } = await draftOf(office, ha);
  await office.forge(ha, `dd:${id}:${campaigns[0]?.draft.id}:d`);
  const minh = await office.seated('Minh', '@office/officer');
  expect(await sendText(minh, letter)).toContain('bởi Hà');
  await office.forge(minh, `dd:${id}:${campaigns[1]?.draft.id}:d`);
  expect((await draftOf(office, ha)).campaigns.map(({ state }) => state)).toEqual([
    'dropped',
    'dropped',
    'open',
    'open',
  ]);
});

it('a draft that nobody touched is read anew, by the register as it has become', async () => {
  await office.close();
  ({ office, ha } = await openProvince({ without: ['SNV'] }));
  await sendText(ha, letter);
  expect((await draftOf(office, ha)).campaigns[3]?.draft.lead).toBeUndefined();
  const [any] = await office.store.units.all();
  if (any) await office.store.units.save([{ ...any, code: 'SNV', name: 'Sở Nội vụ' }]);
  await sendText(ha, letter);
  expect((await draftOf(office, ha)).campaigns[3]?.draft.lead).toBe('SNV');
});

it('more campaigns than fit are shown twelve at a time', async () => {
  await sendText(ha, letter);
  const draft = await draftOf(office, ha);
  const [one] = draft.campaigns;
  if (!one) throw new Error('nothing was read');
  const many = Array.from({ length: 14 }, (_, at) => ({
    ...one,
    draft: { ...one.draft, id: `campaign${String(at).padStart(4, '0')}`, title: `Phong trào số ${at + 1}` },
  }));
  await office.store.directiveDrafts.change(draft.id, draft.revision, many);
  const said = await sendText(ha, letter);
  expect(said.match(/Phong trào \d+\/14:/gu)).toHaveLength(12);
  const rest = await ha.press('Xem tiếp (2)');
  expect(rest.match(/Phong trào \d+\/14:/gu)).toEqual(['Phong trào 13/14:', 'Phong trào 14/14:']);
  expect(ha.buttons().join()).not.toContain('Xem tiếp');
});

it('a .docx of the letter is the same four campaigns; a picture and a broken file are refused with what to do', async () => {
  const paragraphs = letter.split('\n').map((line) => {
    const text = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('*', '');
    return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  });
  const bytes = docxOf({ body: paragraphs.join('') });
  const send = (content: Buffer, name: string) =>
    ha.does((person) => person.sendDocument({ bytes: content, name }));
  const said = await send(bytes, 'cong-van.docx');
  expect(said).toContain('Số: 2457/UBND-NC, ngày: 25/05/2018');
  expect(said).toContain('Phong trào: 4');
  const broken = await send(bytes.subarray(0, 500), 'hong.docx');
  expect(broken).toContain('Chưa đọc được văn bản này');
  expect(broken.split('---')).toHaveLength(2);
  const scan = await send(Buffer.from('\x89PNG\r\n\x1a\n0000'), 'quet.pdf');
  expect(scan).toContain('Chưa đọc được văn bản này');
});
