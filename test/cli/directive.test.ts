import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(__dirname, '../../src/cli/directive.ts');
const documents = join(__dirname, '../fixtures/directives/ten');

describe('npm run directive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-directive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: string[]) {
    const child = spawnSync(process.execPath, ['--require', require.resolve('tsx/cjs'), program, ...args], {
      env: { PATH: process.env.PATH },
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: child.status, out: child.stdout, error: child.stderr };
  }

  it('prints what is read of a document, and needs no configuration for it', () => {
    const { code, out, error } = run(join(documents, '004_f7e0c988db89172b.txt'));
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const read = JSON.parse(out);
    expect(read).toMatchObject({
      number: '2457/UBND-NC',
      date: '2018-05-25',
      campaigns_mentioned: [],
      quotas: [],
    });
    expect(read.campaigns).toHaveLength(4);
    expect(read.obligations).toContainEqual(
      expect.objectContaining({ kind: 'midterm_review', due: 'PERIOD:2018-12', inclusive: true }),
    );
  }, 60_000);

  it('leaves out what the text does not say', () => {
    writeFileSync(join(folder, 'a.txt'), 'Các đơn vị tiếp tục phát huy kết quả đã đạt được.');
    const { code, out } = run('a.txt');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ number: '', date: null, issuer: '', addressed_to: [] },
      ...{ campaigns: [], phases: [], obligations: [], quotas: [] },
    });
  }, 60_000);

  it('says how it is used when it is not asked so', () => {
    for (const args of [[], ['a.txt', 'b.txt'], ['--wrong']]) {
      const { code, out, error } = run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain('Cách dùng: npm run --silent directive -- TỆP');
    }
  }, 60_000);

  it('says in one line why a file is not read', () => {
    writeFileSync(join(folder, 'broken.txt'), Buffer.from([0xc3, 0x28, 0xff, 0x41]));
    for (const [path, why] of [
      ['none.txt', 'none.txt'],
      ['broken.txt', 'broken.txt'],
      ['.', 'Không đọc được tệp'],
    ] as const) {
      const { code, out, error } = run(path);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error).toContain(why);
      expect(error).not.toMatch(/\bat \S+ \(/);
    }
  }, 60_000);
});
