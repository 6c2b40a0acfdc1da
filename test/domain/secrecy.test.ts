import { bearsSecretStamp } from '../../src/domain/secrecy';

describe('bearsSecretStamp', () => {
  test.each([
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    'TUYỆT MẬT'.normalize('NFD'),
    '  TỐI   MẬT  ',
    '**TỐI MẬT**',
    '[MẬT]',
    'Báo cáo quý III (MẬT) của đơn vị',
    'Kèm theo tài liệu «TUYỆT MẬT» này',
    'M Ậ T',
    'T U Y Ệ T   M Ậ T',
    'UBND THỊ XÃ\nTỐI MẬT\nSố: 12/BC-UBND',
    'UBND THỊ XÃ\r\nMẬT\r\nSố: 12/BC-UBND',
    'Số: 12/BC-UBND          MẬT',
    'MẬT - Báo cáo tình hình',
    'TOI MAT',
    'TUYET MAT',
    'TÀI LIỆU MẬT',
    'Độ mật: Mật',
    'Độ mật: Tối mật',
    'ĐỘ MẬT: TUYỆT MẬT',
    'Mức độ mật: A',
    'do mat: tuyet mat',
    'Tuyệt mật: số liệu',
    'tuyệt mật : số liệu',
    'Tối mật',
    'tuyệt mật',
    'Mật: danh sách',
    'Báo cáo mật: tình hình biên giới',
    'Kết quả thực hiện\nTối mật: số liệu quý III',
    'TOI MAT - bao cao.docx',
    'BC_MAT.pdf',
    'MAT-12-BC.pdf',
    'Báo cáo MẬT.docx',
    'báo cáo mật quý 3.docx',
    'bc (mật).xlsx',
    'TUYET_MAT_2019.PDF',
    'tuyệt mật.jpg',
    'TOIMAT_12.pdf',
  ])('%j is stamped', (text) => {
    expect(bearsSecretStamp(text)).toBe(true);
  });

  test.each([
    '',
    'bí mật',
    'BÍ MẬT',
    'Giữ bí mật nhà nước',
    'mật độ dân số',
    'MẬT ĐỘ DÂN SỐ',
    'thân mật',
    'mật ong',
    'MẬT ONG RỪNG U MINH',
    'mật khẩu',
    'Mật',
    'Tối mật thư số 3 trong cuộc thi đã giải',
    'Tuyệt mật là mức cao nhất',
    'Giá mật: 60.000 đ/lít',
    'Mật ong: 60.000 đ/lít',
    'Tôi mất: hai bao lúa',
    'Không gửi tài liệu mật qua kênh này',
    'không gửi tài liệu có dấu Mật, Tối mật, Tuyệt mật',
    'Luật Bảo vệ bí mật nhà nước quy định ba độ mật',
    'Độ mật: Không',
    'Độ mật: thường',
    'BUỔI GẶP MẶT',
    'MẶT TRẬN TỔ QUỐC',
    'MAT',
    'Bao cao mat rung.xlsx',
    'so lieu dat bi mat.xlsx',
    'UY BAN MAT TRAN TO QUOC.docx',
    'GIAI_PHONG_MAT_BANG.pdf',
    'KE HOACH GAP MAT.docx',
    'LE RA MAT.jpg',
    'THANH TOAN TIEN MAT.xlsx',
    'mật độ dân số.xlsx',
    'Luật Bảo vệ bí mật nhà nước.pdf',
    'hợp tác xã mật ong.docx',
    'BAO_CAO_2019.pdf',
    'format.docx',
    'MATHS.pdf',
    'Tình hình thu hoạch: mật độ cây 400/ha, giá mật 60.000 đ.',
  ])('%j is not', (text) => {
    expect(bearsSecretStamp(text)).toBe(false);
  });

  test('a long text is read in a blink', () => {
    const started = performance.now();
    expect(bearsSecretStamp(`A${' '.repeat(50_000)}M ${'MẬT ĐỘ '.repeat(20_000)}`)).toBe(false);
    expect(bearsSecretStamp('A '.repeat(50_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
