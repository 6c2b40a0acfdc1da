import { fold } from '../text';

/** Under whom units are, or where: "thuộc UBND thị xã", "trên địa bàn huyện", "trực thuộc". Folded. */
const UNDER =
  / (?:(?:(?:dong |dong chan )?(?:tren|tai|o)|(?:truc )?thuoc|trong|cua) (?:toan )?(?:dia ban|ubnd|uy ban nhan dan|tinh uy|huyen uy|thi uy|thanh uy|tinh|huyen|thi xa|thanh pho|tp|tx|quan|trung uong|nganh|so)(?: [a-z0-9]+){0,8}?(?= va |$)|truc thuoc$)/u;

/** A place by its level and name: "thị xã Vĩnh Châu". */
const PLACE =
  /\s(?:tỉnh|huyện|quận|thị xã|thành phố|TP\.?|TX\.?)(?:\s+(?!(?:UBND|HĐND)\b)\p{Lu}[\p{L}']*){1,5}\s*$/u;

/** Words for kinds of units, folded, without where those are: the office addresses its own. */
export function withoutWhere(words: string): string {
  return fold(words.trim().replace(PLACE, '')).replace(UNDER, '');
}
