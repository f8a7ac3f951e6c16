import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { lineOf } from '../parse/textLines';
import { nearestSpan } from '../terms';
import type { SourcePlace } from './document';

/** Where the links of a Markdown document lead: to the lines of the files it is made from. Undefined is no link. */
export interface SourceLinks {
  /** The line of a field of an offer, or of what is around it where the offer does not mention it. */
  readonly ofOffer: (id: string, path: string) => string | undefined;
  readonly ofCandidate: (path: string) => string | undefined;
}

/** What a document has whose reader has no files, or must not know their names. */
export const noLinks: SourceLinks = { ofOffer: () => undefined, ofCandidate: () => undefined };

/** The destination of a link to a place in the files. */
export function targetOf(place: SourcePlace, links: SourceLinks): string | undefined {
  return 'offer' in place ? links.ofOffer(place.offer, place.path) : links.ofCandidate(place.candidate);
}

/** A file with where it is found from the document: a path with `/`; undefined where no path leads there. */
interface LinkedFile<Document> {
  readonly file: string | undefined;
  readonly document: Document;
}

/** Links such as `acme.offer.yaml#L12`, which VS Code and web hosts of repositories follow. */
export function sourceLinks(
  offers: readonly (LinkedFile<OfferDocument> & { readonly id: string })[],
  candidate: LinkedFile<CandidateDocument> | undefined,
): SourceLinks {
  const byId = new Map(offers.map((each) => [each.id, each]));
  return {
    ofOffer: (id, path) => lineIn(byId.get(id), path),
    ofCandidate: (path) => lineIn(candidate, path),
  };
}

function lineIn(source: LinkedFile<OfferDocument | CandidateDocument> | undefined, path: string): string | undefined {
  if (source?.file === undefined) return undefined;
  const { fields, text } = source.document;
  const span = nearestSpan(fields, path);
  return span === undefined ? undefined : `${encoded(source.file)}#L${lineOf(span.start, text)}`;
}

/** A path as the destination of a link, whatever the names of its folders contain. */
function encoded(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')))
    .join('/');
}
