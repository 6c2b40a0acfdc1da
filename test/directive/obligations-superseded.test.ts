import { directiveJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';

function asked(body: string) {
  const text = `Thông báo về việc nhận hồ sơ và bài dự thi\n\n${body}`;
  return directiveJson(readDirective(text)).obligations.map(({ kind, due }) => [kind, due]);
}

describe('a deadline of before', () => {
  it('is none beside the day it is put off to', () => {
    expect(
      asked(
        'Căn cứ Thể lệ cuộc thi, thời gian nhận tác phẩm dự thi từ ngày 03/8/2022 đến hết ngày 06/9/2022. Tuy nhiên, do mưa lũ, Ban tổ chức gia hạn như sau:\n- Thời gian nhận tác phẩm: đến hết ngày 11/10/2022.',
      ),
    ).toEqual([['contest_entry', '2022-10-11']]);
    expect(
      asked(
        'Hạn cuối gửi bài dự thi được gia hạn đến 10h00 ngày 28/6/2022 (thời hạn trong Thể lệ trước đó là đến hết ngày 28/5/2022).',
      ),
    ).toEqual([['contest_entry', '2022-06-28']]);
  });

  it('is none where an earlier letter set it', () => {
    expect(
      asked(
        'Ngày 08/6/2022, Sở Y tế đã có Công văn số 22/SYT-VP yêu cầu các bệnh viện gửi báo cáo về Sở trước ngày 20/6/2022. Đến nay một số bệnh viện chưa gửi. Sở Y tế yêu cầu các bệnh viện gửi báo cáo về Sở trước ngày 26/7/2022.',
      ),
    ).toEqual([['other', '2022-07-26']]);
  });

  it('holds where the later one is of something else, or nothing is put off', () => {
    expect(
      asked(
        'Căn cứ Kế hoạch số 12/KH-SYT, các bệnh viện gửi báo cáo sơ kết trước ngày 15/6/2022. Tuy nhiên, do mưa lũ, Sở Y tế gia hạn nộp hồ sơ khen thưởng đến hết ngày 20/7/2022.',
      ),
    ).toEqual([
      ['midterm_review', '2022-06-15'],
      ['award_dossier', '2022-07-20'],
    ]);
    expect(
      asked(
        'Căn cứ Kế hoạch số 12/KH-SYT, các bệnh viện gửi báo cáo lần đầu về Sở trước ngày 15/6/2022. Báo cáo lần hai gửi về Sở trước ngày 15/9/2022.',
      ),
    ).toEqual([
      ['other', '2022-06-15'],
      ['other', '2022-09-15'],
    ]);
  });

  it('holds where the letter that set it is all that is told', () => {
    expect(
      asked('Sở Y tế đã có văn bản yêu cầu các bệnh viện gửi báo cáo về Sở trước ngày 20/6/2022.'),
    ).toEqual([['other', '2022-06-20']]);
  });
});
