import { kindByWords } from '../domain/campaign/kind-by-words';
import type { DirectiveDraft } from '../domain/directive-draft';
import { fold, nfc } from '../domain/text';
import type { Unit, UnitKind } from '../domain/unit';
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
    .map(({ typed }) => nfc(typed));
  const seen = new Map(names.map((name) => [fold(name), name]));
  const taken = new Set(register.map(({ code }) => code.toUpperCase()));
  return [...seen.values()].map((name) => {
    const code = proposedCode(name, taken);
    taken.add(code);
    return { name, code, kind: kindByWords(name) };
  });
}

const LONGEST_NAME = 120;

/** Not "các đơn vị", and no half of a sentence. */
function isOneUnit(typed: string): boolean {
  return typed.length <= LONGEST_NAME && /^\p{Lu}/u.test(typed) && !/^(?:các|những|mọi|mỗi)\s/iu.test(typed);
}
