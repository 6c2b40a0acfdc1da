import type { Directive } from './directive';
import type { Reading } from './reading';

/** Numbers that each unit is to bring: "từ 02 đến 03 công trình", "ít nhất 01 bài". */
export function quotasOf(_reading: Reading): Directive['quotas'] {
  return [];
}
