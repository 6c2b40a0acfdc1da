import type { UnitKind } from '../domain/unit';

/** Fields of a unit in the order of the sample file. */
export const unitFields = [
  'code',
  'name',
  'aliases',
  'kind',
  'bloc',
  'parent',
  'validFrom',
  'validTo',
  'successor',
] as const;
export type UnitField = (typeof unitFields)[number];

/** Folded headers under which a field may stand. */
export const headerWords: Record<UnitField, string[]> = {
  code: ['code', 'ma', 'ma don vi', 'ma so', 'ky hieu', 'unit code'],
  name: ['name', 'ten', 'ten don vi', 'ten day du', 'don vi', 'co quan don vi', 'unit name'],
  aliases: [
    'aliases',
    'alias',
    'ten khac',
    'ten goi khac',
    'ten viet tat',
    'viet tat',
    'ten goi tat',
    'other names',
  ],
  kind: ['kind', 'loai', 'loai don vi', 'loai hinh', 'type'],
  bloc: ['bloc', 'khoi', 'khoi thi dua', 'cum khoi', 'cum thi dua', 'cum khoi thi dua'],
  parent: [
    'parent',
    'don vi cap tren',
    'cap tren',
    'don vi chu quan',
    'co quan chu quan',
    'truc thuoc',
    'thuoc',
  ],
  validFrom: ['valid from', 'validfrom', 'tu ngay', 'hieu luc tu', 'ngay thanh lap', 'thanh lap'],
  validTo: ['valid to', 'validto', 'den ngay', 'hieu luc den', 'ngay giai the', 'giai the', 'ngay ket thuc'],
  successor: ['successor', 'don vi ke thua', 'ke thua', 'don vi tiep nhan', 'nhap vao', 'sap nhap vao'],
};

/** Folded words for kinds, besides the kinds' own codes. */
export const kindWords: Record<UnitKind, string[]> = {
  people_committee: ['uy ban nhan dan', 'ubnd', 'uy ban'],
  department: ['so', 'so ban nganh', 'so nganh', 'ban nganh', 'so ban nganh tinh'],
  division: ['phong', 'phong ban', 'phong chuyen mon', 'phong ban chuyen mon', 'van phong'],
  party: ['dang', 'ban dang', 'to chuc dang', 'co quan dang', 'ban xay dung dang'],
  front_union: [
    'mat tran',
    'doan the',
    'mttq',
    'mat tran to quoc',
    'mat tran doan the',
    'mat tran va doan the',
    'mat tran to quoc va doan the',
    'to chuc chinh tri xa hoi',
    'doan the chinh tri xa hoi',
  ],
  association: ['hoi', 'hoi dac thu', 'hoi quan chung', 'hiep hoi'],
  public_service: [
    'don vi su nghiep',
    'su nghiep',
    'don vi su nghiep cong lap',
    'su nghiep cong lap',
    'trung tam',
  ],
  central_agency: [
    'co quan trung uong',
    'nganh doc',
    'trung uong',
    'co quan nganh doc',
    'co quan trung uong dong tren dia ban',
  ],
  armed_forces: ['luc luong vu trang', 'llvt', 'cong an', 'quan su', 'bien phong', 'bo doi bien phong'],
  commune: ['xa'],
  ward: ['phuong'],
  township: ['thi tran'],
  special_zone: ['dac khu'],
  school: [
    'truong',
    'truong hoc',
    'truong mam non',
    'mam non',
    'truong tieu hoc',
    'tieu hoc',
    'truong trung hoc co so',
    'thcs',
    'truong trung hoc pho thong',
    'thpt',
  ],
  enterprise: ['doanh nghiep', 'cong ty', 'hop tac xa'],
  village: ['thon', 'ap', 'khom', 'khu pho', 'to dan pho', 'thon to dan pho', 'buon', 'lang'],
};
