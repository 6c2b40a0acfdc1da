import { asked } from './obligations-in';

type Row = [body: string, ...obligations: string[]];

describe('a deadline that hangs on an event', () => {
  test.each<Row>([
    [
      'Các đơn vị gửi hồ sơ trước ngày tổ chức tổng kết ít nhất 15 ngày làm việc.',
      'awardDossier – REL:-P15WD:ngày tổ chức tổng kết',
    ],
    [
      'Các đơn vị gửi báo cáo về Sở Nội vụ trước hội nghị tổng kết 10 ngày.',
      'other – REL:-P10D:hội nghị tổng kết',
    ],
    [
      'Hồ sơ khen thưởng gửi về Ban Tổ chức trước ngày bế mạc 15 ngày làm việc.',
      'awardDossier – REL:-P15WD:ngày bế mạc',
    ],
    ['Đề nghị các xã nộp báo cáo trước lễ phát động 3 ngày.', 'other – REL:-P3D:lễ phát động'],
    [
      'Các đơn vị gửi báo cáo về UBND huyện 10 ngày trước ngày tổng kết phong trào.',
      'other – REL:-P10D:tổng kết phong trào',
    ],
    [
      'Các xã gửi báo cáo chậm nhất 05 ngày sau khi kết thúc đợt thi đua.',
      'other – REL:+P5D:kết thúc đợt thi đua',
    ],
    [
      'Báo cáo kết quả trong 10 ngày kể từ ngày kết thúc đợt thi đua về Hội đồng.',
      'other – REL:+P10D:kết thúc đợt thi đua',
    ],
    [
      'Kết thúc đợt thi đua, chậm nhất 05 ngày, các khối gửi báo cáo về Sở Nội vụ.',
      'other – REL:+P5D:Kết thúc đợt thi đua',
    ],
  ])('%s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });

  test.each<Row>([
    ['Các đơn vị gửi báo cáo trước ngày 20 tháng 5.', 'other once <2022-05-20'],
    ['Các đơn vị tổ chức lấy ý kiến trong 10 ngày trước khi trình hồ sơ.'],
    [
      'Đối với khen thưởng tổng kết chuyên đề, gửi hồ sơ trước ngày họp xét 15 ngày.',
      'awardDossier – REL:-P15D:ngày họp xét',
    ],
  ])('is told from others: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });
});

describe('a report that is asked for when something comes up', () => {
  test.each<Row>([
    ['Báo cáo đột xuất khi có yêu cầu.', 'other – –'],
    ['Các đơn vị báo cáo đột xuất theo yêu cầu của Sở Nội vụ.', 'other – –'],
    ['Thực hiện báo cáo định kỳ hằng quý và đột xuất khi có yêu cầu.', 'periodic quarterly –'],
    ['Sau mỗi đợt, các xã báo cáo kết quả về Sở Nội vụ.', 'periodic perPhase –'],
    ['Khen thưởng đột xuất khi có thành tích.'],
  ])('has no cycle: %s', (body, ...obligations) => {
    expect(asked(body)).toEqual(obligations);
  });
});
