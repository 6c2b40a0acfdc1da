/** The beats of a day. The first plans the campaigns; at 16:30 the day's summary is drawn up. The last is the baseline. */
export const kinds = [
  'nothing due',
  '500 due',
  'first of the day',
  'first of the day, register changed',
  'digest',
  'summary',
  'after the summary',
  'scan of all',
] as const;
export type Kind = (typeof kinds)[number];

export interface Measured {
  ms: number;
  /** Of the processor, the embedded store's share in it: what others do on the machine is not in it. */
  cpuMs: number;
  /** Documents the embedded store looked at; another server does not tell. */
  lookedAt: number;
  /** Documents the program was given. */
  handedOver: number;
}
