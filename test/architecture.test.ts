import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');

/** What a folder may import as a value. Types are free: they leave nothing behind at run time. */
const arrows: Record<string, string[]> = {
  domain: [],
  intake: ['domain'],
  directive: ['domain'],
  reports: ['domain'],
  store: ['domain'],
  embedded: [],
  backup: ['domain', 'store', 'embedded', 'actions', 'package.json'],
  actions: ['domain', 'store', 'intake', 'directive', 'errors'],
  outbox: ['domain', 'store', 'errors'],
  inbox: ['errors'],
  bot: ['domain', 'actions', 'errors', 'i18n'],
  conversations: ['domain', 'actions', 'bot', 'i18n'],
  jobs: ['domain', 'actions'],
  channels: ['bot', 'errors', 'same-secret'],
  health: ['domain', 'same-secret'],
  sandbox: [],
  clock: [],
  config: ['domain'],
  errors: [],
  i18n: ['locales'],
  log: [],
  'same-secret': [],
  locales: [],
};

/** Roots: they put the parts together, so they may name any of them, and nothing may name them. */
const roots = [
  'main',
  'app',
  'platform',
  'database',
  'welcome',
  'refuse-config',
  'shutdown',
  'watch-over',
  'cli',
  'demo',
];

/** A library and the only places that may know it. */
const fences: Array<[library: string, places: RegExp]> = [
  ['mongoose', /^src\/store\//],
  ['axios', /^src\/channels\/zalo\//],
  ['node-cron', /^jobs\/index\.ts$/],
  ['mingo', /^src\/embedded\//],
  ['lmdb', /^src\/embedded\//],
  ['bson', /^src\/embedded\//],
  ['prom-client', /^src\/health\/metrics\.ts$/],
  ['saxes', /^src\/intake\//],
  ['unpdf', /^src\/intake\//],
  ['exceljs', /^src\/(intake|reports)\//],
  ['echarts', /^src\/reports\//],
  ['pino', /^src\/log\.ts$/],
  ['i18next', /^src\/i18n\.ts$/],
];

interface Source {
  path: string;
  text: string;
  imports: Array<{ target: string; value: boolean }>;
}

const paths = ['src', 'conversations', 'jobs'].flatMap(filesBelow);
const known = new Set(paths);
const sources = paths.map(read);
const byPath = new Map(sources.map((source) => [source.path, source]));

describe('the structure', () => {
  it('has the map’s top level and nothing else', () => {
    const fixed = [
      'src',
      'conversations',
      'locales',
      'jobs',
      'test',
      'package.json',
      'tsconfig.json',
      'README.md',
    ];
    const expected = [...fixed, 'package-lock.json', 'node_modules', 'dist', 'data', 'coverage'];
    const found = readdirSync(root).filter((name) => !name.startsWith('.'));
    expect(found.filter((name) => !expected.includes(name))).toEqual([]);
    expect(fixed.filter((name) => !found.includes(name))).toEqual([]);
  });

  it('imports only along the allowed arrows', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ value, target }) => value && !mayImport(placeOf(path), placeOf(target)))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every library behind its fence', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      fences
        .filter(([library, places]) => !places.test(path) && loads(text, library))
        .map(([library]) => `${path} knows ${library}`),
    );
    expect(wrong).toEqual([]);
  });

  it('gives the domain no library but dates and fuzzy matching', () => {
    const allowed = ['luxon', 'fuse.js'];
    const wrong = sources
      .filter(({ path }) => path.startsWith('src/domain/'))
      .flatMap(({ path, text }) =>
        packagesOf(text)
          .filter((name) => !allowed.includes(name))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no cycle of value imports', () => {
    expect(cycles()).toEqual([]);
  });

  it('reads the environment in one place and asks the system for the time in one', () => {
    const wrong = sources
      .map(withoutComments)
      .flatMap(({ path, text }) => [
        ...(/process\.env/.test(text) && path !== 'src/config.ts' ? [`${path} reads process.env`] : []),
        ...(/new Date\(\)|Date\.now\(\)|DateTime\.(now|local|utc)\(\)/.test(text) && path !== 'src/clock.ts'
          ? [`${path} asks for the time`]
          : []),
        ...(/Math\.random\(/.test(text) ? [`${path} is random`] : []),
      ]);
    expect(wrong).toEqual([]);
  });

  it('keeps words for people in the locales', () => {
    const outside = /^src\/(sandbox|domain|intake|directive)\//;
    const wrong = sources
      .filter(({ path }) => !outside.test(path))
      .map(withoutComments)
      .flatMap(({ path, text }) => vietnameseStrings(text).map((words) => `${path}: ${words}`));
    expect(wrong).toEqual([]);
  });

  it('keeps files short enough to do one thing', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
    expect(at(0.5)).toBeLessThanOrEqual(60);
    expect(at(0.9)).toBeLessThanOrEqual(150);
    expect(at(0.9999)).toBeLessThanOrEqual(250);
  });

  it('lets the lists be lists', () => {
    for (const path of ['src/bot/commands/index.ts', 'src/bot/buttons/index.ts', 'jobs/index.ts'])
      expect(byPath.get(path)?.text).not.toMatch(/async run\(|reply\(/);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, imports: importsOf(path, text) };
}

function importsOf(path: string, text: string): Source['imports'] {
  const statements = text.matchAll(/(?:^|\n)(?:import|export)\s+([^;'"]*?from\s*)?['"](\.[^'"]*)['"]/g);
  const dynamic = text.matchAll(/(?:import|require)\(\s*['"](\.[^'"]*)['"]\s*\)/g);
  return [
    ...[...statements].map(([, what = '', target = '']) => ({
      target: resolve(path, target),
      value: !isTypeOnly(what),
    })),
    ...[...dynamic].map(([, target = '']) => ({ target: resolve(path, target), value: true })),
  ];
}

/** `type { … } from`, or braces in which every name is a type. */
function isTypeOnly(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names = /^\{([^}]*)\}/
    .exec(what)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false;
}

function resolve(from: string, target: string): string {
  const path = relative(root, join(root, dirname(from), target.replace(/\.js$/, '')));
  const candidates = [`${path}.ts`, join(path, 'index.ts'), path];
  return candidates.find((candidate) => candidate.endsWith('.json') || known.has(candidate)) ?? path;
}

/** `src/bot/views/owed.ts` is of `bot`, `src/clock.ts` of `clock`, the demo of itself. */
function placeOf(path: string): string {
  if (path.startsWith('src/sandbox/demo/')) return 'demo';
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second.replace(/\.ts$/, '') : first;
}

function mayImport(from: string, to: string): boolean {
  return from === to || roots.includes(from) || arrows[from]?.includes(to) === true;
}

function loads(text: string, library: string): boolean {
  return packagesOf(text).includes(library);
}

function packagesOf(text: string): string[] {
  const values = text.matchAll(/(?:^|\n)import\s+(?!type\s)[^;]*?from\s*['"]([^.'"][^'"]*)['"]/g);
  const dynamic = text.matchAll(/(?:import|require)\(\s*['"]([^.'"][^'"]*)['"]\s*\)/g);
  return [...values, ...dynamic]
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) =>
      name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name),
    );
}

function cycles(): string[] {
  const state = new Map<string, 'open' | 'closed'>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (state.get(path) === 'closed') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const { target, value } of byPath.get(path)?.imports ?? [])
      if (value) visit(target, [...trail, path]);
    state.set(path, 'closed');
  };
  for (const { path } of sources) visit(path, []);
  return found;
}

function withoutComments({ path, text }: Source): { path: string; text: string } {
  return { path, text: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '') };
}

function vietnameseStrings(text: string): string[] {
  return [...text.matchAll(/(['"`])((?:(?!\1)[^\n\\]|\\.)*)\1/g)]
    .map(([, , words = '']) => words)
    .filter((words) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(words));
}
