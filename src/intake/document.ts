import { type Outcome, refuse } from '../domain/refusal';
import { bearsSecretStamp } from '../domain/secrecy';
import { compoundRefusal } from './document-compound';
import { decodeDocument } from './document-encoding';
import { fileKind } from './document-kind';
import { type DocumentText, documentText } from './document-text';
import { readArchive } from './docx';
import { readPdf } from './pdf';

/** Largest document that is read. */
export const maxDocumentBytes = 10 * 1024 * 1024;

/**
 * The text of an official document that somebody sends: .docx, .pdf with a text layer, .txt. What the bytes are
 * decides, not the name. Never throws for what a file holds: the refusal says what was understood and what to do.
 */
export async function readDocumentText(bytes: Uint8Array, fileName: string): Promise<Outcome<DocumentText>> {
  if (bearsSecretStamp(fileName)) return refuse('refusal.secret');
  if (bytes.length > maxDocumentBytes)
    return refuse('refusal.document.tooLarge', { megabytes: maxDocumentBytes / 1024 / 1024 });
  if (bytes.every((byte) => byte <= 0x20)) return refuse('refusal.document.empty');
  switch (fileKind(bytes)) {
    case 'pdf':
      return readPdf(bytes);
    case 'zip':
      return readArchive(bytes);
    case 'compound':
      return compoundRefusal(bytes);
    case 'rtf':
    case 'web':
      return refuse('refusal.document.otherFormat');
    case 'image':
      return refuse('refusal.document.image');
    case 'text':
      return readTxt(bytes);
    case 'unknown':
      return refuse(
        /\.(?:pdf|doc|do[ct][xm])$/iu.test(fileName.trim())
          ? 'refusal.document.broken'
          : 'refusal.document.kind',
      );
  }
}

function readTxt(bytes: Uint8Array): Outcome<DocumentText> {
  const decoded = decodeDocument(bytes);
  if (!decoded) return refuse('refusal.document.encoding');
  return documentText({ ...decoded, from: 'txt' });
}
