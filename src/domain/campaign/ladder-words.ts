import { type Ladder, type LadderRecipient, profileLadder, type Rung, rungId } from '../ladder';
import { CLOSES, OPENS } from '../quiet-hours';
import { done, type Outcome, type Refusal, refuse } from '../refusal';
import { nfc } from '../text';

export const MOST_RUNGS = 20;

/** Earlier or later than this is a slip of the finger. */
const FARTHEST = 120;
const MORNING = '08:00';

const PIECES = {
  rung: /T?(?<sign>[+-])?(?<number>\d{1,4})(?:\s*(?<share>%)(?:\s*(?:thời gian|thoi gian))?|\s*(?<calendar>ngày lịch|ngay lich|lịch|lich|calendar(?: days?)?|d)(?!\p{L})|\s*(?:ngày làm việc|ngay lam viec|nlv|ngày|ngay|working days?|wd)(?!\p{L}))?(?![\p{L}\p{N}:]|\.\d)/iuy,
  hour: /(?:lúc|luc|at|@)\s*(?<hour>\d{1,2})(?:\s*(?:giờ|gio|[:hg])\s*(?<minute>\d{2})?)?(?![\p{L}\p{N}:]|\.\d)/iuy,
  office: /(?:(?:báo|bao)\s+(?:phòng|phong|cơ quan|co quan)|(?:to the )?office)(?!\p{L})/iuy,
};

/** A rung as typed, with what was said after it. */
interface Typed {
  words: string;
  sign: string | undefined;
  number: number;
  unit: Rung['unit'];
  at: string;
  office: boolean;
}

/**
 * Reads when to remind: `-10 -5 -1 0 +2 +5 báo Phòng`. Days before and after the deadline are working days, `-3 lịch`
 * or `-3d` calendar days, `80%` a share of the time; `lúc 14:00` and `báo Phòng` belong to the rung before them. Strict:
 * what is not understood is said, with what was.
 */
export function readLadder(typed: string): Outcome<Ladder> {
  const words = nfc(typed).replace(/[−–—]/gu, '-');
  const read = readPieces(words);
  if (!read.ok) return read;
  if (read.value.length > MOST_RUNGS)
    return refuse('launch.refusal.ladder.many', { count: read.value.length, most: MOST_RUNGS });
  const wrong = read.value.map((one, at) => faultOf(one, read.value.slice(0, at))).find(Boolean);
  if (wrong) return { ok: false, refusal: wrong };
  const rungs = read.value.map(rungOf).sort(byPlace);
  return done({ ...profileLadder('standard'), profile: 'custom', rungs });
}

function readPieces(words: string): Outcome<Typed[]> {
  const rungs: Typed[] = [];
  for (let at = 0; at < words.length; ) {
    const gap = /^[\s,;.]*/u.exec(words.slice(at))?.[0].length ?? 0;
    at += gap;
    if (at >= words.length) break;
    const length = take(words, at, rungs);
    if (length === 0) return notUnderstood(words, at, rungs);
    at += length;
  }
  return rungs.length > 0 ? done(rungs) : notUnderstood(words, 0, rungs);
}

/** Reads one piece and returns how long it is; 0 when it is none. */
function take(words: string, at: number, rungs: Typed[]): number {
  const rung = matchAt(PIECES.rung, words, at);
  if (rung) {
    const { sign, number, share, calendar } = rung.groups ?? {};
    const unit = share ? 'windowShare' : calendar ? 'calendarDays' : 'workingDays';
    rungs.push({ words: rung[0], sign, number: Number(number), unit, at: MORNING, office: false });
    return rung[0].length;
  }
  const last = rungs.at(-1);
  const hour = last && matchAt(PIECES.hour, words, at);
  if (hour) {
    last.at = `${(hour.groups?.hour ?? '').padStart(2, '0')}:${hour.groups?.minute ?? '00'}`;
    return hour[0].length;
  }
  const office = last && matchAt(PIECES.office, words, at);
  if (office) last.office = true;
  return office?.[0].length ?? 0;
}

function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(words);
}

function notUnderstood(words: string, at: number, rungs: readonly Typed[]) {
  const rest = words.slice(at).slice(0, 60);
  if (rungs.length === 0) return refuse('launch.refusal.ladder.unread', { rest });
  return refuse('launch.refusal.ladder.rest', { understood: words.slice(0, at).trim().slice(-60), rest });
}

/** What is wrong with a rung that was understood; null when nothing is. */
function faultOf({ words, sign, number, unit, at, office }: Typed, before: readonly Typed[]): Refusal | null {
  const fault = (key: string, params: Refusal['params'] = {}): Refusal => ({
    key: `launch.refusal.ladder.${key}`,
    params: { typed: words, ...params },
  });
  if (unit === 'windowShare' && (sign !== undefined || number < 1 || number > 99)) return fault('share');
  if (unit !== 'windowShare' && sign === undefined && number > 0) return fault('sign');
  if (number > FARTHEST) return fault('far', { most: FARTHEST });
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(at) || at < OPENS || at >= CLOSES)
    return fault('hour', { at, from: OPENS, to: CLOSES });
  if (office && (unit === 'windowShare' || sign !== '+' || number === 0)) return fault('office');
  const twice = before.find((other) => other.unit === unit && placeOf(other) === placeOf({ sign, number }));
  return twice ? fault('twice', { earlier: twice.words }) : null;
}

function placeOf({ sign, number }: Pick<Typed, 'sign' | 'number'>): number {
  return sign === '-' && number > 0 ? -number : number;
}

function rungOf(typed: Typed): Rung {
  const { unit, at, office } = typed;
  const rung = { offset: placeOf(typed), unit };
  const to: LadderRecipient[] = office ? ['focalPoint', 'head', 'office'] : ['focalPoint', 'head'];
  return { id: rungId(rung, at === MORNING ? undefined : at), ...rung, at, to };
}

/** Shares of the time first, then by day. */
function byPlace(a: Rung, b: Rung): number {
  const share = (rung: Rung) => (rung.unit === 'windowShare' ? 0 : 1);
  return share(a) - share(b) || a.offset - b.offset;
}
