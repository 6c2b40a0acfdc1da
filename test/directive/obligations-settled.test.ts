import { directiveJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';

const TITLE = 'Mốc thời gian nộp hồ sơ và bài dự thi năm 2022\n\n';

function asked(body: string) {
  return directiveJson(readDirective(TITLE + body)).obligations.map(({ kind, due }) => [kind, due]);
}

describe('what announces deadlines', () => {
  it('is not asked for beside those of the list under it', () => {
    expect(
      asked(
        'Hồ sơ đề nghị khen thưởng gửi về Hội đồng Thi đua theo thời gian như sau:\n- Đối với các phòng gửi hồ sơ trước ngày 25 tháng 11 hàng năm;\n- Đối với các cụm thi đua gửi hồ sơ trước ngày 20 tháng 11 hàng năm.',
      ),
    ).toEqual([
      ['award_dossier', 'YEARLY-11-25'],
      ['award_dossier', 'YEARLY-11-20'],
    ]);
  });

  it('is asked for where the list gives no day', () => {
    expect(asked('Hồ sơ đề nghị khen thưởng gửi về Hội đồng Thi đua gồm:\n- Tờ trình;\n- Biên bản.')).toEqual(
      [['award_dossier', null]],
    );
  });

  it('is no demand as a question, or as what another document says', () => {
    expect(asked('Gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ như thế nào?')).toEqual([]);
    expect(
      asked('Căn cứ Quyết định số 12/QĐ-UBND quy định về việc gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ.'),
    ).toEqual([]);
    expect(
      asked('Căn cứ Quyết định số 12/QĐ-UBND, đề nghị các phòng gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ.'),
    ).toEqual([['award_dossier', null]]);
  });

  it('is no demand as the report of the document itself', () => {
    expect(
      asked(
        'Sở Y tế vừa có Công văn số 58/SYT-VP ngày 07/4/2022 gửi các bệnh viện về báo cáo kết quả gửi về Sở.\n\nTheo đó, các bệnh viện báo cáo về Sở trước ngày 20 tháng 6.',
      ),
    ).toEqual([['other', '2022-06-20']]);
  });
});

describe('entries of a contest', () => {
  it('are asked for once, with the day', () => {
    expect(
      asked(
        'Thời gian nhận bài dự thi: đến hết ngày 30/9/2022.\n\nMỗi trường có ít nhất 20 bài dự thi.\n\nĐịa chỉ nộp bài dự thi: Thư viện tỉnh, nộp bài qua hộp thư.',
      ),
    ).toEqual([['contest_entry', '2022-09-30']]);
  });

  it('are asked for without a day when it is only said from when on', () => {
    expect(asked('Thời gian nhận bài thi: Từ 25/11/2022 (tính theo dấu bưu điện).')).toEqual([
      ['contest_entry', null],
    ]);
  });

  it('are due when a contest they are sent to ends', () => {
    const contest = 'Triển khai Cuộc thi viết về thầy cô năm 2022.\n\n';
    const entry = '\n\nĐịa chỉ nộp bài dự thi: Thư viện tỉnh, nộp bài qua hộp thư.';
    expect(asked(`${contest}4. Thời gian: Từ ngày 02/2/2022 đến 16h30 ngày 15/03/2022.${entry}`)).toEqual([
      ['contest_entry', '2022-03-15'],
    ]);
    expect(
      asked('Triển khai phong trào thi đua.\n\nThời gian: Từ ngày 02/2/2022 đến ngày 15/03/2022.'),
    ).toEqual([]);
    expect(asked(`${contest}Thời gian: 8 giờ ngày 15/03/2022.`)).toEqual([]);
  });

  it('are due on the day the limit is said to be', () => {
    expect(asked('Theo đó thời hạn nhận bài thi sẽ là 31/1/2022 thay cho thời hạn cũ 30/11/2021.')).toEqual([
      ['contest_entry', '2022-01-31'],
    ]);
    expect(asked('Hạn cuối gửi hồ sơ dự thi là ngày 05/6/2022.')).toEqual([['contest_entry', '2022-06-05']]);
  });

  it('is not asked for beside the days of each period, in brackets or not', () => {
    expect(
      asked(
        'Thời hạn gửi báo cáo như sau:\n(1) Các phòng gửi báo cáo định kỳ đến Văn phòng Sở:\n- Chậm nhất ngày 15 của tháng báo cáo đối với báo cáo hằng tháng;\n- Chậm nhất ngày 06 của tháng cuối quý đối với báo cáo hằng quý.',
      ),
    ).toEqual([
      ['monthly', 'MONTHLY-15'],
      ['quarterly', 'QUARTERLY-M3-06'],
    ]);
  });

  it('is not asked for beside the day at the end of its sentence, unless somebody else acts first', () => {
    expect(
      asked(
        'Trên cơ sở báo cáo của các phòng, Sở Xây dựng tổng hợp báo cáo kết quả, tham mưu cho UBND tỉnh; trình UBND tỉnh trước ngày 15/11/2022 để tổng hợp, gửi Ban Tuyên giáo.',
      ),
    ).toEqual([['other', '2022-11-15']]);
    expect(
      asked(
        'Các xã gửi báo cáo về Phòng Nội vụ; Phòng Nội vụ tổng hợp, báo cáo UBND huyện trước ngày 15/11/2022.',
      ),
    ).toEqual([
      ['other', null],
      ['other', '2022-11-15'],
    ]);
  });
});
