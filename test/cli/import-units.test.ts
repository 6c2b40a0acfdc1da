import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFromTerminal } from '../../src/cli/import-from-terminal';
import { openStore as openEmbedded } from '../../src/embedded/open';
import { createTranslator } from '../../src/i18n';
import { openStore } from '../../src/store';
import { openTestOffice, type TestOffice } from '../support/office';

const good = 'code,name,kind\nAAA,Xã A & B,xã\nBBB,Xã B,xã';
const mixed = `${good}\nC C,Xã <C>,xã`;

describe('the import at a terminal', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice();
  });
  afterEach(() => office.close());

  async function runs(text: string, options: { yes?: boolean; skipWrong?: boolean; answer?: string } = {}) {
    const { yes = false, skipWrong = false, answer } = options;
    const lines: string[] = [];
    const bytes = Buffer.from(text);
    const ask = async (question: string) => {
      lines.push(question);
      return answer ?? '';
    };
    const code = await importFromTerminal(
      office.office,
      { file: { name: 'units.csv', size: bytes.length, bytes: async () => bytes }, yes, skipWrong },
      {
        terminal: { say: (line) => void lines.push(line), ask: answer === undefined ? null : ask },
        t: createTranslator()('vi'),
        now: office.now(),
      },
    );
    const units = (await office.store.units.all()).map((unit) => unit.code);
    return { code, said: lines.join('\n'), units };
  }

  it('imports when told to, and nothing the second time', async () => {
    expect(await runs(good, { yes: true })).toMatchObject({ code: 0, units: ['AAA', 'BBB'] });
    const again = await runs(good, { yes: true });
    expect(again).toMatchObject({ code: 0, units: ['AAA', 'BBB'] });
    expect(again.said).toContain('không có gì để nhập');
  });

  it('asks where somebody can answer, and says what to add where nobody can', async () => {
    expect(await runs(good, { answer: 'k' })).toMatchObject({ code: 0, units: [] });
    const nobody = await runs(good);
    expect(nobody).toMatchObject({ code: 3, units: [] });
    expect(nobody.said).toContain('thêm --yes');
    const asked = await runs(good, { answer: ' C ' });
    expect(asked.said).toContain('Nhập 2 đơn vị?');
    expect(asked).toMatchObject({ code: 0, units: ['AAA', 'BBB'] });
  });

  it('writes nothing when rows are wrong, but for the right ones when told to skip the others', async () => {
    const refused = await runs(mixed, { yes: true });
    expect(refused).toMatchObject({ code: 2, units: [] });
    expect(refused.said).toContain('Dòng 4, cột “code”, giá trị “C C”');
    expect(refused.said).not.toMatch(/<\/?b>|&[a-z]+;/);
    expect(await runs(mixed, { yes: true, skipWrong: true })).toMatchObject({
      code: 0,
      units: ['AAA', 'BBB'],
    });
  });

  it('is refused a file that is none', async () => {
    expect(await runs('', { yes: true })).toMatchObject({ code: 2, units: [] });
    expect(await runs('code,name,kind\nA A,Xã A,xã', { yes: true, skipWrong: true })).toMatchObject({
      code: 2,
    });
  });
});

describe('npm run import-units', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'don-doc-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function runs(...args: string[]): Promise<{ code: number | null; said: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/import-units.ts', ...args], {
        cwd: join(__dirname, '../..'),
        env: { PATH: process.env.PATH, DATA_DIR: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      child.stdout.on('data', (bytes) => {
        said += String(bytes);
      });
      child.on('close', (code) => resolve({ code, said }));
    });
  }

  it('works on the store that a running bot holds, and the bot sees the units at once', async () => {
    const file = join(folder, 'units.csv');
    writeFileSync(file, good);
    const embedded = await openEmbedded({ dataDir: folder, now: () => new Date(), role: 'server' });
    const store = await openStore(embedded.uri);
    try {
      expect((await runs(file)).code).toBe(3);
      expect(await store.units.all()).toEqual([]);
      expect((await runs(file, '--yes')).code).toBe(0);
      expect((await store.units.all()).map(({ name }) => name)).toEqual(['Xã A & B', 'Xã B']);
    } finally {
      await store.close();
      await embedded.close();
    }
  }, 30_000);

  it('tells how it is used when it is used otherwise', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--force']]) {
      const { code, said } = await runs(...args);
      expect(code).toBe(2);
      expect(said).toContain('npm run import-units -- ');
    }
    const { code, said } = await runs(join(folder, 'none.csv'));
    expect(code).toBe(2);
    expect(said).toContain('Không đọc được tệp');
  }, 30_000);
});
