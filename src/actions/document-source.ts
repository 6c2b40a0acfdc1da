import { isProse, officialness } from '../domain/drafted/looks-official';
import type { Outcome } from '../domain/refusal';
import { refuse } from '../domain/refusal';
import { bearsSecretStamp } from '../domain/secrecy';
import {
  type DocumentText,
  maxDocumentBytes,
  readDocumentText,
  readPastedText,
  readTable,
  readUnits,
} from '../intake';

/** A document as a person gives it. The bytes of a file are fetched when its name and size say that it can be one. */
export type DocumentSource =
  | {
      by: 'file';
      name: string /** As announced; 0 when unknown. */;
      size: number;
      bytes(): Promise<Uint8Array>;
    }
  | { by: 'paste'; parts: readonly string[] };

export async function textOfDocument(
  source: DocumentSource,
  tell: (stage: 'fetching' | 'reading') => Promise<void>,
): Promise<Outcome<DocumentText>> {
  if (source.by === 'paste') {
    await tell('reading');
    return readPastedText(source.parts);
  }
  const { name, size } = source;
  if (bearsSecretStamp(name)) return refuse('refusal.secret');
  if (size > maxDocumentBytes)
    return refuse('refusal.document.tooLarge', { megabytes: maxDocumentBytes / 1024 / 1024 });
  await tell('fetching');
  const bytes = await source.bytes();
  await tell('reading');
  return readDocumentText(bytes, name);
}

/** A .txt file may be either; `unsure` when it says neither for certain. */
export async function kindOfTextFile(
  bytes: Uint8Array,
  name: string,
): Promise<'directive' | 'units' | 'unsure'> {
  const document = await readDocumentText(bytes, name);
  // A document that must not be read is refused as one.
  if (!document.ok && document.refusal.key === 'refusal.secret') return 'directive';
  const text = document.ok ? document.value.text : '';
  if (officialness(text) !== 'no') return 'directive';
  const table = await readTable(bytes, name);
  if (table.ok && readUnits(table.value, []).units.length > 0) return 'units';
  return isProse(text) ? 'directive' : 'unsure';
}
