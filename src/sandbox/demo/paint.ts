export type Paint = (text: string) => string;

/** Colours of a terminal, or none where the output is kept in a file. */
export function paints(colour: boolean): Record<'time' | 'person' | 'bot' | 'head' | 'note', Paint> {
  const paint =
    (code: number): Paint =>
    (text) =>
      colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  return { time: paint(90), person: paint(36), bot: paint(32), head: paint(1), note: paint(90) };
}
