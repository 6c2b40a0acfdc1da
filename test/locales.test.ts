import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobs } from '../jobs';
import en from '../locales/en.json';
import vi from '../locales/vi.json';
import { parseConfig, variables } from '../src/config';
import { documentKinds } from '../src/domain/document-kind';
import { officeDuties, unitDuties } from '../src/domain/seat';
import { unitKinds } from '../src/domain/unit';
import { createTranslator } from '../src/i18n';

type Texts = { [key: string]: string | Texts };

const vietnamese = flatten(vi);
const english = flatten(en);
const root = join(__dirname, '..');
const code = ['src', 'conversations', 'jobs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  )
  .join('\n');

describe('the texts', () => {
  it('are there in both languages, with the same placeholders', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
    const different = [...vietnamese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('in English have no plural behind a number that may be one', () => {
    const counted =
      /\{\{(?:count|units|reports|moved|days|parts)\}\} (?:more )?(?:working )?(?:campaigns|units|reports|questions|obligations|messages|lines|days|parts)\b/u;
    // Counted only from two on, or from a day that is told.
    const many =
      /^(?:directive\.edit\.(?:aboutAll|everywhere)|directive\.button\.dropEverywhere|why\.named\.|launch\.refusal\.tooMany|calendar\.change\.span$|unit\.someOf$)/u;
    const wrong = [...english].filter(([key, text]) => counted.test(text) && !many.test(key));
    expect(wrong).toEqual([]);
  });

  it('are never empty and are composed (NFC)', () => {
    const wrong = [...vietnamese, ...english].filter(
      ([, text]) => text.trim() === '' || text !== text.normalize('NFC'),
    );
    expect(wrong).toEqual([]);
  });

  it('hold only the markup that Telegram takes, closed where it is opened', () => {
    const wrong = [...vietnamese, ...english].filter(([, text]) => !balanced(text));
    expect(wrong).toEqual([]);
  });

  it('exist for every key that the code names', () => {
    const named = [
      ...code.matchAll(/\bt\(\s*['"]([\w.]+)['"]/g),
      ...code.matchAll(/\brefuse\(\s*['"]([\w.]+)['"]/g),
      ...code.matchAll(/\bkey:\s*['"]([a-z]\w*(?:\.\w+)+)['"]/g),
    ].map(([, key = '']) => key);
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((key) => !vietnamese.has(key))).toEqual([]);
  });

  it('exist for every key that the code makes from data', () => {
    const made = [...code.matchAll(/(?:data|refuse)\(\s*`([\w.]+)\.\$\{[^}]*\}`/g)].map(
      ([, prefix = '']) => prefix,
    );
    expect(made.length).toBeGreaterThan(10);
    const bare = made.filter((prefix) => ![...vietnamese.keys()].some((key) => key.startsWith(`${prefix}.`)));
    expect(bare).toEqual([]);
  });

  it('name every kind, duty, day, document and job', () => {
    const keys = [
      ...unitKinds.map((kind) => `unitKind.${kind}`),
      ...[...unitDuties, ...officeDuties].map((duty) => `duty.${duty}`),
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => `weekday.${day}`),
      ...documentKinds.map((kind) => `documentKind.${kind}`),
      ...jobs.map(({ name }) => `alarm.job.${name}`),
    ];
    expect(keys.filter((key) => !vietnamese.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix = '']) => prefix);
    const unused = [...vietnamese.keys()].filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('escape what people typed', () => {
    const t = createTranslator()('vi');
    expect(t('start.known', { name: '<b>&', office: 'x' })).toContain('&lt;b&gt;&amp;');
  });
});

describe('the configuration', () => {
  it('is documented variable by variable in .env.example, with the same defaults', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const documented = Object.fromEntries(
      [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(Object.keys(documented)).toEqual(Object.keys(variables));
    expect(parseConfig(documented)).toEqual(parseConfig({}));
  });

  it('has a line with an example for every variable that can be wrong', () => {
    const wrong = Object.fromEntries(Object.keys(variables).map((name) => [name, '\u0000 x'.repeat(80)]));
    const parsed = parseConfig(wrong);
    const t = createTranslator()('vi');
    const lines = parsed.ok ? [] : parsed.wrong.map((refusal) => t.refusal(refusal));
    expect(lines.length).toBeGreaterThanOrEqual(Object.keys(variables).length - 1);
    for (const line of lines) expect(line).toMatch(/^[A-Z_]+ .*Ví dụ: \S+/);
  });
});

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const entries = Object.entries(texts).flatMap(
    ([key, value]): Array<[string, string]> =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
}

function balanced(text: string): boolean {
  const open: string[] = [];
  for (const [, closing = '', name = ''] of text.matchAll(/<(\/?)(\w+)>/g)) {
    if (!['b', 'i', 'code', 'u', 's'].includes(name)) return false;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/[<>]/.test(text.replace(/<\/?\w+>/g, ''));
}
