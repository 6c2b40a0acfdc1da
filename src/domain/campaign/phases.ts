import type { Day } from '../day';
import type { Phase, Span } from '../period';
import { done, type Outcome, refuse } from '../refusal';
import { nfc } from '../text';

/** Their numbers have two digits in the keys of periods; more than these are a slip of the finger. */
export const MOST_PHASES = 24;

const LABEL =
  /(?:đợt|dot|giai đoạn|giai doan|phase)\s*(?<number>\d{1,2}|[IVX]{1,5})(?:\s*[:.]|\s*[-–—]\s|(?=\s+(?:từ|tu)\s)|(?=\s*\())/giu;
const AROUND = /^[\s;,.(]+|(?:[\s;,.)]|(?<=[;,.\s])(?:và|va))+$/giu;

/**
 * The parts words cut a campaign into: "đợt 1: 8/2021 - 12/2021; đợt 2: 01/2022 - 6/2022", numbered from 1 and in
 * order. Null when the words number no part. `spanOf` reads the days of one; it refuses in its own words.
 */
export function readPhases(typed: string, spanOf: (words: string) => Outcome<Span>): Outcome<Phase[]> | null {
  const text = typed.normalize('NFC');
  const labels = [...text.matchAll(LABEL)];
  const [first] = labels;
  if (!first || nfc(text.slice(0, first.index)) !== '') return null;
  if (labels.length > MOST_PHASES) return refuse('launch.refusal.tooManyPhases', { most: MOST_PHASES });
  const phases: Phase[] = [];
  for (const [at, label] of labels.entries()) {
    const number = at + 1;
    if (numberOf(label.groups?.number ?? '') !== number)
      return refuse('launch.refusal.phaseNumber', { number });
    const words = text.slice(label.index + label[0].length, labels[at + 1]?.index);
    const span = spanOf(nfc(words.replace(AROUND, '')));
    if (!span.ok) return span;
    const { from, to } = span.value;
    if (from <= endOf(phases)) return refuse('launch.refusal.phaseOverlap', { number, before: at });
    phases.push({ from, to });
  }
  return done(phases);
}

function endOf(phases: readonly Phase[]): Day {
  return phases.at(-1)?.to ?? '';
}

const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function numberOf(written: string): number {
  const roman = ROMANS.indexOf(written.toUpperCase());
  return roman > 0 ? roman : Number(written);
}
