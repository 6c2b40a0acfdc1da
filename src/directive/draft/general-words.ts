import { withoutWhere } from '../../domain/campaign/place-words';
import { fold } from '../../domain/text';

/** Words that mean whoever a document addresses, folded; longer ones first. */
const GENERAL = [
  'thu truong',
  'nguoi dung dau',
  'co quan',
  'don vi',
  'dia phuong',
  'to chuc',
  'ca nhan',
  'nganh',
  'cap',
  'co lien quan',
  'lien quan',
  'truc thuoc',
  'khac',
  'neu tren',
  'noi tren',
  'tren',
  'cac',
  'nhung',
  'moi',
  'tung',
  'tat ca',
  'va',
];
const NOUNS = ['co quan', 'don vi', 'dia phuong', 'nganh', 'to chuc', 'ca nhan'];

/** True for "các cơ quan, đơn vị, địa phương", "các ngành, các địa phương", "mỗi đơn vị" and nothing else said. */
export function isGeneral(words: string): boolean {
  const folded = fold(words);
  let rest = withoutWhere(words);
  while (rest !== '') {
    const found = GENERAL.find((word) => rest === word || rest.startsWith(`${word} `));
    if (found === undefined) return false;
    rest = rest.slice(found.length + 1);
  }
  return NOUNS.some((noun) => ` ${folded} `.includes(` ${noun} `));
}

/** "Cơ quan Thường trực Hội đồng" is one unit, whatever the campaign. */
const LEAD =
  /^(?:cac |moi |tung )?(?:don vi|co quan|nganh)(?: (?!trong )[a-z0-9]+){0,4}? (?:duoc giao|duoc phan cong|chu tri|phu trach|dau moi|thuong truc(?! hoi dong| hd))(?= |$)/u;

/** True for "các đơn vị được giao nhiệm vụ chính", "cơ quan thường trực của phong trào", "đơn vị chủ trì". */
export function meansLead(words: string): boolean {
  return LEAD.test(fold(words.slice(0, 200)));
}
