import { xmlParts } from './docx-xml';

export interface ListLevel {
  /** `decimal`, `lowerLetter`, `bullet`, … (ECMA-376 part 1, 17.18.59). */
  format: string;
  /** `%1.`, `Điều %1.`, `%1.%2`, or the bullet. */
  words: string;
  start: number;
}

export interface List {
  /** Lists of one kind count on together. */
  kind: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Levels at which this list counts anew. */
  restarts: ReadonlyMap<number, number>;
}

interface Kind {
  levels: Map<number, ListLevel>;
  link: string | null;
}

interface Use {
  kind: string;
  levels: Map<number, ListLevel>;
  restarts: Map<number, number>;
}

/** The lists that `numbering.xml` defines, by the number that paragraphs name. */
export function listsIn(xml: string): ReadonlyMap<string, List> {
  const { kinds, uses, styles } = collect(xml);
  const lists = new Map<string, List>();
  for (const [id, use] of uses) {
    const own = kinds.get(use.kind);
    const kind = own?.link ? kinds.get(styles.get(own.link) ?? '') : own;
    lists.set(id, {
      kind: use.kind,
      levels: new Map([...(kind?.levels ?? []), ...use.levels]),
      restarts: use.restarts,
    });
  }
  return lists;
}

/** The elements do not nest in one another but for levels, so the last one opened is the one that is filled. */
function collect(xml: string) {
  const kinds = new Map<string, Kind>();
  const uses = new Map<string, Use>();
  const styles = new Map<string, string>();
  let levels = new Map<number, ListLevel>();
  let level: ListLevel | null = null;
  let kindId = '';
  let use: Use | null = null;
  let overridden = 0;
  for (const part of xmlParts(xml)) {
    if (part.kind !== 'open') continue;
    const value = () => part.attribute('val') ?? '';
    if (part.name === 'abstractNum') {
      kindId = part.attribute('abstractNumId') ?? '';
      levels = new Map();
      kinds.set(kindId, { levels, link: null });
      use = null;
    } else if (part.name === 'num') {
      levels = new Map();
      use = { kind: '', levels, restarts: new Map() };
      uses.set(part.attribute('numId') ?? '', use);
    } else if (part.name === 'abstractNumId' && use) use.kind = value();
    else if (part.name === 'lvlOverride') overridden = numberOf(part.attribute('ilvl'), 0);
    else if (part.name === 'startOverride') use?.restarts.set(overridden, numberOf(value(), 1));
    else if (part.name === 'lvl') {
      level = { format: 'decimal', words: '', start: 1 };
      levels.set(numberOf(part.attribute('ilvl'), 0), level);
    } else if (part.name === 'styleLink') styles.set(value(), kindId);
    else if (part.name === 'numStyleLink') kinds.set(kindId, { levels, link: value() });
    else if (level) fill(level, part.name, value);
  }
  return { kinds, uses, styles };
}

function fill(level: ListLevel, name: string, value: () => string): void {
  if (name === 'numFmt') level.format = value() || 'decimal';
  if (name === 'lvlText') level.words = value();
  if (name === 'start') level.start = numberOf(value(), 1);
}

export function numberOf(words: string | null, otherwise: number): number {
  return words !== null && /^\d{1,6}$/u.test(words) ? Number(words) : otherwise;
}
