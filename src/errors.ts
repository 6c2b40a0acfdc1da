/**
 * Something went wrong that the person did not cause. It is logged with what the next decision needs and answered
 * with a plain apology and `code`, by which the log line is found. What the person can mend is a `Refusal` instead.
 */
export class Fault extends Error {
  constructor(
    /** Static text, so that equal faults are found together; what differs goes into `details`. */
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'Fault';
  }
}

/** Short and readable aloud over the phone: `K7Q-2MD`. */
export function faultCode(random: (bytes: number) => Uint8Array): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const code = [...random(6)].map((byte) => letters[byte % letters.length]).join('');
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
