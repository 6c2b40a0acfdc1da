import { type DocumentKind, documentKind } from '../../domain/document-kind';
import type { Layout } from '../layout';
import { titleBeginning, titleKind } from './title';

/** By the title, then the symbol; a letter has neither a title nor a code of its kind. */
export function kindOf({ blocks, text }: Layout, number: string | null): DocumentKind {
  let isLetter = false;
  for (const { part, from, to } of blocks) {
    if (part !== 'head') break;
    const [first = ''] = text.slice(from, to).split('\n');
    const kind = titleKind(first) ?? titleBeginning(first);
    if (kind !== null) return kind;
    isLetter ||= /^(?:v\/v|kính gửi)/iu.test(first);
  }
  const bySymbol = number === null ? 'document' : documentKind(number);
  return bySymbol === 'document' && isLetter ? 'letter' : bySymbol;
}
