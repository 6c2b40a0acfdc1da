import type { Recurrence } from '../../domain/period';

const EACH = '(?:dinh ky (?:hang |moi |theo )?|hang |moi |theo )';
const CYCLE = String.raw`(?:quy(?: (?:iv|i{1,3})\b)?(?! dinh| che| trinh| mo| uoc| hoach| luat| phap)|thang|(?:0?6|s6u) thang(?: mot lan)?|(?:0?9|chin) thang|nam hoc|ca nam|nam|dot(?! xuat))\b(?! \d|[/-]\d| nam \d| (?:iv|i{1,3})\b)`;
const MARKED = new RegExp(
  String.raw`\b${EACH}${CYCLE}(?:(?: dau nam| cuoi nam| va ca nam)?(?:,? (?:va )?|,|/)(?:${EACH}|ca )?${CYCLE}){0,4}`,
  'g',
);
/** "Báo cáo quý", "báo cáo 6 tháng, năm": a report named by its period, of no year. */
const OF_PERIOD = new RegExp(
  String.raw`\bbao cao (?:dinh ky |so ket |tong ket |ket qua |cong tac |thi dua,? |khen thuong )*(?:hang )?${CYCLE}(?:(?:,? (?:va )?|,|/)${CYCLE}){0,4}|` +
    String.raw`(?:^[^a-z\d]*|[-+:(] ?)(?:doi voi )?(?:bao cao )?(?:quy|(?:0?6|s6u) thang|(?:0?9|chin) thang|ca nam|nam)\b(?! \d)(?: dau nam| cuoi nam)?(?= ?[:(]| ?,? truoc| ?,? cham)`,
  'g',
);

/** "06 (sáu) tháng" */
const IN_WORDS = /(?<=\d) \([a-z6]{2,6}\)(?= thang)/g;

/** How often, as the words say; several for "định kỳ 6 tháng và hằng năm". */
export function recurrencesIn(written: string): Recurrence[] {
  const plain = written.replace(IN_WORDS, '');
  const found = new Set<Recurrence>();
  for (const pattern of [OF_PERIOD, MARKED]) {
    for (const { 0: words } of plain.matchAll(pattern)) for (const one of cyclesIn(words)) found.add(one);
    if (found.size > 0) break;
  }
  return [...found];
}

function cyclesIn(words: string): Recurrence[] {
  const cycles: Recurrence[] = [];
  const without = words.replace(/\b(?:0?6|s6u) thang(?: (?:dau|cuoi) nam)?/g, () =>
    push(cycles, 'halfYearly'),
  );
  const left = without.replace(/\b(?:0?9|chin) thang(?: dau nam)?/g, () => push(cycles, 'nineMonthly'));
  const school = left.replace(/\bnam hoc\b/g, () => push(cycles, 'schoolYearly'));
  if (/\bthang\b/.test(school)) cycles.push('monthly');
  if (/\bquy\b/.test(school)) cycles.push('quarterly');
  if (/\bdot\b/.test(school)) cycles.push('perPhase');
  if (/\bnam\b/.test(school)) cycles.push('yearly');
  return cycles;
}

function push(cycles: Recurrence[], one: Recurrence): string {
  cycles.push(one);
  return ' ';
}

const ABOUT = String.raw`\bbao cao(?: (?:tong hop|ket qua|tinh hinh|cong tac|thuc hien|trien khai|phong trao|thi dua,?|khen thuong|va|cac|dinh ky|-)){0,9} `;
const ONE_PERIOD: ReadonlyArray<readonly [Recurrence, RegExp]> = [
  ['halfYearly', new RegExp(`${ABOUT}(?:0?6|s6u) thang (?:dau|cuoi)`)],
  ['nineMonthly', new RegExp(`${ABOUT}(?:0?9|chin) thang`)],
  ['quarterly', new RegExp(`${ABOUT}quy (?:i|v|\\d)`)],
  ['monthly', new RegExp(`${ABOUT}thang (?:\\d|[a-z]+ nam \\d)`)],
  ['yearly', new RegExp(`${ABOUT}(?:ca )?nam \\d{4}`)],
];

/** What stands right before a deadline, as its label: "…: quý I: trước ngày 20/3", "…, quý II trước ngày 15/6". */
const LABEL = /[:,;] ?([^:,;.]{2,40}?)[ :(]*$/;

/**
 * The period a single report is about ("báo cáo 6 tháng đầu năm 2024"): it is a standing report, asked for once here.
 * @param beforeDue the words up to its deadline
 */
export function periodReportedIn(plain: string, beforeDue = ''): Recurrence | null {
  // In a list of deadlines only the first item says that it is reports they are of: "quý II gửi trước ngày 15/6".
  const words = [
    plain,
    ...[plain, LABEL.exec(beforeDue)?.[1] ?? ''].map((one) => `bao cao ${one.replace(/^[^a-z\d]+/, '')}`),
  ];
  return ONE_PERIOD.find(([, pattern]) => words.some((one) => pattern.test(one)))?.[0] ?? null;
}
