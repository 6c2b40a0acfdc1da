import { readEnd } from '../ends';
import type { Phrase } from '../facts';
import { named, unitOf } from '../numerals';
import { every } from './words';

const within = '(?:trong(?: vong| thoi han)? |sau )?';
const count = String.raw`(?<!-)\b${within}(?<count>\d{1,3}) ngay(?<working> lam viec)?`;
const since = '(?:(?:ke )?tu|sau)(?: khi)?(?: ngay)?';

const phase = '(?<phase>(?:dot|giai doan)(?: thi dua)?)';
const campaign = '(?<campaign>(?:phong trao|cuoc van dong|chien dich)(?: thi dua)?)';
const period = 'ky(?: bao cao)?';
const notDated = String.raw`\b(?! (?:iv|i{1,3}|nam|nay|sau|toi)\b| ?\d| hoc)`;
const ending = `(?:${every} )?(?:${phase}|${period}|${campaign})${notDated}`;
const countedEnding = `(?:(?:${every} )?(?:${phase}|${period}|${campaign}|(?<quarter>quy))|${every} (?<unit>thang|nam))${notDated}`;

/** Days counted from the end of something, from a day that is named as well, or from the reference day. */
export const counted: readonly Phrase[] = [
  {
    pattern: new RegExp(`${count},? ${since} chot so lieu\\b`),
    read: ({ count, working }) => named({ kind: 'afterData', count: Number(count), unit: unitOf(working) }),
  },
  {
    pattern: new RegExp(`${count},? ${since} (?:ket thuc|het) (?:cua )?${countedEnding}`),
    read: readEnd,
  },
  {
    pattern: new RegExp(String.raw`${count}(?: nua| toi)\b(?! ngay| \d)`),
    read: ({ count, working }) => ({
      count: { count: Number(count), unit: unitOf(working), fromReference: true },
    }),
  },
  {
    pattern: new RegExp(String.raw`${count},? ${since}(?= \d| hom | mai\b| thu | ket thuc | cuoi )`),
    read: ({ count, working }) => ({ count: { count: Number(count), unit: unitOf(working) } }),
  },
];

/** "Khi kết thúc mỗi đợt", "cuối kỳ": the end of a period without its date. */
export const ends: readonly Phrase[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:ngay )?(?:(?:khi )?ket thuc|(?:khi )?het|cuoi(?: cung)?)(?: cua)? ${ending}`,
    ),
    read: readEnd,
  },
];
