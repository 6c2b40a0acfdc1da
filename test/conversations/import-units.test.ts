import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from '../../src/domain/campaign';
import { standardLadder } from '../../src/domain/ladder';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { sampleUnits } from '../support/units';

let office: TestOffice;
let hoa: Player;
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-01 08:00' });
  hoa = await office.seated('Hoa', '@office/officer');
});
afterEach(() => office.close());

const sample = readFileSync(join(__dirname, '../fixtures/units/units-vinh-chau.csv'));

function sends(player: Player, content: string | Uint8Array, name = 'don-vi.csv'): Promise<string> {
  return player.does((person) => person.sendDocument({ bytes: Buffer.from(content), name }));
}

const rows = (...lines: string[]) => ['code,name,kind,parent', ...lines].join('\n');

describe('an officer who sends a list of units', () => {
  it('sees the counts, confirms, and the units are there; a second time nothing changes', async () => {
    const preview = await sends(hoa, sample);
    expect(preview).toContain('Đang đọc tệp “don-vi.csv”');
    expect(preview).toMatch(/Mới: 35\nThay đổi: 0\nGiữ nguyên: 0\nDòng chưa đúng: 0/);
    expect(await office.store.units.all()).toEqual([]);
    expect(await hoa.press('Nhập 35 đơn vị')).toContain('Mới: 35, thay đổi: 0');
    expect(await office.store.units.all()).toEqual(sampleUnits().sort((a, b) => (a.code < b.code ? -1 : 1)));
    expect(await sends(hoa, sample)).toContain('không có gì để nhập');
    expect(hoa.last()?.reply_markup).toBeUndefined();
  });

  it('sees what is new, changed and unchanged against the register', async () => {
    await office.withUnits();
    const preview = await sends(
      hoa,
      rows('XLH,Xã Lạc Hòa mới,commune,UBND-TX', 'PNV,Phòng Nội vụ,division,UBND-TX', 'MOI,Xã Mới,xã,XLH'),
    );
    expect(preview).toMatch(/Mới: 1\nThay đổi: 1\nGiữ nguyên: 1/);
    expect(preview).toContain('Các thay đổi:\n• Xã Lạc Hòa: tên “Xã Lạc Hòa” → “Xã Lạc Hòa mới”\n');
    await hoa.press('Nhập 2 đơn vị');
    expect(await office.store.units.byCode('XLH')).toMatchObject({
      name: 'Xã Lạc Hòa mới',
      aliases: expect.arrayContaining(['Lạc Hòa']),
    });
    expect(await office.store.units.byCode('MOI')).toMatchObject({ kind: 'commune', parent: 'XLH' });
  });

  it('sees what changes in the first five of them, field by field', async () => {
    await office.withUnits();
    const header = 'code,name,kind,bloc,validTo,aliases';
    const changed = (code: string, name: string) => `${code},${name},ward,,30/06/2025,A|B`;
    const preview = await sends(
      hoa,
      [
        header,
        changed('XLH', '<b>Lạc Hòa</b>'),
        ...['XHD', 'XLAIH', 'XVH', 'XVHI', 'XVT', 'P1'].map((code) => changed(code, `Phường ${code}`)),
      ].join('\n'),
    );
    expect(preview).toContain(
      '• Xã Lạc Hòa: tên “Xã Lạc Hòa” → “<b>Lạc Hòa</b>”; tên khác “Lạc Hòa, Lạc Hoà, UBND xã Lạc Hòa” → “A, B”; loại “Xã” → “Phường”; khối “Khối 5 - Xã phường” → (trống); đến ngày (trống) → 30/06/2025',
    );
    expect(preview.match(/^• /gm)).toHaveLength(5);
    expect(preview).toContain('… và 2 đơn vị khác');
  });

  it('has campaigns planned again when units came', async () => {
    const campaign: Campaign = {
      id: 'c1',
      title: 'x',
      document: { number: '1', day: '2019-01-01' },
      from: '2019-01-01',
      to: '2019-12-31',
      phases: [],
      ladder: standardLadder,
      lead: 'PKT',
      scope: { kinds: [], blocs: [], units: [], except: [] },
      naming: 'counts',
      requirements: [],
      launchedAt: office.now(),
      launchedBy: { person: 'p', seat: '@office/officer' },
    };
    await office.store.campaigns.add(campaign);
    await office.store.campaigns.notePlanned({ campaign, anew: 0 }, '2019-10-01');
    await sends(hoa, sample);
    expect(await office.store.campaigns.notPlannedOn('2019-10-01')).toEqual([]);
    await hoa.press('Nhập');
    expect(await office.store.campaigns.notPlannedOn('2019-10-01')).toHaveLength(1);
  });

  it('stops without anything written', async () => {
    await sends(hoa, sample);
    expect(await hoa.press('Dừng')).toContain('chưa ghi gì');
    await hoa.press('Nhập 35');
    expect(await office.store.units.all()).toEqual([]);
  });

  it('may go on after a restart', async () => {
    await sends(hoa, sample);
    await office.restart();
    expect(await hoa.press('Nhập 35')).toContain('Mới: 35');
  });
});

