import { readDirective } from '../../src/directive';
import { letter, row } from '../support/directive-read';

const read = (text: string) => {
  const { campaigns, mentioned, quotas } = readDirective(text);
  return {
    campaigns: campaigns.map(row),
    mentioned: mentioned.map(({ value }) => value),
    quotas: quotas.map(({ who, min, max, what }) => [who, min, max, what]),
  };
};

describe('documents of many kinds', () => {
  it('a decision of a ministry, its subject in capitals', () => {
    const text = `BỘ CÔNG TRÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 216/QĐ-BCT-TCCB
Hà Nội, ngày 12 tháng 6 năm 2020

QUYẾT ĐỊNH

VỀ VIỆC PHÁT ĐỘNG PHONG TRÀO THI ĐUA “CHỦ ĐỘNG PHÒNG, CHỐNG LŨ, GIỮ VỮNG BỜ KÈ” GIAI ĐOẠN 2020-2025

Xét đề nghị của Cục trưởng Cục Kè tại Văn bản số 49/CK-VP ngày 29/5/2020 về việc phát động hai phong trào thi đua đặc biệt lĩnh vực đê điều;

QUYẾT ĐỊNH:

Điều 1. Phát động phong trào thi đua “Chủ động phòng, chống lũ, giữ vững bờ kè” giai đoạn 2020-2025.
Điều 2. Ban hành kèm theo Quyết định này Kế hoạch thực hiện Phong trào thi đua “Chủ động phòng chống lũ, giữ vững bờ kè giai đoạn 2020-2025”.
Điều 3. Giao Cục Kè chủ trì, phối hợp với Vụ Tổ chức cán bộ theo dõi, đôn đốc, tổng hợp kết quả báo cáo Bộ trưởng.
Điều 4. Chánh Văn phòng Bộ, Vụ trưởng Vụ Tổ chức cán bộ chịu trách nhiệm thi hành Quyết định này./.`;
    expect(read(text)).toEqual({
      campaigns: [['Chủ động phòng, chống lũ, giữ vững bờ kè', '2020', '2025', 'Cục Kè']],
      mentioned: [],
      quotas: [],
    });
  });

  it('a plan of the Youth Union, in two waves and with numbers for each level', () => {
    const text = `ĐOÀN TNCS HỒ CHÍ MINH
BAN CHẤP HÀNH TỈNH BẮC SƠN
***
Số: 25-KH/TĐTN

Bắc Sơn, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Chiến dịch Thanh niên tình nguyện hè năm 2024

I. MỤC ĐÍCH
1. Phát huy tinh thần xung kích hướng tới kỷ niệm 70 năm Chiến thắng (07/5/1954 - 07/5/2024).

II. THỜI GIAN, NỘI DUNG
1. Thời gian: Từ ngày 01/6/2024 đến ngày 31/8/2024, chia làm 2 đợt:
- Đợt 1 (từ 01/6 đến 15/7/2024): ra quân.
- Đợt 2 (từ 16/7 đến 31/8/2024): cao điểm.
2. Chỉ tiêu: Mỗi huyện đoàn thực hiện ít nhất 02 công trình thanh niên; mỗi chi đoàn từ 1-2 phần việc. Phấn đấu 80% đoàn viên tham gia; tổ chức tối thiểu 03 ngày tình nguyện; hồ sơ lập thành 02 bộ.

III. TỔ CHỨC THỰC HIỆN
1. Ban Phong trào Tỉnh đoàn: Là đơn vị thường trực, tham mưu, theo dõi, đôn đốc, tổng hợp kết quả Chiến dịch.
2. Văn phòng Tỉnh đoàn: Chủ trì tham mưu kinh phí tổ chức lễ ra quân.`;
    expect(read(text)).toEqual({
      campaigns: [
        [
          'Chiến dịch Thanh niên tình nguyện hè năm 2024',
          '2024-06-01',
          '2024-08-31',
          'Ban Phong trào Tỉnh đoàn',
        ],
      ],
      mentioned: [],
      quotas: [
        ['Mỗi huyện đoàn', 2, null, 'công trình thanh niên'],
        ['mỗi chi đoàn', 1, 2, 'phần việc'],
      ],
    });
  });

  it('a directive that launches the movement of a year and names those of the country', () => {
    const text = `ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH

Số: 05/CT-UBND

Bình Minh, ngày 06 tháng 01 năm 2025

CHỈ THỊ
VỀ VIỆC PHÁT ĐỘNG PHONG TRÀO THI ĐUA YÊU NƯỚC NĂM 2025

Năm 2025 là năm cuối thực hiện Kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025. Chủ tịch UBND tỉnh phát động phong trào thi đua yêu nước năm 2025 với chủ đề “Đoàn kết, sáng tạo, về đích sớm” và yêu cầu:

1. Các sở, ban, ngành cụ thể hóa các phong trào thi đua do Thủ tướng Chính phủ phát động như: “Ruộng sạch, nhà đẹp”; “Đường hoa, ngõ sáng”.

2. Giao Sở Nội vụ chủ trì hướng dẫn, kiểm tra, đôn đốc việc thực hiện Chỉ thị này; tổng hợp, báo cáo Chủ tịch UBND tỉnh.`;
    expect(read(text)).toEqual({
      campaigns: [['phong trào thi đua yêu nước năm 2025', '2025', '2025', 'Sở Nội vụ']],
      mentioned: ['Ruộng sạch, nhà đẹp', 'Đường hoa, ngõ sáng'],
      quotas: [],
    });
  });

  it('the rules of a contest, with prizes and sizes that are no quotas', () => {
    const text = `CÔNG ĐOÀN NGÀNH GIÁO DỤC
Số: 77/CĐN

THÔNG BÁO
Thể lệ Cuộc thi ảnh “Khoảnh khắc nhà giáo” năm 2025

1. Đối tượng: cán bộ, nhà giáo.
2. Mỗi tác giả gửi không quá 05 tác phẩm hoặc 02 bộ ảnh. Ảnh có dung lượng tối thiểu 3 MB.
3. Thời gian nhận tác phẩm: từ ngày 01/8/2025 đến 17h00 ngày 15/10/2025.
4. Thời gian chấm: từ ngày 16/10/2025 đến ngày 30/10/2025.
5. Cơ cấu giải: 01 giải Nhất, 02 giải Nhì, 03 giải Ba.
6. Đơn vị thường trực: Ban Tuyên giáo - Nữ công.`;
    expect(read(text)).toEqual({
      campaigns: [
        [
          'Cuộc thi ảnh “Khoảnh khắc nhà giáo” năm 2025',
          '2025-08-01',
          '2025-10-15',
          'Ban Tuyên giáo - Nữ công',
        ],
      ],
      mentioned: [],
      quotas: [['Mỗi tác giả', null, 5, 'tác phẩm']],
    });
  });

  it('a letter that shares movements out, in items, under headings and behind their names', () => {
    const text = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG AN

Số: 145/UBND-NC
V/v phân công theo dõi các phong trào thi đua

Quảng An, ngày 03 tháng 3 năm 2022

Kính gửi: Các sở, ban, ngành tỉnh.

Thực hiện chỉ đạo của Thủ tướng Chính phủ, UBND tỉnh phân công như sau:

1. Giao Sở Nông nghiệp chủ trì theo dõi, tổng hợp Phong trào thi đua "Chung sức giữ rừng" giai đoạn 2021-2025.

2. Sở Y tế, Sở Nội vụ:
- Sở Y tế chủ trì phong trào thi đua "Đoàn kết chống dịch".
- Phong trào thi đua "Công sở văn minh" giai đoạn 2019 - 2025: giao Sở Nội vụ.

3. Ban Dân vận Tỉnh ủy
- Chủ trì, theo dõi phong trào thi đua "Dân vận giỏi" giai đoạn 2021 – 2025;

4. Cuộc vận động "Xóm làng đoàn kết" do Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì.

5. Các cơ quan được giao chủ trì gửi báo cáo về Sở Nội vụ trước ngày 15/11 hằng năm.`;
    expect(read(text).campaigns).toEqual([
      ['Chung sức giữ rừng', '2021', '2025', 'Sở Nông nghiệp'],
      ['Đoàn kết chống dịch', null, null, 'Sở Y tế'],
      ['Công sở văn minh', '2019', '2025', 'Sở Nội vụ'],
      ['Dân vận giỏi', '2021', '2025', 'Ban Dân vận Tỉnh ủy'],
      ['Xóm làng đoàn kết', null, null, 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    ]);
  });

  it('news of an office that calls a movement by a short name first', () => {
    const text = `Sở Y tế tỉnh An Lạc yêu cầu báo cáo kết quả phong trào thi đua phòng, chống dịch

Sở Y tế tỉnh An Lạc vừa có Công văn số 2210/SYT-TCCB ngày 09/6/2020 về báo cáo kết quả thực hiện phong trào thi đua “Cả ngành chung sức phòng, chống dịch”.

Theo đó, các đơn vị báo cáo về Sở Y tế chậm nhất là ngày 20 tháng 6.`;
    expect(read(text).campaigns).toEqual([['Cả ngành chung sức phòng, chống dịch', null, null, null]]);
  });
});

describe('a campaign that the subject calls by its kind and the body by its name', () => {
  const subject = 'V/v phát động đợt thi đua nước rút quý IV/2023';

  it('is one, called by its name, at the time that stands behind it', () => {
    const body =
      'Giám đốc phát động đợt thi đua “90 ngày đêm về đích” từ ngày 01/10/2023 đến ngày 29/12/2023.';
    expect(letter(body, subject).campaigns.map(row)).toEqual([
      ['đợt thi đua “90 ngày đêm về đích”', '2023-10-01', '2023-12-29', null],
    ]);
  });

  it('is another where somebody else launched it, or it is of another kind', () => {
    for (const body of [
      'Các đơn vị hưởng ứng đợt thi đua “90 ngày đêm về đích”.',
      'Công đoàn tổ chức hội thi “90 ngày đêm về đích”.',
    ])
      expect(letter(body, subject).campaigns.map(({ title }) => title.value)).toEqual([
        'đợt thi đua nước rút quý IV/2023',
      ]);
  });
});
