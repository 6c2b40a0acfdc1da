import { Workbook } from 'exceljs';
import type { Player, TestOffice } from '../../support/office';
import { seedCampaign } from '../../support/seed';
import { answer, openOffice, toPreview } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
});
afterEach(() => office.close());

const REHEARSE = '>Chạy thử';
const documents = () => ha.person.read().messages.filter(({ document }) => document);

/** The file that was sent last, as rows of text by sheet. */
async function fileOf(): Promise<Record<string, string[][]>> {
  const { file_path } = await office.app.bot.api.getFile(documents().at(-1)?.document?.file_id ?? '');
  const url = `http://telegram.invalid/file/bot${office.sandbox.token}/${file_path}`;
  const workbook = new Workbook();
  await workbook.xlsx.load(await (await office.sandbox.fetch(url)).arrayBuffer());
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow((row) => {
        const cells: string[] = [];
        row.eachCell({ includeEmpty: true }, ({ value }) => {
          cells.push(value instanceof Date ? value.toISOString().slice(0, 16) : String(value ?? ''));
        });
        rows.push(cells);
      });
      return [sheet.name, rows];
    }),
  );
}

describe('the rehearsal in the launch', () => {
  it('sends every message as a file, with its summary, and then the preview again', async () => {
    const preview = await answer(ha, ...toPreview);
    const said = await answer(ha, REHEARSE);
    const [caption = '', again = ''] = said.split('\n---\n');
    expect(caption).toBe(
      'Chạy thử: Cả nước chung sức xây dựng nông thôn mới\n182 tin, nếu phát động lúc này và chưa đơn vị nào báo cáo.\nTừ 08/08/2019 đến 19/11/2020; nhiều nhất 20/11/2019: 11 tin.',
    );
    expect(preview).toContain(again);
    expect(again).toContain('Xem lại trước khi phát động');
    expect(ha.buttons()[0]).toBe('✔ Phát động');
    const [document] = documents();
    expect(document?.document?.file_name).toBe('chay-thu-ca-nuoc-chung-suc-xay-dung-nong-thon-moi.xlsx');
    const { 'Các tin': messages = [], 'Căn cứ': basis = [] } = await fileOf();
    expect(messages).toHaveLength(183);
    expect(messages[0]).toEqual([
      'Ngày giờ gửi',
      'Thứ',
      'Đơn vị',
      'Gửi tới',
      'Kỳ báo cáo',
      'Hạn theo văn bản',
      'Ngày nhắm tới',
      'Nấc nhắc',
      'Dời vì ngày nghỉ',
      'Dự kiến',
    ]);
    expect(messages).toContainEqual([
      '2019-11-08T08:00',
      'Thứ Sáu',
      'Xã Lạc Hòa',
      'Cán bộ đầu mối, Thủ trưởng đơn vị',
      'năm 2019',
      '2019-11-09T00:00',
      '2019-11-08T00:00',
      'đúng hạn',
      'Hạn 09/11/2019 trùng ngày nghỉ cuối tuần',
      '',
    ]);
    expect(
      messages.find(([at, , unit]) => at === '2019-11-20T08:00' && unit?.startsWith('Cơ quan'))?.[2],
    ).toBe('Cơ quan thường trực (10 đơn vị)');
    const words = Object.fromEntries(basis);
    expect(words).toMatchObject({
      'Văn bản': '1804/UBND-NC ngày 08/08/2019',
      'Lời văn bản về hạn': 'trước ngày 10/11 hằng năm',
      'Chu kỳ': 'hằng năm',
      'Số tin': '182',
    });
    expect(words['Lịch nhắc']).toContain('Chuẩn – trước hạn 14, 7, 3, 1 ngày làm việc');
    expect(basis.flat().join(' ')).toContain('Không đơn vị nào báo cáo');
    expect(await office.store.campaigns.all()).toEqual([]);
  });

  it('names the units of which many reports are due on one day, in the preview, the caption and the file', async () => {
    for (const id of ['campaign0001', 'campaign0002', 'campaign0003'])
      await seedCampaign(office.office, {
        id,
        ...(id.endsWith('3') ? { scope: { kinds: ['commune'] } } : {}),
      });
    const preview = await answer(ha, ...toPreview);
    for (const said of [preview, await answer(ha, REHEARSE)]) {
      expect(said).toContain('⚠ Nhiều báo cáo cùng hạn:\n• Xã Hòa Đông: 4 báo cáo cùng hạn 09/11/2019');
      expect(said).toContain('… và 17 trường hợp khác');
    }
    const { 'Trùng hạn': clashes = [] } = await fileOf();
    expect(clashes).toHaveLength(21);
    expect(clashes[1]).toEqual(['Xã Hòa Đông', '2019-11-09T00:00', 'Thứ Bảy', '4']);
    expect(clashes.at(-1)).toEqual(['Phường Vĩnh Phước', '2020-11-09T00:00', 'Thứ Hai', '3']);
  });

  it('says nothing of clashes where there are none', async () => {
    expect(await answer(ha, ...toPreview)).not.toContain('cùng hạn');
    await answer(ha, REHEARSE);
    expect((await fileOf())['Trùng hạn']?.slice(1)).toEqual([['Không có']]);
  });

  it('can be asked for again after a restart, and the launch goes on after it', async () => {
    await answer(ha, ...toPreview, REHEARSE);
    await office.restart();
    expect(await answer(ha, REHEARSE)).toContain('182 tin');
    expect(documents()).toHaveLength(2);
    await office.restart();
    expect(await answer(ha, '>✔ Phát động')).toContain('Đã mở 10 nhiệm vụ');
    expect(documents()).toHaveLength(2);
  });

  it('keeps neither the file nor what it was made of in the state of the form', async () => {
    await answer(ha, ...toPreview);
    const key = `telegram:${ha.person.id}:${ha.person.id}`;
    const before = JSON.stringify(await office.store.conversations.read(key)).length;
    await answer(ha, REHEARSE, REHEARSE, REHEARSE);
    const after = JSON.stringify(await office.store.conversations.read(key)).length;
    expect(before).toBeGreaterThan(1000);
    expect(after - before).toBeLessThan(3 * (documents()[0]?.document?.file_size ?? 0));
  });

  it('says that the file could not be sent, and sends it when it is asked for again', async () => {
    await answer(ha, ...toPreview);
    office.sandbox.fail({ kind: 'error', code: 400, method: 'sendDocument' });
    expect(await answer(ha, REHEARSE)).toContain('Chưa gửi được tệp chạy thử');
    expect(documents()).toHaveLength(0);
    expect(await answer(ha, REHEARSE)).toContain('182 tin');
  });

  it('keeps a title that begins like a formula as text', async () => {
    const [start = '', , ...rest] = toPreview;
    await answer(ha, start, '=HYPERLINK("http://x";"Nông thôn mới") & <b>', ...rest, REHEARSE);
    const { 'Căn cứ': basis = [] } = await fileOf();
    expect(basis[1]).toEqual(['Phong trào', '=HYPERLINK("http://x";"Nông thôn mới") & <b>']);
  });

  it('says why there is nothing to rehearse when the register has changed under the draft', async () => {
    await answer(ha, ...toPreview);
    const lead = await office.store.units.byCode('PKT');
    if (!lead) throw new Error('no lead');
    await office.store.units.save([{ ...lead, validTo: '2019-08-01' }]);
    expect(await answer(ha, REHEARSE)).toContain('Đơn vị chủ trì không còn');
    expect(documents()).toHaveLength(0);
  });
});
