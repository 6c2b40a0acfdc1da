import type { Refusal } from '../domain/refusal';

/** One wrong cell of a file that a person sent. */
export interface RowFault {
  /** As the person sees it in the file. */
  line: number;
  /** Header as written in the file. */
  column: string;
  /** What stands in the cell, cut to what a message can show. */
  value: string;
  refusal: Refusal;
}

const shown = 80;

export function faultOf(where: { line: number; column: string; value: string }, refusal: Refusal): RowFault {
  const characters = [...where.value];
  const value = characters.length > shown ? `${characters.slice(0, shown - 1).join('')}…` : where.value;
  return { ...where, value, refusal };
}