describe('wrong rows', () => {
  it('are named by line, column, value and reason, and left out only by the button that says so', async () => {
    const answer = await sends(hoa, rows('AAA,Xã A,commune,', 'B B,Xã B,commune,', 'CCC,,xaa,ZZZ'));
    expect(answer).toContain('Số dòng chưa đúng: 2');
    expect(answer).toContain('Dòng 3, cột “code”, giá trị “B B”: mã “B B” có khoảng trắng');
    expect(answer).toContain('Dòng 4, cột “name”, ô trống: cần tên đơn vị');
    expect(answer).toContain(
      'Dòng 4, cột “kind”, giá trị “xaa”: “xaa” chưa phải một loại đơn vị; có phải “Xã”?',
    );
    expect(hoa.buttons()).toEqual(['Nhập các dòng đúng (1)', 'Dừng']);
    await hoa.press('Nhập các dòng đúng');
    expect((await office.store.units.all()).map(({ code }) => code)).toEqual(['AAA']);
  });

  it('are told up to the tenth, then counted', async () => {
    const wrong = Array.from({ length: 13 }, (_, at) => `W${at},Xã ${at},nothing,`);
    const answer = await sends(hoa, rows('AAA,Xã A,commune,', ...wrong));
    expect(answer.match(/^• Dòng/gm)).toHaveLength(10);
    expect(answer).toContain('… và 3 lỗi khác');
  });

  it('leave nothing to confirm when all are wrong or a column is missing', async () => {
    expect(await sends(hoa, rows('A A,Xã A,commune,'))).toContain('Không có dòng nào để nhập');
    const answer = await sends(hoa, 'code,name\nAAA,Xã A');
    expect(answer).toContain('thiếu cột “kind”');
    expect(answer).toContain('Không có dòng nào để nhập');
    expect(hoa.last()?.reply_markup).toBeUndefined();
  });

  it('are one when the headers are others: which were found and which are needed', async () => {
    const answer = await sends(hoa, 'foo;bar\n1;2');
    expect(answer).toContain(
      '• Dòng 1 (tiêu đề): thiếu cột “code”, “name”, “kind”. Các cột đang có: foo, bar. Cần ít nhất: code (mã), name (tên), kind (loại).',
    );
    expect(answer.match(/Các cột đang có/g)).toHaveLength(1);
  });

  it('are corrected by sending the file again while the first waits', async () => {
    await sends(hoa, rows('AAA,Xã A,commune,', 'BBB,Xã B,xaa,'));
    expect(await sends(hoa, rows('AAA,Xã A,commune,', 'BBB,Xã B,xa,'))).toMatch(
      /Mới: 2\n.*\n.*\nDòng chưa đúng: 0/,
    );
    await hoa.press('Nhập 2 đơn vị');
    expect(await office.store.units.all()).toHaveLength(2);
  });

  it('stop the import when they became wrong only meanwhile', async () => {
    await office.withUnits();
    await sends(hoa, rows('AAA,Xã A,commune,XLH'));
    const others = sampleUnits().filter(({ code }) => code !== 'XLH');
    jest.spyOn(office.store.units, 'all').mockResolvedValue(others);
    expect(await hoa.press('Nhập 1')).toContain('nay có dòng chưa đúng; chưa ghi gì');
    expect(await office.store.units.byCode('AAA')).toBeNull();
  });
});

describe('what is no list', () => {
  it.each([
    ['an old Excel file', 'ds.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'Excel cũ'],
    ['a broken one', 'ds.xlsx', Buffer.from('PK nothing'), 'Không mở được tệp'],
    ['an empty one', 'ds.csv', Buffer.from(''), 'không có nội dung'],
    ['another kind of table', 'ds.ods', Buffer.from('PK'), 'không phải .csv hay .xlsx'],
    ['one under a secrecy stamp', 'MẬT.csv', sample, 'độ mật'],
    ['one that is too large', 'ds.csv', Buffer.alloc(5 * 1024 * 1024 + 1, 65), 'lớn hơn 5 MB'],
  ])('is refused with what to do: %s', async (_, name, bytes, said) => {
    expect(await sends(hoa, bytes, name)).toContain(said);
    expect(hoa.last()?.reply_markup).toBeUndefined();
  });

  it('does not open the import: another document, a voice', async () => {
    expect(await sends(hoa, 'x', 'bao-cao.pdf')).not.toContain('Đang đọc');
    const voice = await hoa.does((person) => person.sendVoice({ bytes: Buffer.from('x') }));
    expect(voice).not.toContain('Đang đọc');
  });

  it('is told to be none when it comes in the middle', async () => {
    await sends(hoa, sample);
    expect(await sends(hoa, 'x', 'bao-cao.pdf')).toContain('nhận tệp danh sách đơn vị');
    expect(await hoa.write('vâng, nhập đi')).toContain('chọn một nút');
    expect(await hoa.does((person) => person.sendSticker())).toContain('không nhận nhãn dán');
    expect(await hoa.press('Nhập 35')).toContain('Mới: 35');
  });
});

describe('who may import', () => {
  it('is not a unit, a leader or a stranger', async () => {
    const others = [
      await office.seated('Lan', 'XLH/focalPoint'),
      await office.seated('Minh', '@office/leader'),
      office.stranger('Huệ'),
    ];
    for (const other of others) expect(await sends(other, sample)).not.toContain('Đang đọc');
  });

  it('is asked again when the import is confirmed', async () => {
    await sends(hoa, sample);
    jest.spyOn(office.store.people, 'seatsOf').mockResolvedValue(['XLH/head']);
    expect(await hoa.press('Nhập 35')).toContain('Chỉ chuyên viên');
    expect(await office.store.units.all()).toEqual([]);
  });
});
