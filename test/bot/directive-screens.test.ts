import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sendText } from '../conversations/directive/sending';
import { openTestOffice, type Player, type TestOffice } from '../support/office';

let office: TestOffice;
let ha: Player;

afterEach(() => office.close());

/** The messages about the campaigns of a document, as lines. */
async function campaignsOf(name: string, at: string): Promise<string[][]> {
  office = await openTestOffice({ at });
  await office.withUnits();
  ha = await office.seated('Hà', '@office/officer');
  const said = await sendText(ha, readFileSync(join(__dirname, '../fixtures/directives', name), 'utf8'));
  const messages = said.split('\n---\n').filter((text) => text.startsWith('Phong trào '));
  return messages.filter((text) => /^Phong trào \d+\/\d+:/u.test(text)).map((text) => text.split('\n'));
}

const isQuoted = (line: string | undefined) => line !== undefined && /^“.*”$/u.test(line);

describe('the campaigns of a document on the screen', () => {
  it('say what they have in common once, and each day beside its sentence', async () => {
    const campaigns = await campaignsOf('ten/000_b2d219a69b31515f.txt', '2019-08-09 08:00');
    expect(campaigns).toHaveLength(10);
    const [first = [], ...others] = campaigns;
    expect(first.filter((line) => line.startsWith('Câu gốc'))).toEqual([]);
    expect(first.filter((line) => line.startsWith('“Thủ trưởng các phòng ban'))).toHaveLength(1);
    for (const lines of others) {
      expect(lines.filter((line) => line === 'Câu gốc: như phong trào 1.')).toHaveLength(4);
      expect(lines.filter((line) => line.startsWith('“Thủ trưởng các phòng ban'))).toEqual([]);
      const due = lines.findIndex((line) => line.startsWith('Hạn: '));
      expect(lines.slice(due + 1, due + 3).some(isQuoted)).toBe(true);
    }
    for (const lines of campaigns) expect(lines.join('\n').length).toBeLessThan(4096);
  });

  it('show the sentence of the ninth deadline as well, and nothing twice in a row', async () => {
    const [lines = []] = await campaignsOf('ten/doc-10.txt', '2015-03-10 08:00');
    const due = lines.flatMap((line, at) => (line.startsWith('Hạn: ') ? [lines[at + 1]] : []));
    expect(due).toHaveLength(7);
    expect(due.filter(isQuoted)).toHaveLength(7);
    expect(lines.filter((line, at) => line !== '' && line === lines[at - 1])).toEqual([]);
  });

  it('name the units of a report once where they are those of the campaign', async () => {
    const [lines = []] = await campaignsOf('ten/002_454b40f84962e86b.txt', '2018-04-02 08:00');
    expect(lines.filter((line) => line.startsWith('Báo cáo: '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('“Căn cứ vào các nội dung'))).toHaveLength(1);
  });

  it('ask whether a day comes once or every year, and do not say that there is none', async () => {
    const [lines = []] = await campaignsOf('own/02-union-letter.txt', '2022-10-04 08:00');
    expect(lines).toContain('Hạn theo văn bản: “trước ngày 10/6”');
    expect(lines).toContain('❓ Hạn (báo cáo 4): chưa rõ gửi một lần hay định kỳ.');
    expect(lines).not.toContain('❓ Hạn (báo cáo 4): văn bản chưa nêu.');
  });
});
