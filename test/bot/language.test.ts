import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;

beforeAll(async () => {
  office = await openTestOffice({ at: '2019-11-05 09:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  const { campaign } = await seedCampaign(office.office);
  await seedReport(office.office, { campaign: campaign.id, unit: 'XLH', at: office.now() });
});
afterAll(() => office.close());
beforeEach(async () => {
  await officer.write('/ngonngu vi');
});

const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;

describe('/ngonngu', () => {
  it('without a language gives a button for each', async () => {
    expect(await officer.write('/ngonngu')).toBe('Chọn ngôn ngữ / Choose a language:');
    expect(officer.buttons()).toEqual(['Tiếng Việt', 'English']);
    expect(await officer.press('English')).not.toMatch(vietnamese);
  });

  it.each(['en', 'English', 'tiếng Anh', 'TIENG ANH'])('understands "%s"', async (typed) => {
    await officer.write(`/ngonngu ${typed}`);
    expect(await officer.write('/huy')).toBe('No form is open.');
  });

  it('keeps the choice for the next time, and goes back', async () => {
    await officer.write('/language en');
    expect(await officer.write('/help')).not.toMatch(/Các chức năng/);
    expect(await officer.write('/language vi')).toBe('Đã chuyển sang tiếng Việt.');
    expect(await officer.write('/huongdan')).toContain('Các chức năng');
  });

  it.each(['constructor', '__proto__', 'toString'])('takes “%s” for no language', async (typed) => {
    expect(await officer.write(`/ngonngu ${typed}`)).toContain(`“${typed}”`);
  });

  it('says what it knows when the language is unknown, and shows what was typed as text', async () => {
    expect(await officer.write('/ngonngu <b>fr</b>')).toContain('“<b>fr</b>”');
    expect(officer.buttons()).toEqual(['Tiếng Việt', 'English']);
  });

  it('of a stranger is not said to be kept: the introduction comes in that language', async () => {
    const stranger = office.stranger('Ai đó');
    expect(await stranger.write('/ngonngu en')).toContain('To join, open your invitation link');
    await stranger.write('/ngonngu');
    expect(await stranger.press('English')).toContain('To join, open your invitation link');
  });

  it('in English names the weekday of every day, which 09/12 alone leaves open', async () => {
    await officer.write('/language en');
    for (const typed of ['/status nông thôn mới', '/campaigns nông thôn mới', '/campaigns']) {
      const answer = (await officer.write(typed)).replace(/As of .*$/m, '');
      expect(answer.match(/(?<!day, )\b\d\d\/\d\d\/\d{4}/g)).toBeNull();
    }
  });

  it('ignores a forged language', async () => {
    await officer.write('/ngonngu');
    officer.news();
    await office.forge(officer, 'lang:xx');
    expect(officer.news()).toBe('');
  });

  it('answers every question in English, names and quoted words apart', async () => {
    await officer.write('/language en');
    const names = /Cả nước chung sức[^\n]*|(Xã|Phường|Phòng|Khối) [^\n:(]*|“[^”]*”|Hà|UBND/g;
    for (const typed of [
      '/status',
      '/status ntm',
      '/late',
      '/unit lac hoa',
      '/campaigns',
      '/tasks',
      '/cancel',
    ]) {
      const answer = (await officer.write(typed)).replace(names, '');
      expect([typed, vietnamese.exec(answer)?.input ?? null]).toEqual([typed, null]);
    }
  });

  it('serves who has not joined in the language of their Telegram', async () => {
    const stranger = office.stranger('Ai đó');
    expect(await stranger.write('/viec')).toMatch(vietnamese);
  });
});
