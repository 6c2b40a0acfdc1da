/** A name under which somebody may mean to send a list of units; what the reading cannot take is told by the reading. */
export function isUnitsFileName(name: string): boolean {
  return /\.(?:csv|tsv|txt|xlsx?|ods)$/iu.test(name.trim());
}
