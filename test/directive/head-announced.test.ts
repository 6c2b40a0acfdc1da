import { citationsIn } from '../../src/directive/citations';
import { headOf } from '../../src/directive/head';
import { layOut } from '../../src/directive/layout';

function read(typed: string) {
  const layout = layOut(typed);
  const citations = citationsIn(layout);
  const head = headOf(layout, citations);
  return {
    number: head.number?.value ?? null,
    day: head.day?.value ?? null,
    issuer: head.issuer?.value ?? null,
    subject: head.subject?.value ?? null,
    cited: citations.map(({ value }) => value.number),
  };
}

const TITLE = 'Ngành Thuế phát động thi đua nước rút';

describe('a report of a document', () => {
  it('tells its number, and its date behind it', () => {
    expect(
      read(
        `${TITLE}\n\nMới đây, Công đoàn Cục Thuế tỉnh đã ban hành Công văn số 08/CV-CĐCT ngày 14/02/2022 phát động thi đua.`,
      ),
    ).toEqual({
      number: '08/CV-CĐCT',
      day: '2022-02-14',
      issuer: 'Công đoàn Cục Thuế tỉnh',
      subject: TITLE,
      cited: [],
    });
  });

  it('names its issuer without a number', () => {
    const { number, issuer } = read(
      `Hưởng ứng cuộc thi\n(BA)- Sở Tư pháp vừa có công văn về việc hưởng ứng cuộc thi.`,
    );
    expect([number, issuer]).toEqual([null, 'Sở Tư pháp']);
  });

  it('names its issuer by less than its whole name', () => {
    const { number, issuer } = read(
      `Phát động thi đua tỉnh Hà Nam\n\nĐể mọi người thi đua. Ủy ban nhân dân tỉnh xây dựng Kế hoạch số 75/KH-UBND phát động thi đua.`,
    );
    expect([number, issuer]).toEqual(['75/KH-UBND', 'Ủy ban nhân dân tỉnh Hà Nam']);
  });

  it('tells its date before who issued it, and what that one carries out', () => {
    expect(
      read(
        `${TITLE}\n\nThực hiện Kế hoạch số 13/KH-SVHTT ngày 22/01/2021 của Sở Văn hóa và Thể thao, ngày 03/2/2021 vừa qua, Sở Văn hóa, Thể thao và Du lịch đã ban hành Kế hoạch số 289/KH-SVHTTDL về thi đua.`,
      ),
    ).toMatchObject({
      number: '289/KH-SVHTTDL',
      day: '2021-02-03',
      issuer: 'Sở Văn hóa, Thể thao và Du lịch',
      cited: ['13/KH-SVHTT'],
    });
  });

  it('may name only who signed it, and has its subject', () => {
    expect(
      read(
        'Ngày 24/11 thay mặt Ban Thường vụ, Phó Chủ tịch Hội Nông dân Trần Văn A đã ký văn bản số 117/HND-TG về việc điều chỉnh thời gian nhận bài. Các cấp Hội biết để thực hiện.\n\nCuộc thi tiếp tục.',
      ),
    ).toMatchObject({
      number: '117/HND-TG',
      day: null,
      subject: 'về việc điều chỉnh thời gian nhận bài',
    });
  });

  it('may refer to it at its end', () => {
    const { number, day } = read(
      `${TITLE}\n\nSở Giáo dục và Đào tạo đề nghị các trường tham gia.\n\nXem chi tiết tại công văn 145 /SGDĐT-CTTT của Sở.`,
    );
    expect({ number, day }).toEqual({ number: '145/SGDĐT-CTTT', day: null });
  });

  it('is no report of a document received, when another office gives the orders', () => {
    expect(
      read(
        `${TITLE}\n\nNgày 07/4/2021, Sở Tư pháp có Văn bản số 358/STP-PBGDPL về tuyên truyền. Sau khi xem xét, Sở Y tế yêu cầu các đơn vị thực hiện.`,
      ),
    ).toMatchObject({ number: null, day: null, cited: ['358/STP-PBGDPL'] });
    expect(
      read(
        `${TITLE}\n\nSở Y tế tỉnh Hà Nam vừa có Công văn số 58/SYT-VP ngày 07/4/2021. Theo đó, Sở Y tế Hà Nam yêu cầu các đơn vị báo cáo.`,
      ),
    ).toMatchObject({ number: '58/SYT-VP', day: '2021-04-07', issuer: 'Sở Y tế tỉnh Hà Nam' });
  });

  it('is nothing in a document that has a head', () => {
    expect(
      read(
        'SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nam, ngày 01 tháng 6 năm 2021\n\nKính gửi: Các bệnh viện.\n\nSở Y tế đã ban hành Công văn số 58/SYT-VP ngày 07/4/2021.',
      ),
    ).toMatchObject({ number: null, day: '2021-06-01', cited: ['58/SYT-VP'] });
  });

  it('is no document that somebody only received', () => {
    expect(read(`${TITLE}\n\nSở Y tế nhận được công văn số 94/SVHTT-VP của Sở Văn hóa.`).number).toBeNull();
  });

  it('may begin with the sign of a newspaper', () => {
    expect(
      read(`${TITLE}\n\n(ABC)- Sở Thông tin và Truyền thông Hà Nam thông báo lùi thời gian.`).issuer,
    ).toBe('Sở Thông tin và Truyền thông Hà Nam');
  });
});
