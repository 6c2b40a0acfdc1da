import { oddId, oddText, oddValue } from './odd';
import type { Random } from './random';

type Branch = Record<string, unknown> | unknown[];

/** The same with up to four places changed: removed, of another type, odd in its own type, or doubled. */
export function mutate<T>(value: T, random: Random): T {
  const copy = structuredClone(value);
  for (let times = 1 + random.below(4); times > 0; times -= 1) changeSomewhere(copy as Branch, random);
  return copy;
}

function changeSomewhere(root: Branch, random: Random): void {
  let branch = root;
  for (;;) {
    const keys = Object.keys(branch).filter((key) => branch !== root || key !== 'update_id');
    if (keys.length === 0) return;
    const key = random.pick(keys);
    const child = (branch as Record<string, unknown>)[key];
    if (typeof child === 'object' && child !== null && random.chance(0.75)) branch = child as Branch;
    else {
      change(branch as Record<string, unknown>, key, random);
      return;
    }
  }
}

function change(branch: Record<string, unknown>, key: string, random: Random): void {
  const value = branch[key];
  const how = random.below(5);
  if (how === 0 && !Array.isArray(branch)) delete branch[key];
  else if (how === 1) branch[key] = oddValue(random);
  else if (how === 2) branch[`${key}_`] = value;
  else if (typeof value === 'number') branch[key] = oddId(random);
  else if (typeof value === 'string') branch[key] = oddText(random);
  else branch[key] = oddValue(random);
}
