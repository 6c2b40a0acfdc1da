import { letter } from '../support/directive-read';

const leads = (body: string, subject?: string) =>
  letter(body, subject).campaigns.map(({ lead }) => lead?.value ?? null);

describe('the unit in charge of a campaign', () => {
  test.each<[body: string, lead: string | null]>([
    ['- Phòng Kinh tế: Phụ trách phong trào “Vườn xanh”.', 'Phòng Kinh tế'],
    [
      '1. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì phong trào “Vườn xanh”.',
      'Sở Văn hóa, Thể thao và Du lịch',
    ],
    ['5.1. Hội Nông dân huyện chủ động theo dõi, kiểm tra phong trào “Vườn xanh”.', 'Hội Nông dân huyện'],
    ['Phong trào “Vườn xanh” do Hội Nông dân huyện chủ trì.', 'Hội Nông dân huyện'],
    ['Phong trào “Vườn xanh” – cơ quan chủ trì: Phòng Kinh tế.', 'Phòng Kinh tế'],
    ['- Phong trào “Vườn xanh” giai đoạn 2024 - 2025: giao Phòng Kinh tế.', 'Phòng Kinh tế'],
    ['| 1 | Phong trào “Vườn xanh” | Phòng Kinh tế |', 'Phòng Kinh tế'],
    ['1. Phòng Kinh tế\n- Chủ trì phong trào “Vườn xanh”;', 'Phòng Kinh tế'],
    [
      'Phòng Kinh tế (Thường trực Ban Chỉ đạo) chủ trì phong trào “Vườn xanh”.',
      'Phòng Kinh tế (Thường trực Ban Chỉ đạo)',
    ],
    ['Phát động phong trào “Vườn xanh” do Hội Nông dân huyện phát động.', null],
    ['Ủy ban nhân dân các xã phụ trách phong trào “Vườn xanh”.', null],
    ['Sở Y tế, Sở Công Thương chủ trì phong trào “Vườn xanh”.', null],
    ['- Phong trào “Vườn xanh”: gửi báo cáo về Phòng Kinh tế.', null],
  ])('%s', (body, lead) => {
    expect(leads(body)).toEqual([lead]);
  });

  it('is its own for each of several in one item', () => {
    const body =
      '- Phòng Y tế: Phụ trách phong trào “Vườn xanh” và phong trào “Nhà sạch, ngõ đẹp”.\n- Phòng Nội vụ: Phụ trách phong trào “Công sở số”.';
    expect(leads(body)).toEqual(['Phòng Y tế', 'Phòng Y tế', 'Phòng Nội vụ']);
  });
});

describe('units in charge of several campaigns in one sentence', () => {
  test.each<[body: string, ...leads: Array<string | null>]>([
    [
      'Phong trào “Vườn xanh” do Ban Dân vận theo dõi; phong trào “Nhà sạch, ngõ đẹp” do Ban Tuyên giáo theo dõi.',
      'Ban Dân vận',
      'Ban Tuyên giáo',
    ],
    [
      'Giao Hội Phụ nữ phụ trách phong trào “Vườn xanh”; phong trào “Nhà sạch, ngõ đẹp” giao Đoàn Thanh niên.',
      'Hội Phụ nữ',
      'Đoàn Thanh niên',
    ],
    [
      'Phong trào “Vườn xanh” do Phòng Kinh tế chủ trì, phong trào “Nhà sạch, ngõ đẹp” do Phòng Y tế tham mưu.',
      'Phòng Kinh tế',
      'Phòng Y tế',
    ],
    [
      'Phong trào “Vườn xanh” (Phòng Kinh tế chủ trì) và phong trào “Nhà sạch, ngõ đẹp” (Phòng Y tế chủ trì).',
      'Phòng Kinh tế',
      'Phòng Y tế',
    ],
    [
      'Phòng Y tế tham mưu tổ chức phong trào “Vườn xanh”, Phòng Kinh tế tham mưu tổ chức phong trào “Nhà sạch, ngõ đẹp”.',
      'Phòng Y tế',
      'Phòng Kinh tế',
    ],
    [
      'Phòng Y tế: Phụ trách phong trào “Vườn xanh”; phong trào “Nhà sạch, ngõ đẹp”.',
      'Phòng Y tế',
      'Phòng Y tế',
    ],
  ])('%s', (body, ...expected) => {
    expect(leads(body)).toEqual(expected);
  });
});

describe('units that lead together', () => {
  test.each<[body: string, lead: string | null]>([
    ['Sở Y tế, Sở Nội vụ đồng chủ trì phong trào “Vườn xanh”.', 'Sở Y tế'],
    [
      'Sở Văn hóa, Thể thao và Du lịch và Sở Nội vụ cùng chủ trì phong trào “Vườn xanh”.',
      'Sở Văn hóa, Thể thao và Du lịch',
    ],
    ['Phong trào “Vườn xanh” do Sở Y tế, Sở Nội vụ đồng chủ trì.', 'Sở Y tế'],
    ['Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ triển khai phong trào “Vườn xanh”.', 'Sở Y tế'],
    ['Cơ quan thường trực của phong trào “Vườn xanh” là Phòng Kinh tế.', 'Phòng Kinh tế'],
    ['Phòng Y tế chủ trì phong trào “Vườn xanh” do Sở Y tế phát động.', 'Phòng Y tế'],
    ['Cơ quan thường trực theo dõi, báo cáo kết quả phong trào “Vườn xanh”.', null],
  ])('%s', (body, lead) => {
    expect(leads(body)).toEqual([lead]);
  });
});

describe('the unit in charge of a whole document', () => {
  const subject = 'V/v phát động phong trào thi đua “Vườn xanh”';

  test.each<[body: string, lead: string | null]>([
    [
      '4. Giao Phòng Nội vụ theo dõi, kiểm tra, đôn đốc các đơn vị; tổng hợp, báo cáo Ủy ban nhân dân huyện.',
      'Phòng Nội vụ',
    ],
    [
      '1. Phòng Văn hóa: Chủ trì tuyên truyền kế hoạch trên đài.\n\n2. Phòng Nội vụ: Chủ trì, theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch này.',
      'Phòng Nội vụ',
    ],
    ['1. Phòng Tài chính chủ trì tham mưu kinh phí.', null],
    ['1. Phòng Nội vụ phối hợp tuyên truyền.', null],
    ['6. Đơn vị thường trực: Ban Tuyên giáo - Nữ công.', 'Ban Tuyên giáo - Nữ công'],
    [
      'Sau một tháng, Phòng Nội vụ (Thường trực Ban Tổ chức) đã nhận được một số bài.',
      'Phòng Nội vụ (Thường trực Ban Tổ chức)',
    ],
  ])('%s', (body, lead) => {
    expect(leads(body, subject)).toEqual([lead]);
  });

  it('takes charge only of campaigns that have no unit of their own', () => {
    const body =
      '1. Hội Nông dân huyện chủ trì phong trào “Ruộng sạch”.\n\n2. Giao Phòng Nội vụ theo dõi, đôn đốc, tổng hợp, báo cáo.';
    expect(leads(body, subject).sort()).toEqual(['Hội Nông dân huyện', 'Phòng Nội vụ']);
  });
});
