import { fold } from '../../domain/text';

/** Said before titles, and part of none. */
const BEFORE =
  /^(?:ve viec |ve |phat dong |to chuc |thuc hien |huong ung |cac )*(?:phong trao |dot |cao diem )*(?:thi dua )?(?:dac biet )?(?:cuoc van dong |cuoc thi |chien dich |chuong trinh )?/u;
const YEARS = /\b(?:19|20)\d{2}\b/gu;

/** How much of two titles is the same, 0 to 1 (Sørensen and Dice, on words). Titles of different years have nothing in common. */
export function likeness(one: string, other: string): number {
  const [first, second] = [fold(one), fold(other)];
  if (!yearsAgree(first, second)) return 0;
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.length === 0 || b.length === 0) return 0;
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

function yearsAgree(first: string, second: string): boolean {
  const [a, b] = [first.match(YEARS) ?? [], second.match(YEARS) ?? []];
  return a.length === 0 || b.length === 0 || a.join() === b.join();
}

function wordsOf(folded: string): string[] {
  const bare = folded
    .replace(BEFORE, '')
    .replace(/ (?:giai doan|den nam|nam)(?= (?:19|20)\d{2}(?: |$))/gu, '');
  return bare.replace(YEARS, ' ').split(' ').filter(Boolean);
}
