import type { UnitsPreview } from '../../actions/preview-units';
import type { Refusal } from '../../domain/refusal';
import type { Translate } from '../../i18n';

export type Fault = UnitsPreview['faults'][number];

/** What is wrong, a line for each: where it stands, what stands there, and why that cannot be. */
export function faultsHtml(t: Translate, { wrong, faults, moreFaults }: UnitsPreview): string {
  const lines = faults.map((fault) => faultLine(t, fault));
  const more = moreFaults > 0 ? [t('import.moreFaults', { count: moreFaults })] : [];
  return [t('import.faults', { count: wrong }), ...lines, ...more].join('\n');
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

/** What an import would do, in numbers. */
export function countsHtml(t: Translate, preview: UnitsPreview): string {
  const { created, changed, unchanged, wrong } = preview;
  return t('import.counts', { created, changed, unchanged, wrong });
}

/** Why there is nothing to confirm; null when there is something. */
export function nothingToImport(t: Translate, { created, changed, wrong }: UnitsPreview): string | null {
  if (created + changed > 0) return null;
  return t(wrong > 0 ? 'import.nothingRight' : 'import.nothingNew');
}
