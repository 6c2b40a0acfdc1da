import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipOf } from '../intake/zip';

const program = join(__dirname, '../../src/cli/directive.ts');
const documents = join(__dirname, '../fixtures/directives/ten');

/** The least that Word calls a document. */
function docx(paragraphs: string[]): Buffer {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  });
}

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
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7 and no more');
    writeFileSync(join(folder, 'image.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    writeFileSync(join(folder, 'secret.txt'), 'MẬT\n\nCác đơn vị gửi báo cáo trước ngày 10/4/2026.');
    writeFileSync(join(folder, 'large.txt'), 'a'.repeat(10 * 1024 * 1024 + 1));
    for (const [path, why] of [
      ['none.txt', 'Không đọc được tệp: none.txt'],
      ['.', 'Không đọc được tệp: .'],
      ['broken.pdf', 'Không mở được tệp'],
      ['image.png', 'Đây là ảnh'],
      ['secret.txt', 'độ mật'],
      ['large.txt', 'Tệp lớn hơn 10 MB'],
    ] as const) {
      const { code, out, error } = run(path);
      expect({ path, code, out }).toEqual({ path, code: 1, out: '' });
      expect(error).toContain(why);
      expect(error.trimEnd()).not.toContain('\n');
    }
  }, 60_000);

  it('reads what stands in a .docx as what stands in a .txt', () => {
    const text = ['Số: 12/KH-UBND', 'Các xã gửi báo cáo về Sở Nội vụ trước ngày 10/4/2026.'];
    writeFileSync(join(folder, 'a.docx'), docx(text));
    writeFileSync(join(folder, 'same.txt'), text.join('\n\n'));
    const read = run('a.docx');
    expect(read).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(read.out)).toMatchObject({ number: '12/KH-UBND' });
    expect(read.out).toBe(run('same.txt').out);
  }, 60_000);
});
