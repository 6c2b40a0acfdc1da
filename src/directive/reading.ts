import type { Citation, Directive, Fact } from './directive';
import type { Layout } from './layout';

/** What the head of a document says of it. */
export type Head = Pick<Directive, 'number' | 'day' | 'issuedAt' | 'issuer' | 'kind' | 'subject'>;

/** What is read before the body is. */
export interface Reading {
  layout: Layout;
  /** Their places are not to be read as days, numbers or deadlines of this document. */
  citations: ReadonlyArray<Fact<Citation>>;
  head: Head;
}
