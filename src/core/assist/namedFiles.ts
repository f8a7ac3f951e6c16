import { isScalar, visit } from 'yaml';
import { rangeOf, textOf } from '../parse/nodes';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { Span } from '../text';

/** A name that may be that of a file beside the document, and where it stands. */
interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/** What a document names that may be a file: its `current-job`, and a `source` such as `letter.pdf, p. 2`. */
export function namedFiles({ yaml, text, kind }: OfferDocument | CandidateDocument): readonly NamedFile[] {
  const found: NamedFile[] = [];
  visit(yaml.document, {
    Pair: (_, { key, value }, ancestors) => {
      if (!isScalar(key) || !isScalar(value)) return;
      const name = textOf(key);
      const isJob = kind === 'candidate' && name === 'current-job' && ancestors.length === 2;
      const written = textOf(value);
      const path = isJob ? written : name === 'source' ? fileIn(written) : undefined;
      const start = path === undefined ? -1 : startOf(value, text, written);
      if (path !== undefined && start >= 0) found.push({ path, span: { start, end: start + path.length } });
    },
  });
  return found;
}

/** A name with an ending at the begin of a text, unless it is an address; spaces may be in it. */
function fileIn(text: string): string | undefined {
  return text.includes('://') ? undefined : /^[^\s/].*?\.\w{1,5}(?=$|[\s,;:])/.exec(text)?.[0];
}

/** Where the text of a scalar stands, without its quotes; -1 where it is written otherwise than it reads. */
function startOf(value: unknown, text: string, written: string): number {
  const span = rangeOf(value);
  if (span === undefined || written === '') return -1;
  const at = text.slice(span.start, span.end).indexOf(written);
  return at < 0 || at > 1 ? -1 : span.start + at;
}
