import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectations, expected, type Fact, type Facts } from '../../src/sandbox/demo/expectations';
import { perform } from '../../src/sandbox/demo/perform';
import { verdict } from '../../src/sandbox/demo/verdict';

/** The main job as `npm run demo` plays it, once, and what the demo makes of it. */
describe('the demo', () => {
  const lines: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-test-'));
  let facts: Facts;

  beforeAll(async () => {
    facts = await perform({ out: (line) => lines.push(line), colour: false, folder });
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes out as expected and ends well', () => {
    const table: string[] = [];
    expect(facts).toEqual(expected());
    expect(verdict(facts, expected(), (line) => table.push(line))).toBe(0);
    expect(table.filter((line) => line.startsWith('✓'))).toHaveLength(Object.keys(expectations).length);
  });

  it.each(Object.keys(expectations) as Fact[])('fails when something else is expected of %s', (fact) => {
    const table: string[] = [];
    const other = { ...expected(), [fact]: 'something else' };
    expect(verdict(facts, other, (line) => table.push(line))).toBe(1);
    expect(table.filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringContaining(expectations[fact][0]),
    ]);
  });

  it('is a transcript of 100 columns and no more than a few screens, without colours in a file', () => {
    expect(lines.filter((line) => [...line].length > 100)).toEqual([]);
    expect(lines.length).toBeLessThan(280);
    expect(lines.join('\n')).not.toContain('\u001b');
  });

  it('shows the reminder, the return, the summary and the digest in the words people read', () => {
    const text = lines.map((line) => line.trim()).join(' ');
    expect(text).toContain(
      'Hạn 09/11/2019 trùng ngày nghỉ cuối tuần: đề nghị gửi trong Thứ Sáu, 08/11/2019.',
    );
    expect(text).toContain('Đề nghị bổ sung số hộ hiến đất làm đường');
    expect(text).toContain('(ảnh) Tình hình 1 phong trào');
    expect(text).toContain('số đã nhận +5');
  });

  it('leaves nothing behind', () => {
    expect(readdirSync(folder)).toEqual([]);
  });
});
