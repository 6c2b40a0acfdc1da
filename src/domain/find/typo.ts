/**
 * True when one letter was left out, added, replaced or swapped with its neighbour. Never for numbers (Phường 3 is not
 * Phường 1) nor for two words of two letters, where anything would fit.
 */
export function withinOneTypo(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 3) return false;
  if (digits(a) !== digits(b)) return false;
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.length > 1 && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
