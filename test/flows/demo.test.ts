import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dakNong } from '../../src/sandbox/demo/dak-nong';
import type { Drama, Expectations, Facts } from '../../src/sandbox/demo/drama';
import { dramas } from '../../src/sandbox/demo/dramas';
import { perform } from '../../src/sandbox/demo/perform';
import { verdict } from '../../src/sandbox/demo/verdict';
import { vinhChau } from '../../src/sandbox/demo/vinh-chau';

const folder = mkdtempSync(join(tmpdir(), 'don-doc-test-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What was printed, by drama: each is played once, as `npm run demo` plays it. */
const played = new Map<Drama, { lines: string[]; facts: Facts }>();

async function play(drama: Drama): Promise<void> {
  const lines: string[] = [];
  const facts = await perform(drama, { out: (line) => lines.push(line), colour: false, folder });
  played.set(drama, { lines, facts });
}

function of(drama: Drama) {
  const found = played.get(drama);
  if (!found) throw new Error('not played yet');
  return found;
}

/** Without the breaks of a terminal of 100 columns. */
const textOf = (drama: Drama) =>
  of(drama)
    .lines.map((line) => line.trim())
    .join(' ');

const plays: ReadonlyArray<[name: string, drama: Drama, longest: number]> = [
  ['the main job', vinhChau, 280],
  ['a document that becomes four campaigns', dakNong, 230],
];

it('all of them are what the demo plays', () => {
  expect(dramas).toEqual(plays.map(([, drama]) => drama));
});

describe.each(plays)('%s', (_name, drama, longest) => {
  beforeAll(() => play(drama), 120_000);

  it('comes out as expected and ends well', () => {
    const { facts } = of(drama);
    const table: string[] = [];
    const wanted = Object.entries(drama.expectations).map(([fact, [, value]]) => [fact, value]);
    expect(facts).toEqual(Object.fromEntries(wanted));
    expect(verdict(facts, drama.expectations, (line) => table.push(line))).toBe(0);
    expect(table.filter((line) => line.startsWith('✓'))).toHaveLength(wanted.length);
    expect(table.at(-1)).toContain('It happened as expected');
  });

  it.each(Object.keys(drama.expectations))('fails when something else is expected of %s', (fact) => {
    const table: string[] = [];
    const [label = ''] = drama.expectations[fact] ?? [];
    const other: Expectations = { ...drama.expectations, [fact]: [label, 'something else'] };
    expect(verdict(of(drama).facts, other, (line) => table.push(line))).toBe(1);
    expect(table.filter((line) => line.startsWith('✗'))).toEqual([expect.stringContaining(label)]);
    expect(table.at(-1)).toContain('NOT as expected in 1 lines');
  });

  it('is a transcript of 100 columns and no more than a few screens, without colours in a file', () => {
    const { lines } = of(drama);
    expect(lines.filter((line) => [...line].length > 100)).toEqual([]);
    expect(lines.length).toBeLessThan(longest);
    expect(lines.join('\n')).not.toContain('\u001b');
  });

  it('leaves nothing behind', () => {
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the transcript of the main job', () => {
  it('shows the reminder, the return, the summary and the digest in the words people read', () => {
    const text = textOf(vinhChau);
    expect(text).toContain(
      'Hạn 09/11/2019 trùng ngày nghỉ cuối tuần: đề nghị gửi trong Thứ Sáu, 08/11/2019.',
    );
    expect(text).toContain('Đề nghị bổ sung số hộ hiến đất làm đường');
    expect(text).toContain('(ảnh) Tình hình 1 phong trào');
    expect(text).toContain('số đã nhận +5');
  });
});

describe('the transcript of the document', () => {
  it.each([
    ['Chủ trì: Văn phòng Điều phối nông thôn mới tỉnh', 'trong tháng 12/2018', 'Chủ trì, tham mưu'],
    ['Chủ trì: Sở Kế hoạch và Đầu tư', 'trong Quý III/2018', 'Chủ trì, tham mưu'],
    ['Chủ trì: Sở Lao động - Thương binh và Xã hội', 'trong Quý III/2018', 'Chủ trì tham mưu'],
    ['Chủ trì: Sở Nội vụ', 'trong tháng 01/2019', 'Chủ trì, tham mưu'],
  ])('shows “%s”, its deadline and the sentence it comes from', (lead, words, beginning) => {
    const text = textOf(dakNong);
    const campaign = text.slice(text.indexOf(lead)).split('↳')[0];
    expect(campaign).toContain(`(“${words}”)`);
    expect(campaign).toContain(`“${beginning} UBND tỉnh sơ kết phong trào thi đua ${words}.”`);
  });

  it('asks until when, takes one answer for all, and reminds who leads with the words of the document', () => {
    const text = textOf(dakNong);
    expect(text).toContain('❓ Hạn (báo cáo 2): văn bản chưa nêu.');
    expect(text).toContain('[ Ghi cho cả 4 phong trào ]');
    const reminder = text.slice(text.indexOf('10/09 08:00'));
    expect(reminder).toContain('Vũ Đình Khang (thủ trưởng Sở Kế hoạch và Đầu tư)');
    expect(reminder).toContain('Theo 2457/UBND-NC: “trong Quý III/2018”');
    expect(reminder).toContain(
      'Trích: “Chủ trì, tham mưu UBND tỉnh sơ kết phong trào thi đua trong Quý III/2018.”',
    );
  });
});
