import type { ListMarks } from './docx-marks';
import type { Block, Paragraph, Table } from './docx-paragraph';
import { type Look, over } from './docx-styles';
import { fromLegacy, legacyOfFont } from './legacy';
import { share, syllablesOf } from './legacy-syllables';
import type { Legacy } from './legacy-tables';

export interface Words {
  text: string;
  converted: Legacy | null;
}

export interface WordsFrom {
  look(styleId: string | null): Look;
  marks: ListMarks;
}

/** A table of at most this many rows and columns is the head or the foot of a page: its cells are read one by one. */
const headRows = 3;
const headColumns = 2;

/**
 * Blocks as text. Paragraphs are apart by an empty line, those within a cell by a line end. A row of a table of data is
 * one line, its cells apart by ` | `.
 */
export function wordsOf(blocks: readonly Block[], from: WordsFrom): Words {
  const writer = new Writer(from);
  const text = blocks.map((block) => writer.block(block)).filter((words) => words !== '');
  return { text: text.join('\n\n'), converted: writer.converted };
}

class Writer {
  converted: Legacy | null = null;

  constructor(private readonly from: WordsFrom) {}

  block(block: Block): string {
    return 'rows' in block ? this.table(block) : this.paragraph(block);
  }

  private table({ rows }: Table): string {
    const filled = rows.map((row) => row.map((cell) => this.cell(cell)).filter((words) => words !== ''));
    const kept = filled.filter((cells) => cells.length > 0);
    const isHead = kept.length <= headRows && kept.every((cells) => cells.length <= headColumns);
    if (isHead) return kept.flat().join('\n\n');
    return kept.map((cells) => cells.map((words) => words.replace(/\s+/gu, ' ')).join(' | ')).join('\n\n');
  }

  private cell(blocks: readonly Block[]): string {
    return blocks
      .map((block) => this.block(block))
      .filter((words) => words !== '')
      .join('\n');
  }

  private paragraph({ styleId, look: own, pieces }: Paragraph): string {
    const look = this.from.look(styleId);
    const text = runsOf(pieces, look)
      .map((run) => this.run(run))
      .join('')
      .trim()
      .replace(/^[\uf020-\uf0ff]\s*/u, '- ')
      .replace(/[\ue000-\uf8ff]/gu, '');
    const list = own.listId === null ? look : own;
    if (text === '') return '';
    const mark = list.listId === null ? '' : this.from.marks.next(list.listId, list.depth ?? 0);
    return mark === '' ? text : `${mark} ${text}`;
  }

  /** The font decides, but for text that reads better as it stands: fonts are left over where words were replaced. */
  private run({ text, look }: { text: string; look: Look }): string {
    const legacy = legacyOfFont(look.font ?? '');
    let words = text;
    let capitals = look.capitals === true;
    if (legacy && /[\u00a1-\u00ff]/u.test(text) && !/[\u0102-\uffff]/u.test(text)) {
      const read = fromLegacy(text, legacy.legacy);
      if (share(syllablesOf(read)) >= share(syllablesOf(text))) {
        words = read;
        this.converted = legacy.legacy;
      }
    }
    capitals ||= legacy?.capitals === true;
    return capitals ? words.toUpperCase() : words;
  }
}

/** Runs of one font joined: a letter and its mark may stand in two of them. */
function runsOf(pieces: Paragraph['pieces'], paragraphLook: Look): Array<{ text: string; look: Look }> {
  const runs: Array<{ text: string; look: Look }> = [];
  for (const piece of pieces) {
    const look = over(piece.look, paragraphLook);
    const last = runs.at(-1);
    if (last && last.look.font === look.font && last.look.capitals === look.capitals) last.text += piece.text;
    else runs.push({ text: piece.text, look });
  }
  return runs;
}
