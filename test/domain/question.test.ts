import fc from 'fast-check';
import { readQuestion } from '../../src/domain/question';

const asked: Array<[string, string, string]> = [
  ['tình hình nông thôn mới', 'standing', 'nông thôn mới'],
  ['Tình hình nông thôn mới thế nào rồi?', 'standing', 'nông thôn mới'],
  ['cho tôi hỏi tình hình nông thôn mới', 'standing', 'nông thôn mới'],
  ['tình hình báo cáo của phong trào nông thôn mới', 'standing', 'phong trào nông thôn mới'],
  ['tình hình', 'standing', ''],
  ['tiến độ cải cách hành chính', 'standing', 'cải cách hành chính'],
  ['Tiến độ nộp báo cáo NTM đến đâu rồi', 'standing', 'NTM'],
  ['kết quả nông thôn mới thế nào', 'standing', 'nông thôn mới'],
  ['kết quả phong trào Bảo vệ môi trường', 'standing', 'Bảo vệ môi trường'],
  ['NTM đến đâu rồi', 'standing', 'NTM'],
  ['NTM đến đâu rồi ạ?', 'standing', 'NTM'],
  ['nông thôn mới ra sao rồi', 'standing', 'nông thôn mới'],
  ['How is the New Countryside going?', 'standing', 'the New Countryside'],
  ['status of NTM', 'standing', 'NTM'],
  ['what’s the status of NTM?', 'standing', 'NTM'],

  ['xã Lạc Hòa còn nợ gì', 'unit', 'xã Lạc Hòa'],
  ['lac hoa con no gi', 'unit', 'lac hoa'],
  ['Lạc Hòa còn nợ những gì?', 'unit', 'Lạc Hòa'],
  ['Lạc Hòa còn thiếu báo cáo nào', 'unit', 'Lạc Hòa'],
  ['P.1 nợ báo cáo gì', 'unit', 'P.1'],
  ['Lạc Hòa nộp chưa', 'unit', 'Lạc Hòa'],
  ['Phòng Lao động - Thương binh đã nộp báo cáo chưa?', 'unit', 'Phòng Lao động Thương binh'],
  ['phòng VH-TT báo cáo xong chưa vậy', 'unit', 'phòng VH-TT'],
  ['thi xa nop chua', 'unit', 'thi xa'],
  ['What does Lac Hoa owe?', 'unit', 'Lac Hoa'],
  ['has Lac Hoa reported yet?', 'unit', 'Lac Hoa'],

  ['ai trễ', 'late', ''],
  ['Ai trễ hạn?', 'late', ''],
  ['ai chưa nộp', 'late', ''],
  ['đơn vị nào chưa nộp', 'late', ''],
  ['những ai chưa báo cáo', 'late', ''],
  ['còn ai chưa nộp không', 'late', ''],
  ['xã nào chưa gửi báo cáo ạ', 'late', ''],
  ['có bao nhiêu đơn vị chưa nộp', 'late', ''],
  ['danh sách đơn vị trễ hạn', 'late', ''],
  ['danh sách trễ hạn', 'late', ''],
  ['ai chưa nộp nông thôn mới', 'late', 'nông thôn mới'],
  ['đơn vị nào chưa báo cáo phong trào NTM?', 'late', 'phong trào NTM'],
  ['nông thôn mới còn ai chưa nộp', 'late', 'nông thôn mới'],
  ['who is late', 'late', ''],
  ['who is late for NTM?', 'late', 'NTM'],
  ['who hasn’t reported', 'late', ''],
  ['which units have not reported', 'late', ''],

  ['tôi còn việc gì', 'mine', ''],
  ['việc của tôi', 'mine', ''],
  ['Em còn nợ gì không ạ?', 'mine', ''],
  ['mình phải nộp gì', 'mine', ''],
  ['hôm nay tôi phải làm gì', 'mine', ''],
  ['tôi còn phải nộp những báo cáo nào', 'mine', ''],
  ['đơn vị tôi còn nợ gì', 'mine', ''],
  ['xã em nộp chưa', 'mine', ''],
  ['what do I owe?', 'mine', ''],
  ['my tasks', 'mine', ''],

  ['có những phong trào nào', 'campaigns', ''],
  ['danh sách phong trào', 'campaigns', ''],
  ['đang có phong trào nào?', 'campaigns', ''],
  ['có bao nhiêu phong trào', 'campaigns', ''],
  ['liệt kê các phong trào thi đua', 'campaigns', ''],
  ['list campaigns', 'campaigns', ''],
  ['what campaigns are there?', 'campaigns', ''],
  ['bao giờ đến hạn', 'campaigns', ''],
  ['nông thôn mới bao giờ đến hạn?', 'campaigns', 'nông thôn mới'],
  ['hạn nông thôn mới', 'campaigns', 'nông thôn mới'],
  ['hạn nộp báo cáo của NTM', 'campaigns', 'NTM'],

  ['còn nợ gì', 'mine', ''],
  ['còn việc gì không', 'mine', ''],
  ['bao nhiêu đơn vị đã gửi nông thôn mới', 'standing', 'nông thôn mới'],
  ['đơn vị nào đã nộp', 'standing', ''],
  ['báo cáo', 'report', ''],
  ['tôi muốn gửi báo cáo', 'report', ''],
  ['lịch', 'calendar', ''],
  ['lịch nghỉ 2027', 'calendar', '2027'],
  ['xem lịch năm sau', 'calendar', 'năm sau'],
  ['lịch nghỉ lễ, tết năm 2027', 'calendar', 'năm 2027'],
  ['lịch nghỉ Tết', 'calendar', 'Tết'],
  ['ngày nghỉ', 'calendar', ''],
  ['các ngày nghỉ lễ năm nay?', 'calendar', 'năm nay'],
  ['nghỉ Tết mấy ngày', 'calendar', 'Tết'],
  ['Tết 2027 được nghỉ mấy ngày?', 'calendar', 'Tết 2027'],
  ['bao giờ nghỉ Tết', 'calendar', 'Tết'],
  ['holidays in 2027', 'calendar', '2027'],
  ['hướng dẫn', 'help', ''],
  ['help', 'help', ''],
];

