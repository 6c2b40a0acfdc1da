import { type Look, plainLook } from './docx-styles';

/** Letters of one run, with what the run itself says of them. */
export interface Piece {
  text: string;
  look: Look;
}

/** A paragraph as it is being read. */
export interface Paragraph {
  styleId: string | null;
  look: Look;
  pieces: Piece[];
}

/** The rows of a table, each of cells, each of blocks. */
export interface Table {
  rows: Block[][][];
}

export type Block = Paragraph | Table;

export function newParagraph(): Paragraph {
  return { styleId: null, look: { ...plainLook }, pieces: [] };
}
