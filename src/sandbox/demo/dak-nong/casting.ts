import type { Play } from '../play';
import { Player } from '../player';

/** Everybody in the play. Names are invented; units are some of the province's in 2018. */
export interface People {
  administrator: Player;
  officer: Player;
  leader: Player;
  /** Of the four agencies that lead a campaign. */
  heads: readonly Player[];
  /** Of the other units. */
  focalPoints: readonly Player[];
}

const heads: ReadonlyArray<readonly [unit: string, person: string]> = [
  ['Văn phòng Điều phối nông thôn mới tỉnh', 'Hoàng Minh Trí'],
  ['Sở Nội vụ', 'Phan Thị Thanh Nga'],
  ['Sở Kế hoạch và Đầu tư', 'Vũ Đình Khang'],
  ['Sở Lao động - Thương binh và Xã hội', 'Bùi Thị Ánh Tuyết'],
];

const focalPoints: ReadonlyArray<readonly [unit: string, person: string]> = [
  ['Sở Nông nghiệp và Phát triển nông thôn', 'Cao Văn Thịnh'],
  ['Sở Thông tin và Truyền thông', 'Lương Thị Mai'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Điểu Krang'],
  ['Hội Nông dân tỉnh', 'Đoàn Văn Hậu'],
  ['Hội Chữ thập đỏ tỉnh', 'Tạ Thị Hòa'],
  ['Cục Thuế tỉnh', 'Đinh Công Sơn'],
  ['Công ty TNHH MTV Xổ số kiến thiết Đắk Nông', 'Mai Quốc Huy'],
  ['UBND thị xã Gia Nghĩa', 'Trịnh Thị Loan'],
  ['UBND huyện Cư Jút', 'Nông Văn Thắng'],
  ['UBND huyện Đắk Mil', 'Hồ Thị Yến'],
  ['UBND huyện Krông Nô', 'Y Thịnh Niê'],
  ['UBND huyện Đắk Song', 'Lại Thế Vinh'],
  ["UBND huyện Đắk R'lấp", 'Thị Hồng'],
  ['UBND huyện Tuy Đức', 'Lò Văn Pâng'],
  ['UBND huyện Đắk Glong', "K'Brem"],
];

export function castPeople(play: Play): People {
  const player = (name: string, seat: string, place: string) =>
    new Player(play, play.stage.sandbox.person(name), { name, seat, place });
  const office = play.stage.office.name;
  return {
    administrator: player('Đỗ Thành Nam', 'quản trị', office),
    officer: player('Ngô Thị Bích Vân', 'chuyên viên thường trực', office),
    leader: player('Lưu Quang Hải', 'lãnh đạo', office),
    heads: heads.map(([unit, person]) => player(person, `thủ trưởng ${unit}`, unit)),
    focalPoints: focalPoints.map(([unit, person]) => player(person, `đầu mối ${unit}`, unit)),
  };
}
