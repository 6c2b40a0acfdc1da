/** One line of a benchmark's table; every row has the same columns. */
export type BenchRow = Record<string, string | number | null>;

export interface Bench {
  name: string;
  /** `large`: also at the sizes that take minutes, where it has such. */
  run(options: { large: boolean }): Promise<BenchRow[]>;
}

/** Rows as aligned text. */
export function formatTable(rows: readonly BenchRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '–')))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  return `${lines.join('\n')}\n`;
}
