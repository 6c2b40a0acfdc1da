import { badRequest } from './error';

/** One file of a multipart request. */
export interface Upload {
  name: string;
  bytes: Buffer;
}

/** Named parameters of one call, whatever they came as: JSON values, or strings of a form or a query. */
export class Params {
  constructor(
    readonly values: Readonly<Record<string, unknown>>,
    readonly uploads: ReadonlyMap<string, Upload> = new Map(),
  ) {}

  /** @returns the text, or undefined when absent; numbers and booleans are read as text, as Telegram does. */
  text(name: string): string | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  /** @returns the whole number, or undefined when absent or not a whole number. */
  integer(name: string): number | undefined {
    const text = this.text(name)?.trim();
    return text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : undefined;
  }

  flag(name: string): boolean {
    const text = this.text(name)?.toLowerCase();
    return text === 'true' || text === 'yes' || text === '1';
  }

  /**
   * @param what the noun of Telegram's refusal, "can't parse `what` JSON object".
   * @returns an object or array given as such or as JSON text; undefined when absent or empty.
   */
  json(name: string, what: string): unknown {
    const value = this.values[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'object') return value;
    try {
      return JSON.parse(String(value));
    } catch {
      throw badRequest(`can't parse ${what} JSON object`);
    }
  }
}

/** @returns the value as an object with unknown fields, or undefined when it is none. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
