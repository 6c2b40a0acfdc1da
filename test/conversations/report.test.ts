import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the guided report', () => {
  let office: TestOffice;
  let lan: Player;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-21 09:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.settle();
    lan.news();
  });

  afterEach(() => office.close());

  const obligation = async () => (await office.store.obligations.ofUnits(['XLH']))[0];
  const draft = async () => office.store.drafts.byId(`XLH/focalPoint|${(await obligation())?.id}`);

  async function answerAll(): Promise<string> {
    await lan.write('/baocao');
    await lan.write('Hoàn thành 5 km đường');
    await lan.write('15');
    return lan.press('Không có minh chứng');
  }

  it('begins with what is asked, by when, and in which words', async () => {
    const asked = await lan.write('/baocao');
    expect(asked).toContain('Cả nước chung sức xây dựng nông thôn mới');
    expect(asked).toContain('“trước ngày 10/11 hằng năm”');
    expect(asked).toContain('trùng ngày nghỉ cuối tuần');
    expect(asked).toContain('Câu 1/2.');
  });

  it('asks again, with an example, when a number is not a number', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    expect(await lan.write('mười lăm')).toContain('“mười lăm” chưa phải là một số. Ví dụ: 12');
    expect(await lan.write('1.250,5')).toContain('minh chứng');
  });

  it.each([
    ['a sticker', (player: Player) => player.does((person) => person.sendSticker()), 'không nhận nhãn dán'],
    [
      'a voice message',
      (player: Player) =>
        player.does((person) => person.sendVoice({ bytes: Buffer.from('voice'), duration: 3 })),
      'không nhận nhãn dán hay tin thoại',
    ],
    [
      'a forwarded message',
      (player: Player) =>
        player.does((person) => person.forward(person.read().messages.at(-1) ?? person.write('x'))),
      'Tin chuyển tiếp',
    ],
    ['a text of 4,000 characters', (player: Player) => player.write('x'.repeat(4000)), 'dài 4000 ký tự'],
    [
      'a photo before its time',
      (player: Player) => player.does((person) => person.sendPhoto({ bytes: PICTURE })),
      'gửi ở bước minh chứng',
    ],
    ['a secrecy stamp', (player: Player) => player.write('MẬT\nSố liệu quân số'), 'độ mật'],
  ])('refuses %s as an answer, says why, and waits on', async (_what, act, said) => {
    await lan.write('/baocao');
    expect(await act(lan)).toContain(said);
    expect((await draft())?.answers).toEqual([]);
    expect(await lan.write('Đường liên ấp')).toContain('Câu 2/2.');
  });

  it('does not take an edited message for an answer', async () => {
    await lan.write('/baocao');
    let first = 0;
    await lan.does((person) => {
      first = person.write('Đường liên ấp').message_id;
    });
    expect(await lan.does((person) => person.edit(first, 'Cầu liên ấp'))).toContain('Tin đã sửa');
    expect((await draft())?.answers[0]?.value).toBe('Đường liên ấp');
  });

  it('tells a button of an earlier question from one of this question', async () => {
    await lan.write('/baocao');
    const first = lan.last()?.message_id ?? 0;
    await lan.write('Đường liên ấp');
    lan.person.press('Không phát sinh', { message: first });
    await office.settle();
    expect((await obligation())?.state).toBe('pending');
    expect(await lan.write('15')).toContain('minh chứng');
  });

  it('goes back, keeps what was typed, and corrects one answer from the preview', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    expect(await lan.press('◀ Quay lại')).toContain('Đã nhập: Đường liên ấp');
    await lan.press('Giữ câu đã nhập');
    await lan.write('15');
    await lan.press('Không có minh chứng');
    await lan.press('Sửa câu 2');
    const preview = await lan.write('16');
    expect(preview).toContain('Đường liên ấp');
    expect(preview).toContain('16');
    await lan.press('✔ Gửi báo cáo');
    expect((await obligation())?.submissions[0]?.answers.map(({ value }) => value)).toEqual([
      'Đường liên ấp',
      '16',
    ]);
  });

  it('takes photos and files as evidence, each once', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    await lan.write('15');
    expect(await lan.does((person) => person.sendPhoto({ bytes: PICTURE }))).toContain('Đã ghi nhận 1 tệp');
    expect(
      await lan.does((person) => person.sendDocument({ name: 'bao-cao.pdf', bytes: Buffer.from('%PDF') })),
    ).toContain('Đã ghi nhận 2 tệp');
    expect(
      await lan.does((person) => person.sendDocument({ name: 'TOI MAT.pdf', bytes: Buffer.from('%PDF') })),
    ).toContain('độ mật');
    expect(await lan.press('Xong')).toContain('Minh chứng: 2 tệp');
  });

  it('takes a forwarded file, lets the files be taken back, and goes back to the questions', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    await lan.write('15');
    const forwarded = await lan.does((person) => {
      person.forward(person.sendPhoto({ bytes: PICTURE }));
    });
    expect(forwarded).toContain('Đã ghi nhận 1 tệp');
    expect(await lan.press('Xóa tệp đã gửi')).toContain('Gửi ảnh hoặc tệp minh chứng');
    expect(await lan.press('◀ Quay lại')).toContain('Đã nhập: 15');
    await lan.press('Giữ câu đã nhập');
    await lan.does((person) => person.sendPhoto({ bytes: PICTURE }));
    await lan.press('Xong');
    await lan.press('Sửa minh chứng');
    await lan.press('Xóa tệp đã gửi');
    expect(await lan.press('Không có minh chứng')).not.toContain('Minh chứng:');
  });

  it('names the unit and the period, since one may owe the same report for several', async () => {
    const asked = await lan.write('/baocao');
    expect(asked).toContain('(năm 2019)\nXã Lạc Hòa');
  });

  it('takes a nil report after a look at it', async () => {
    await lan.write('/baocao');
    expect(await lan.press('Không phát sinh')).toContain('không phát sinh');
    expect(await lan.press('✔ Gửi báo cáo không phát sinh')).toContain('Số tiếp nhận');
    expect((await obligation())?.submissions[0]).toMatchObject({ nil: true, answers: [] });
  });

  it('keeps the draft when it is stopped, and goes on with it', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    expect(await lan.write('/huy')).toContain('bản nháp');
    expect(await lan.write('/baocao')).toContain('đã có 1/2 câu trả lời');
    expect(await lan.press('Làm tiếp bản nháp')).toContain('Câu 2/2.');
    expect(await lan.press('◀ Quay lại')).toContain('Đã nhập: Đường liên ấp');
    await lan.press('Giữ câu đã nhập');
    expect(await lan.write('15')).toContain('minh chứng');
  });

  it('starts afresh when told to', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    await lan.press('Dừng');
    await lan.write('/baocao');
    expect(await lan.press('Nhập lại từ đầu')).not.toContain('Đã nhập');
  });

  it('goes on after a restart of the program in the middle of a question', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    await office.restart();
    expect(await lan.write('15')).toContain('minh chứng');
    await office.restart();
    await lan.press('Không có minh chứng');
    expect(await lan.press('✔ Gửi báo cáo')).toContain('Số tiếp nhận');
  });

  it('answers a command in the middle and keeps the question open', async () => {
    await lan.write('/baocao');
    expect(await lan.write('/viec')).toContain('Việc cần báo cáo');
    expect(await lan.write('Đường liên ấp')).toContain('Câu 2/2.');
  });

  it('takes the words of a button for the button', async () => {
    await lan.write('/baocao');
    expect(await lan.write('Không phát sinh')).toContain('Xem lại trước khi gửi');
  });

  it('says so when somebody of the same unit has sent the report meanwhile', async () => {
    const head = await office.seated('Hùng', 'XLH/head');
    await answerAll();
    await head.write('/baocao');
    await head.press('Không phát sinh');
    expect(await head.press('✔ Gửi báo cáo không phát sinh')).toContain('Số tiếp nhận');
    expect(await lan.press('✔ Gửi báo cáo')).toContain('đã được gửi và đang chờ tiếp nhận');
    expect((await obligation())?.submissions).toHaveLength(1);
    expect((await draft())?.answers).toHaveLength(2);
  });

  it('gives another person who takes over the seat the draft of the seat', async () => {
    await lan.write('/baocao');
    await lan.write('Đường liên ấp');
    await lan.write('/huy');
    const mai = await office.seated('Mai', 'XLH/focalPoint');
    await mai.write('/baocao');
    await mai.press('Làm tiếp bản nháp');
    expect(await mai.press('◀ Quay lại')).toContain('Đã nhập: Đường liên ấp');
  });

  it('opens nothing for a unit that is not the person’s, whatever the button says', async () => {
    const other = (await office.store.obligations.ofUnits(['XVH']))[0]?.id;
    await office.forge(lan, `rp:${other}`);
    expect(lan.news()).toContain('không thuộc đơn vị');
  });
});
