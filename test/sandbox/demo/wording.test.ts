import type { Heard } from '../../../src/sandbox/demo/hearing';
import { buttonText, type Printed, wordsOf } from '../../../src/sandbox/demo/wording';

const heard: Heard = {
  via: 'reply',
  at: new Date('2018-05-28T02:00:00Z'),
  chatId: 1,
  messageId: 1,
  text: 'Phong trào 2/4: Doanh nghiệp hội nhập\nChủ trì: Sở Nội vụ\n\nBáo cáo: 18 đơn vị\n“Kính gửi”\nHạn: 30/09/2018',
  buttons: ['✎ Sửa', 'Doanh nghiệp hội nhập', '◀ Quay lại'],
  picture: false,
};

const printed = (detail: Printed['detail'], known: string[] = []): Printed => ({
  detail,
  room: 40,
  shortWords: { 'Doanh nghiệp hội nhập': '“Doanh nghiệp…”' },
  known: new Set(known),
});

describe('the words of the transcript', () => {
  it('are whole with all lines and buttons but the ways out, and nothing shortened in the text', () => {
    const lines = wordsOf(heard, printed('whole')).replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toEqual([...heard.text.split('\n').filter(Boolean), '[ ✎ Sửa ] [ “Doanh nghiệp…” ]']);
  });

  it('are only the news where lines were printed before: one mark for those in a row, deadlines always', () => {
    const known = ['Báo cáo: 18 đơn vị', '“Kính gửi”', 'Hạn: 30/09/2018'];
    expect(wordsOf(heard, printed('news', known)).split('\n').slice(0, -1)).toEqual([
      'Phong trào 2/4: Doanh nghiệp hội nhập',
      'Chủ trì: Sở Nội vụ',
      '…',
      'Hạn: 30/09/2018',
    ]);
  });

  it('are cut to the line they stand in, and shortened', () => {
    expect(wordsOf(heard, printed('line'))).toBe('Phong trào 2/4: “Doanh nghiệp…” · Chủ…');
  });

  it('shorten a pressed button', () => {
    expect(buttonText('1. Doanh nghiệp hội nhập', printed('line').shortWords).replaceAll('\u00a0', ' ')).toBe(
      '[ 1. “Doanh nghiệp…” ]',
    );
  });
});
