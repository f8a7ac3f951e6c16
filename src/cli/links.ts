import { isAbsolute, relative, resolve, sep } from 'node:path';
import { sourceLinks, type SourceLinks } from '../core/write/sourceLinks';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import type { SourceFile } from './files';

/** Links from a document in the folder where the command runs, which is where its output is mostly written to. */
export function linksToFiles(
  offers: readonly SourceFile<OfferDocument>[],
  candidate: SourceFile<CandidateDocument> | undefined,
): SourceLinks {
  return sourceLinks(
    offers.map(({ name, document }) => ({ id: name, file: fromHere(name), document })),
    candidate === undefined ? undefined : { file: fromHere(candidate.name), document: candidate.document },
  );
}

/** The path from the folder where the command runs; there is none to standard input and to another drive. */
function fromHere(name: string): string | undefined {
  if (name === '<stdin>') return undefined;
  const path = relative('', resolve(name));
  return isAbsolute(path) ? undefined : path.split(sep).join('/');
}
