import { CommandError } from '../errors';

const knownEscapes = new Set('dDwWsSbBnrtfv0123456789'.split(''));
const space = '\\t\\n\\v\\f\\r ';

/**
 * A MongoDB regular expression (PCRE) as a JavaScript one of the same meaning.
 * What the two engines read differently is translated (`.`, `$`, `\s`) or refused.
 * @throws CommandError BadValue
 */
export function toRegExp(pattern: string, options: string): RegExp {
  for (const option of options) {
    if (!'ims'.includes(option)) throw refuse(`the regular expression option '${option}' is not supported`);
  }
  if (/\[\[[:.=]/.test(pattern) || pattern.includes('(?#'))
    throw refuse('POSIX classes and comments are not supported');
  try {
    return new RegExp(translate(pattern, options), options.includes('i') ? 'i' : '');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): CommandError {
  return new CommandError('BadValue', `Regular expression is invalid for the embedded store: ${message}`);
}

function translate(pattern: string, options: string): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '\\') {
      i += 1;
      out += translateEscape(pattern.charAt(i), inClass);
    } else if (inClass) {
      inClass = char !== ']';
      out += char;
    } else {
      inClass = char === '[';
      out += translatePlain(char, options);
    }
  }
  return out;
}

/** The engines differ on line ends: PCRE knows only `\n`, and its `$` also stands before the last one. */
function translatePlain(char: string, options: string): string {
  const multiline = options.includes('m');
  if (char === '.') return options.includes('s') ? '[^]' : '[^\\n]';
  if (char === '$') return multiline ? '(?=\\n|(?![^]))' : '(?=\\n?(?![^]))';
  if (char === '^' && multiline) return '(?<=\\n|(?<![^]))';
  return char;
}

function translateEscape(char: string, inClass: boolean): string {
  if (char === '') throw refuse('it ends with a backslash');
  if (/[a-z0-9]/i.test(char) && !knownEscapes.has(char))
    throw refuse(`the escape \\${char} is not supported`);
  if (char === 's') return inClass ? space : `[${space}]`;
  if (char === 'S') {
    if (inClass) throw refuse('\\S inside a class is not supported');
    return `[^${space}]`;
  }
  return `\\${char}`;
}
