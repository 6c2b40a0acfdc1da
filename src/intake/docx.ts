import { type Outcome, refuse } from '../domain/refusal';
import { decodeDocument } from './document-encoding';
import { type DocumentText, documentText, maxCharacters } from './document-text';
import { blocksIn } from './docx-body';
import { ListMarks } from './docx-marks';
import { listsIn } from './docx-numbering';
import { looksIn } from './docx-styles';
import { wordsOf } from './docx-words';
import { TooManyElements } from './docx-xml';
import { type ZipEntry, zipEntries } from './zip-guard';

/** What the parts with text may unpack to together; those of a document of 200 pages unpack to about 8 MB. */
const maxUnpacked = 32 * 1024 * 1024;
/** Tabs and runs apart, a page header is a few kilobytes. */
const longestBeside = 100_000;

/** A zip archive by what it holds: a .docx is read, the others are named. */
export function readArchive(bytes: Uint8Array): Outcome<DocumentText> {
  const entries = zipEntries(bytes);
  if (!entries) return refuse('refusal.document.broken');
  const archive = new Archive(entries, maxUnpacked);
  const main = archive.mainPart();
  if (main === null) {
    const isOther = ['mimetype', 'xl/workbook.xml', 'ppt/presentation.xml'].some((name) => archive.has(name));
    return refuse(isOther ? 'refusal.document.otherFormat' : 'refusal.document.broken');
  }
  try {
    return readParts(archive, main);
  } catch (error) {
    if (error instanceof UnreadablePart) return refuse('refusal.document.broken');
    if (error instanceof TooManyElements) return refuse('refusal.document.tooLong', { most: maxCharacters });
    throw error;
  }
}

function readParts(archive: Archive, main: string): Outcome<DocumentText> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => archive.text(`${folder}${name}`) ?? '';
  const lists = listsIn(part('numbering.xml'));
  const looks = looksIn(part('styles.xml'));
  const read = (xml: string) => wordsOf(blocksIn(xml), { look: looks.look, marks: new ListMarks(lists) });
  const { text, converted } = read(archive.text(main) ?? '');
  const beside = archive
    .names()
    .filter((name) => name.startsWith(folder) && /(?:header|footer|footnotes|endnotes)\d*\.xml$/u.test(name))
    .map((name) => read((archive.text(name) ?? '').slice(0, longestBeside)).text);
  return documentText({ text, from: 'docx', converted, beside: beside.join('\n') });
}

class UnreadablePart extends Error {}

/** Unpacks parts one by one within one limit. */
class Archive {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    entries: readonly ZipEntry[],
    private left: number,
  ) {
    this.entries = new Map(entries.map((entry) => [entry.name.replace(/^\//u, ''), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Null when there is no such part. @throws UnreadablePart when it is damaged or too large */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    try {
      const bytes = entry.unpack(this.left);
      this.left -= bytes.length;
      return decodeDocument(bytes)?.text ?? '';
    } catch {
      throw new UnreadablePart(name);
    }
  }

  /** The part that holds the text; some programs number it. */
  mainPart(): string | null {
    const usual = 'word/document.xml';
    if (this.has(usual)) return usual;
    return this.names().find((name) => /^word\/document\d+\.xml$/u.test(name)) ?? null;
  }
}
