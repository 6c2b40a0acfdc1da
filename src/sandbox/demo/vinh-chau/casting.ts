import type { Play } from '../play';
import { Player } from '../player';

/** Everybody in the play. Names are invented; units are those of the sample register. */
export interface People {
  administrator: Player;
  officer: Player;
  leader: Player;
  /** Head of Phòng Kinh tế, the campaign's lead unit. */
  head: Player;
  /** Focal points by the code of their unit. */
  focal(unit: string): Player;
  focalUnits: readonly FocalUnit[];
}

export interface FocalUnit {
  code: string;
  name: string;
  person: string;
}

const focalUnits: readonly FocalUnit[] = [
  { code: 'XLH', name: 'Xã Lạc Hòa', person: 'Nguyễn Văn Hiếu' },
  { code: 'XHD', name: 'Xã Hòa Đông', person: 'Sơn Thị Hồng' },
  { code: 'XLAIH', name: 'Xã Lai Hòa', person: 'Kim Thị Hương' },
  { code: 'XVH', name: 'Xã Vĩnh Hải', person: 'Đặng Minh Khôi' },
  { code: 'XVHI', name: 'Xã Vĩnh Hiệp', person: 'Ngô Thanh Tùng' },
  { code: 'XVT', name: 'Xã Vĩnh Tân', person: 'Trần Thị Mỹ Duyên' },
  { code: 'P1', name: 'Phường 1', person: 'Nguyễn Thị Kim Ngân' },
  { code: 'P2', name: 'Phường 2', person: 'Trương Hoàng Phúc' },
  { code: 'PKH', name: 'Phường Khánh Hòa', person: 'Thạch Thị Sa Rinh' },
  { code: 'PVP', name: 'Phường Vĩnh Phước', person: 'Lâm Quốc Dũng' },
];

export function castPeople(play: Play): People {
  const player = (name: string, seat: string, place: string) =>
    new Player(play, play.stage.sandbox.person(name), { name, seat, place });
  const focal = new Map(
    focalUnits.map(({ code, name, person }) => [code, player(person, `đầu mối ${name}`, name)]),
  );
  const office = play.stage.office.name;
  return {
    administrator: player('Trần Quốc Bảo', 'quản trị', office),
    officer: player('Lê Thị Thu Hà', 'chuyên viên thường trực', office),
    leader: player('Huỳnh Minh Tâm', 'lãnh đạo', office),
    head: player('Phạm Văn Lộc', 'Trưởng Phòng Kinh tế', 'Phòng Kinh tế'),
    focalUnits,
    focal(unit) {
      const found = focal.get(unit);
      if (!found) throw new Error(`nobody plays ${unit}`);
      return found;
    },
  };
}