describe('readQuestion', () => {
  test.each(asked)('%s: %s about %j', (text, kind, about) => {
    expect(readQuestion(text)).toEqual({ kind, about });
  });

  test.each(asked)('%s is understood without marks and in capitals', (text, kind, about) => {
    const plain = (words: string) =>
      words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
    expect(readQuestion(plain(text))).toEqual({ kind, about: plain(about) });
    expect(readQuestion(text.toUpperCase())?.kind).toBe(kind);
    expect(readQuestion(text.normalize('NFD'))).toEqual({ kind, about });
  });

  test.each([
    '',
    '???',
    'xin chào',
    'Cảm ơn anh chị',
    'Đã nộp rồi',
    'Lạc Hòa đã nộp báo cáo',
    'nông thôn mới',
    'tình hình là em đang bận',
    'Kính gửi anh, tình hình là em đã nộp rồi',
    'Hôm nay trời thế nào',
    'Báo cáo kết quả thực hiện quý III',
    'Xã đã trồng 1.200 cây xanh',
    'Tôi sẽ nộp vào ngày mai',
    'nộp chưa',
    'Em gửi báo cáo. Anh xem thế nào?',
    'cách nộp báo cáo như thế nào',
    'ai chưa nộp thì nộp đi nhé',
    'Không phát sinh',
    '12',
    'lịch họp ngày mai',
    'tôi xin nghỉ mấy ngày',
    'ngày nghỉ của tôi',
    'khi nào nghỉ họp',
    'how are you',
    'how is it going?',
    'I will report tomorrow',
    'thank you',
    `tình hình ${'rất dài '.repeat(20)}`,
    'UBND xã báo cáo tình hình thực hiện phong trào',
  ])('%j is no question', (text) => {
    expect(readQuestion(text)).toBeNull();
  });

  test('what it is about is always words of the question, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'ai chưa nộp tình hình còn nợ gì Lạc Hòa NTM P.1 thế nào'.split(' '))),
        (words) => {
          const question = readQuestion(words.join(' '));
          return question === null || ` ${words.join(' ')} `.includes(question.about);
        },
      ),
    );
  });

  test('no text makes it slow or fail', () => {
    const started = performance.now();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void readQuestion(text)),
    );
    readQuestion('tình hình '.repeat(2000));
    readQuestion('a'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
