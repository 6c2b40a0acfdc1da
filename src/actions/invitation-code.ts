import { createHash } from 'node:crypto';
import { codeAlphabet, codeLength, normalizeCode } from '../domain/invitation';

/** Only this is stored. Null when what was typed cannot be a code. */
export function hashOfCode(typed: string): string | null {
  const code = normalizeCode(typed);
  return code && hash(code);
}

/** @param code normalised */
export function hash(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Spreads an unguessable id evenly over the letters of a code, about 59 bits. */
export function codeFrom(id: string): string {
  let rest = BigInt(`0x${createHash('sha256').update(`invitation:${id}`).digest('hex')}`);
  const base = BigInt(codeAlphabet.length);
  let code = '';
  while (code.length < codeLength) {
    code += codeAlphabet[Number(rest % base)];
    rest /= base;
  }
  return code;
}
