import type { UnitsPreview } from '../../actions/preview-units';
import { formatDay } from '../../domain/day';
import type { Refusal } from '../../domain/refusal';
import type { Translate } from '../../i18n';
import { shortTitle } from './pages';

type Value = UnitsPreview['changes'][number]['fields'][number]['before'];

/** Characters of a value: enough to know it again. */
const SHORT = 50;

export type Fault = UnitsPreview['faults'][number];

/** What is wrong, a line for each: where it stands, what stands there, and why that cannot be; missing columns in one. */
export function faultsHtml(t: Translate, { wrong, faults, moreFaults }: UnitsPreview): string {
  const missing = faults.filter(isMissingColumn);
  const others = faults.filter((fault) => !isMissingColumn(fault));
  const lines = [...missingLines(t, missing), ...others.map((fault) => faultLine(t, fault))];
  const more = moreFaults > 0 ? [t('import.moreFaults', { count: moreFaults })] : [];
  return [t('import.faults', { count: wrong }), ...lines, ...more].join('\n');
}

function isMissingColumn({ refusal }: Fault): boolean {
  return refusal.key === 'refusal.unit.columnMissing';
}

function missingLines(t: Translate, missing: readonly Fault[]): string[] {
  const [first] = missing;
  if (!first) return [];
  const names = missing.map(({ column }) => `“${column}”`).join(', ');
  const { columns = '' } = first.refusal.params;
  return [t('import.columnsMissing', { line: first.line, names, columns })];
}

function faultLine(t: Translate, { line, column, value, refusal }: Fault): string {
  const reason = reasonHtml(t, refusal);
  if (column === '') return t('import.faultRow', { line, value }) + reason;
  return t(value === '' ? 'import.faultEmpty' : 'import.fault', { line, column, value }) + reason;
}

/** The kind that was perhaps meant is said by its name; the file may hold either. */
function reasonHtml(t: Translate, { key, params }: Refusal): string {
  const { nearest } = params;
  return t.data(key, nearest === undefined ? params : { ...params, nearest: t.data(`unitKind.${nearest}`) });
}

/** What an import would do, in numbers, and for the first changed units what would be different. */
export function countsHtml(t: Translate, preview: UnitsPreview): string {
  const { created, changed, unchanged, wrong } = preview;
  return [t('import.counts', { created, changed, unchanged, wrong }), ...changeLines(t, preview)].join('\n');
}

function changeLines(t: Translate, { changes, changed }: UnitsPreview): string[] {
  if (changes.length === 0) return [];
  const more = changed - changes.length;
  return [
    t('import.changes'),
    ...changes.map(({ name, fields }) => {
      const what = fields.map(({ field, before, after }) =>
        t('import.changedField', {
          field: t.data(`import.field.${field}`),
          before: valueText(t, field, before),
          after: valueText(t, field, after),
        }),
      );
      return `${t('import.changedUnit', { name })} ${what.join('; ')}`;
    }),
    ...(more > 0 ? [t('import.moreChanges', { count: more })] : []),
  ];
}

/** Plain text. */
function valueText(t: Translate, field: string, value: Value): string {
  if (value === null || value.length === 0) return t('import.empty');
  if (typeof value !== 'string') return `“${shortTitle(value.join(', '), SHORT)}”`;
  if (field === 'kind') return `“${t.data(`unitKind.${value}`)}”`;
  if (field === 'validFrom' || field === 'validTo') return formatDay(value);
  return `“${shortTitle(value, SHORT)}”`;
}

/** Why there is nothing to confirm; null when there is something. */
export function nothingToImport(t: Translate, { created, changed, wrong }: UnitsPreview): string | null {
  if (created + changed > 0) return null;
  return t(wrong > 0 ? 'import.nothingRight' : 'import.nothingNew');
}
