/**
 * The Vietnamese lunar calendar from astronomy alone, at UTC+7: new moons after Meeus, Astronomical Algorithms ch. 49,
 * the sun's longitude after ch. 25. Independent of the tables it is used to verify.
 */
const degree = Math.PI / 180;
const zone = 7 / 24;
/** Terrestrial minus universal time, 68 to 75 seconds in 2015–2035. */
const deltaT = 71 / 86_400;

function sin(degrees: number): number {
  return Math.sin(degrees * degree);
}

/** Julian day of a new moon, universal time; k counts from that of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2 - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const correction =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * f) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e ** 2 * sin(2 * sun) -
    0.00111 * sin(moon - 2 * f) -
    0.00057 * sin(moon + 2 * f) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * f) +
    0.00038 * e * sin(sun - 2 * f) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node) +
    0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t ** 2) +
    0.000165 * sin(251.88 + 0.016321 * k);
  return 2451550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 + correction - deltaT;
}

/** The sun's apparent longitude in degrees at a Julian day, universal time. */
function sunLongitude(julianDay: number): number {
  const t = (julianDay + deltaT - 2451545) / 36525;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2 + centre;
  const apparent = longitude - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** Number of the local day in which a Julian day falls, and back. */
const localDay = (julianDay: number) => Math.floor(julianDay + 0.5 + zone);
const startOf = (day: number) => day - 0.5 - zone;
const isoOf = (day: number) => new Date((day - 2440588) * 86_400_000).toISOString().slice(0, 10);
const dayNumber = (iso: string) => Date.parse(iso) / 86_400_000 + 2440588;

/** Which twelfth of its course the sun is in when the local day begins; the solstice of winter begins the ninth. */
const twelfth = (day: number) => Math.floor(sunLongitude(startOf(day)) / 30);

/** k of the new moon that begins the eleventh month, the one with the winter solstice in it. */
function eleventhMonth(year: number): number {
  let k = Math.round((dayNumber(`${year}-12-21`) - 2451550) / 29.530588861) + 1;
  const hasSolsticeAfter = (start: number) => twelfth(start) < 9 && twelfth(start) > 6;
  while (!hasSolsticeAfter(localDay(newMoon(k)))) k -= 1;
  return k;
}

/** First days of the lunar months from the eleventh of the year before, with their numbers; leap months have 0. */
function monthsOf(year: number): Array<{ number: number; first: number }> {
  const from = eleventhMonth(year - 1);
  const to = eleventhMonth(year);
  const starts = Array.from({ length: to - from + 1 }, (_, i) => localDay(newMoon(from + i)));
  let leapLeft = to - from === 13;
  let number = 10;
  return starts.slice(0, -1).map((first, i) => {
    const withoutTerm = twelfth(first) === twelfth(starts[i + 1] ?? first);
    if (leapLeft && withoutTerm) {
      leapLeft = false;
      return { number: 0, first };
    }
    number += 1;
    return { number: ((number - 1) % 12) + 1, first };
  });
}

/** The calendar day of a lunar date of a year (not in a leap month). */
export function lunarDay(year: number, month: number, day: number): string {
  const found = monthsOf(year).find(({ number }) => number === month);
  if (!found) throw new Error(`no lunar month ${month} in ${year}`);
  return isoOf(found.first + day - 1);
}

/** Days of the twelfth lunar month before Tết: 29 or 30. */
export function lengthOfLastMonth(year: number): number {
  return dayNumber(lunarDay(year, 1, 1)) - dayNumber(lunarDay(year, 12, 1));
}

/** The month that a leap month repeats, from the eleventh of the year before to the tenth of the year; null without one. */
export function leapMonth(year: number): number | null {
  const months = monthsOf(year);
  const leap = months.findIndex(({ number }) => number === 0);
  return months[leap - 1]?.number ?? null;
}
