const collator = new Intl.Collator('vi', { numeric: true });

/** Compares names as a Vietnamese dictionary does: d before đ, a before ă before â, Phường 2 before Phường 10. */
export function byName<T extends { name: string }>(a: T, b: T): number {
  return collator.compare(a.name, b.name);
}
