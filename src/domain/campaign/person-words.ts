/** Who is at the head of a unit; official documents address the person and mean the unit. */
const HEADS =
  /(?<before>^|[;,(]\s*|\svà\s+)(?:(?:các\s+|những\s+)?(?:đồng chí|đ\/c|ông|bà)\s+)?(?:thủ trưởng|người đứng đầu|lãnh đạo|(?:phó\s+)?chủ tịch|(?:tổng\s+)?giám đốc|hiệu trưởng|bí thư|chánh|(?:chi cục|cục|viện|chỉ huy)\s+trưởng|trưởng(?=\s+(?:các|phòng|ban|công an)\s))\s+/giu;

/** "Thủ trưởng các phòng, Chủ tịch UBND các xã" as "các phòng, UBND các xã". */
export function withoutPersons(words: string): string {
  return words.normalize('NFC').replace(HEADS, '$<before>');
}
