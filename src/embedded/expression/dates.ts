import { CommandError } from '../errors';
import { isDoc } from '../values/document';

const fields = new Set(['date', 'format', 'timezone', 'onNull']);
const zone = /^([A-Z][A-Za-z_]*\/[A-Za-z_]+|\+(0[0-9]|1[0-4]):[0-5][0-9])$/;

/**
 * `$dateToString` with a literal format of the specifiers that mingo writes as MongoDB does, and a zone by name or
 * east of Greenwich.
 * @throws CommandError NotImplemented
 */
export function assertDateFormat(argument: unknown): void {
  if (!isDoc(argument) || !Object.hasOwn(argument, 'date')) throw refuse('without a date');
  const unknown = Object.keys(argument).find((field) => !fields.has(field));
  if (unknown !== undefined) throw refuse(`with the field '${unknown}'`);
  const { format, timezone } = argument;
  if (format !== undefined && (typeof format !== 'string' || /%(?![YmdHMSLj])/.test(format))) {
    throw refuse(`with the format ${JSON.stringify(format)}`);
  }
  if (timezone !== undefined && (typeof timezone !== 'string' || !zone.test(timezone))) {
    throw refuse(`with the time zone ${JSON.stringify(timezone)}`);
  }
}

function refuse(what: string): CommandError {
  return new CommandError('NotImplemented', `$dateToString ${what} is not supported by the embedded store`);
}
