import { kindByWords } from '../domain/campaign/kind-by-words';
import { withoutPersons } from '../domain/campaign/person-words';
import { withoutRole } from '../domain/campaign/unit-names';
import type { DirectiveDraft } from '../domain/directive-draft';
import { fold, nfc } from '../domain/text';
import type { Unit, UnitKind } from '../domain/unit';
import { isGeneral } from './draft/general-words';
import { proposedCode } from './draft/proposed-code';

/** A unit the document names and the register does not have. */
export interface UnknownUnit {
  /** As the document calls it. */
  name: string;
  /** Proposed: no unit has it yet. */
  code: string;
  /** By its first words; null when they tell none. */
  kind: UnitKind | null;
}

/** Names of units in open questions that the register does not know, each once, to be created if they are units. */
export function unknownUnits(
  { campaigns }: Pick<DirectiveDraft, 'campaigns'>,
  register: ReadonlyArray<Pick<Unit, 'code'>>,
): UnknownUnit[] {
  const names = campaigns
    .filter(({ state }) => state === 'open')
    .flatMap(({ questions }) => questions.map(({ doubt }) => doubt))
    .flatMap((doubt) => (doubt.kind === 'units' ? doubt.unclear : []))
    .filter(({ kind, typed }) => kind === 'none' && isOneUnit(typed))
    .map(({ typed }) => nameOf(typed));
  const seen = new Map(names.map((name) => [fold(name).replace(LEVEL, ''), name]));
  const taken = new Set(register.map(({ code }) => code.toUpperCase()));
  return [...seen.values()].map((name) => {
    const code = proposedCode(name, taken);
    taken.add(code);
    return { name, code, kind: kindByWords(name) };
  });
}

/** A name with the level of its place, and without, is that of one unit. */
const LEVEL = / (?:tinh|thanh pho|thi xa|huyen|quan)$/u;
const LONGEST_NAME = 120;
const SEVERAL = /(?:^|\s)(?:các|những|mọi|mỗi|từng|trực thuộc|tương đương)(?=\s|$)/iu;
/** A sentence about a unit that was taken for its name. */
const SAID = /\s(?:vừa|đã|số|ngày|gửi|về việc|ban hành)(?=\s)|\d\/\p{L}/iu;
const UNIT = /^(?:cơ quan|ban|tổ|viện|báo|tạp chí|quỹ|đài|liên minh|liên hiệp)\s+\p{L}/iu;

/** Not "các đơn vị", and no half of a sentence. */
function isOneUnit(typed: string): boolean {
  if (typed.length > LONGEST_NAME || !/^\p{Lu}/u.test(typed)) return false;
  if (isGeneral(typed) || SEVERAL.test(typed) || SAID.test(typed)) return false;
  return kindByWords(typed) !== null || UNIT.test(typed);
}

/** Without what it is for, in brackets or behind a dash. */
function nameOf(typed: string): string {
  const name = nfc(withoutRole(withoutPersons(typed))).trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
