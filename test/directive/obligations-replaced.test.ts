import { asked } from './obligations-in';

type Row = [body: string, ...obligations: string[]];

const gone: Row[] = [
  [
    'Thời hạn báo cáo nêu tại Công văn số 9/LĐ ngày 10/01/2022 (trước ngày 30/5/2022) được thay thế bằng thời hạn tại Công văn này.',
  ],
  ['Mốc báo cáo trước ngày 30/5/2022 tại Kế hoạch số 15/KH-UBND không còn hiệu lực.'],
  ['Bãi bỏ thời hạn nộp báo cáo trước ngày 30/5/2022 tại Công văn số 9/SNV-TĐKT.'],
  ['Hủy bỏ nội dung yêu cầu gửi báo cáo về Sở Nội vụ trước ngày 30/5/2022.'],
  ['Không áp dụng thời hạn báo cáo trước ngày 30/5/2022 nữa.'],
  ['Thời hạn nộp báo cáo trước ngày 30/5/2022 được bãi bỏ.'],
  ['Quy định gửi báo cáo về Phòng Nội vụ trước ngày 20/6/2022 nay bị hủy.'],
];

const replaced: Row[] = [
  [
    'Thời hạn nộp báo cáo trước ngày 30/5/2022 được điều chỉnh thành trước ngày 15/6/2022.',
    'other once <2022-06-15',
  ],
  ['Các đơn vị gửi báo cáo về Sở trước ngày 15/6/2022 thay vì trước ngày 30/5.', 'other once <2022-06-15'],
  ['Gia hạn thời gian nộp báo cáo từ ngày 30/5/2022 đến ngày 15/6/2022.', 'other once 2022-06-15'],
  ['Lùi thời hạn gửi báo cáo từ ngày 30/5/2022 sang ngày 15/6/2022.', 'other once 2022-06-15'],
  ['Sửa thời hạn gửi báo cáo từ trước ngày 30/5/2022 thành trước ngày 15/6/2022.', 'other once <2022-06-15'],
  [
    'Nội dung “gửi báo cáo trước ngày 30/5/2022” được sửa thành “gửi báo cáo trước ngày 15/6/2022”.',
    'other once <2022-06-15',
  ],
  [
    'Kéo dài thời gian nhận bài dự thi đến hết ngày 30/6/2022 (trước đây là ngày 30/5/2022).',
    'contestEntry once 2022-06-30',
  ],
  ['Thời hạn gửi báo cáo cũ (ngày 30/5/2022) được lùi đến ngày 15/6/2022.', 'other once 2022-06-15'],
  [
    'Thời hạn nộp hồ sơ ban đầu là ngày 30/5/2022, nay gia hạn đến hết ngày 15/6/2022.',
    'awardDossier once 2022-06-15',
  ],
  [
    'Việc báo cáo trước ngày 20 hằng tháng không thực hiện nữa; chuyển sang báo cáo quý, gửi trước ngày 15 tháng cuối quý.',
    'periodic quarterly <QUARTERLY-M3-15',
  ],
];

const holds: Row[] = [
  ['Thời hạn gửi báo cáo trước ngày 30/5/2022 được giữ nguyên.', 'other once <2022-05-30'],
  ['Các đơn vị báo cáo trước ngày 15/6/2022 những nội dung đã được điều chỉnh.', 'other once <2022-06-15'],
  [
    'Yêu cầu các đơn vị gửi báo cáo trước ngày 15/6/2022 để được điều chỉnh chỉ tiêu.',
    'other once <2022-06-15',
  ],
  [
    'Nội dung báo cáo gửi trước ngày 15/6/2022, các số liệu được điều chỉnh theo Nghị định mới.',
    'other once <2022-06-15',
  ],
  [
    'Văn bản này thay thế Công văn số 9/SNV ngày 10/4/2022 và yêu cầu gửi báo cáo trước ngày 15/6/2022.',
    'other once <2022-06-15',
  ],
  ['Không thực hiện báo cáo giấy, gửi báo cáo qua phần mềm trước ngày 15/6/2022.', 'other once <2022-06-15'],
  ['Thay đổi thời gian nộp báo cáo: trước ngày 15/6/2022.', 'other once <2022-06-15'],
];

describe('a deadline that no longer holds', () => {
  test.each(gone)('is none: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  test.each(replaced)('leaves the one that replaces it: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  test.each(holds)('is told from one that does: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });
});

describe('what an earlier letter asked for', () => {
  const told =
    'Ngày 04/5/2022, Kho bạc có Công văn số 810/KB-VP, trong đó yêu cầu gửi hồ sơ khen thưởng trước ngày 10/6/2022.';

  it('is no demand where the letter is changed', () => {
    expect(
      asked(`${told}\n\n1. Lùi thời hạn gửi hồ sơ khen thưởng từ ngày 10/6/2022 sang ngày 25/6/2022.`),
    ).toEqual(['awardDossier once 2022-06-25']);
    expect(asked(`${told}\n\n1. Bãi bỏ thời hạn gửi hồ sơ trước ngày 10/6/2022.`)).toEqual([]);
  });

  it('is one where it is only passed on', () => {
    expect(asked(told)).toEqual(['awardDossier once <2022-06-10']);
  });

  it('leaves the same day of another year, and what is asked for after it', () => {
    expect(
      asked(`${told}\n\n1. Lùi thời hạn gửi hồ sơ từ ngày 10/6/2021 sang ngày 25/6/2022.`).slice(0, 1),
    ).toEqual(['awardDossier once <2022-06-10']);
    expect(
      asked(
        '1. Lùi thời hạn gửi hồ sơ khen thưởng từ ngày 10/6/2022 sang ngày 25/6/2022.\n2. Gửi báo cáo nhanh trước ngày 10/6/2022.',
      ),
    ).toEqual(['awardDossier once 2022-06-25', 'flash once <2022-06-10']);
  });

  it('is told in brackets behind its number', () => {
    expect(
      asked(
        'Thực hiện Công văn số 1290/HĐTĐKT của Hội đồng tỉnh (hồ sơ gửi trước ngày 15/12/2022), Khối trưởng đề nghị các đơn vị gửi báo cáo nhanh trước ngày 28/11/2022.',
      ),
    ).toEqual(['flash once <2022-11-28']);
  });
});
