import type { Layout } from '../layout';
import type { Group, Named } from './choose';
import { spaced } from './pattern';

const KIND = spaced(
  '^(?:đợt (?:phát động )?thi đua|cuộc thi|hội thi|hội thao|hội diễn|liên hoan|chiến dịch)(?!\\p{L})',
);
const LAUNCHES = spaced('(?:phát động|tổ chức) $');

/**
 * What the subject calls by its kind and the body by its name is one campaign: "V/v phát động đợt thi đua nước rút"
 * over "… phát động đợt thi đua “90 ngày đêm”".
 */
export function oneLaunch(layout: Layout, groups: readonly Group[]): Group[] {
  const own = groups.filter((group) => group.some(({ standing }) => standing === 'own'));
  const [subject] = own;
  if (!subject || own.length > 1 || subject.some(({ isQuoted }) => isQuoted)) return [...groups];
  const kinds = new Set(subject.map((naming) => kindOf(layout, naming)));
  const named = groups.filter((group) => group.some((naming) => isLaunched(layout, naming, kinds)));
  const [name] = named;
  if (!name || named.length > 1) return [...groups];
  return groups.flatMap((group) => {
    if (group === name) return [];
    return [group === subject ? [...subject, ...name] : group];
  });
}

function isLaunched(layout: Layout, naming: Named, kinds: ReadonlySet<string | null>): boolean {
  const { whole, standing, isQuoted, isPlural } = naming;
  const kind = kindOf(layout, naming);
  if (standing !== 'launched' || !isQuoted || isPlural || kind === null || !kinds.has(kind)) return false;
  return LAUNCHES.test(layout.text.slice(Math.max(0, whole.from - 30), whole.from));
}

function kindOf({ text }: Layout, { whole }: Named): string | null {
  return (
    KIND.exec(text.slice(whole.from, whole.from + 40))?.[0]
      .toLowerCase()
      .replace(/\s+/gu, ' ') ?? null
  );
}
