import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCalendarFromTerminal } from '../../src/cli/import-calendar-from-terminal';
import { createTranslator } from '../../src/i18n';
import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

const good = 'ngày,loại,căn cứ\n08/11/2019,nghỉ,7/TB\n16/11/2019,làm việc,7/TB';
const mixed = `${good}\n31/2/2020,nghỉ,7/TB`;

describe('the calendar from a file at a terminal', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-01 08:00' });
  });
  afterEach(() => office.close());

  async function runs(
    text: string,
    options: { yes?: boolean; skipWrong?: boolean; answer?: string; name?: string } = {},
  ) {
    const { yes = false, skipWrong = false, answer, name = 'lich.csv' } = options;
    const lines: string[] = [];
    const bytes = Buffer.from(text);
    const ask = async (question: string) => {
      lines.push(question);
      return answer ?? '';
    };
    const code = await importCalendarFromTerminal(
      office.office,
      { file: { name, size: bytes.length, bytes: async () => bytes }, yes, skipWrong },
      {
        terminal: { say: (line) => void lines.push(line), ask: answer === undefined ? null : ask },
        t: createTranslator()('vi'),
        now: office.now(),
      },
    );
    return { code, said: lines.join('\n'), version: await office.store.calendar.version() };
  }

  it('writes when told to, moves what is owed, and does nothing the second time', async () => {
    await seedCampaign(office.office);
    const first = await runs(good, { yes: true });
    expect(first).toMatchObject({ code: 0, version: 1 });
    expect(first.said).toContain('Đã ghi 2 ngày vào lịch. Nhiệm vụ báo cáo đổi hạn theo lịch: 10.');
    expect(first.said).not.toMatch(/<\/?b>|&[a-z]+;/);
    expect(office.office.calendar.restDay('2019-11-08')?.kind).toBe('swap');
    const again = await runs(good, { yes: true });
    expect(again).toMatchObject({ code: 0, version: 1 });
    expect(again.said).toContain('giữ nguyên: 2');
  });

  it('asks where somebody can answer, after it has shown what it would do', async () => {
    await seedCampaign(office.office);
    const stopped = await runs(good, { answer: 'k' });
    expect(stopped).toMatchObject({ code: 0, version: 0 });
    expect(stopped.said).toMatch(/08\/11\/2019[\s\S]*07\/11\/2019[\s\S]*Ghi 2 ngày vào lịch\?/);
    expect(await runs(good)).toMatchObject({ code: 3, version: 0 });
    expect(await runs(good, { answer: ' C ' })).toMatchObject({ code: 0, version: 1 });
  });

  it('writes nothing when a row is wrong, but the right ones when told to skip it', async () => {
    const refused = await runs(mixed, { yes: true });
    expect(refused).toMatchObject({ code: 2, version: 0 });
    expect(refused.said).toContain('Dòng 4, cột “ngày”, giá trị “31/2/2020”');
    expect(await runs(mixed, { yes: true, skipWrong: true })).toMatchObject({ code: 0, version: 1 });
  });

  it('is refused a file that is none or that bears a stamp', async () => {
    expect(await runs('', { yes: true })).toMatchObject({ code: 2, version: 0 });
    const secret = await runs(good, { yes: true, name: 'TỐI MẬT.csv' });
    expect(secret).toMatchObject({ code: 2, version: 0 });
    expect(secret.said).toContain('độ mật');
  });

  it('comes as npm run import-calendar, which says how it is used', () => {
    const folder = mkdtempSync(join(tmpdir(), 'don-doc-cli-'));
    const command = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/import-calendar.ts', ...args], {
        cwd: join(__dirname, '../..'),
        env: { PATH: process.env.PATH, DATA_DIR: folder },
        encoding: 'utf8',
      });
    try {
      const used = command('a', 'b');
      expect(used.status).toBe(2);
      expect(used.stdout).toContain('npm run import-calendar -- ');
      const file = join(folder, 'lich.csv');
      writeFileSync(file, good);
      expect(command(file, '--yes').stdout).toContain('Đã ghi 2 ngày vào lịch');
      expect(command(file).stdout).toContain('giữ nguyên: 2');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 30_000);
});
