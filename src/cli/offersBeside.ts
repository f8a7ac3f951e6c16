import { basename, resolve } from 'node:path';
import { firstOfEach } from '../core/firstOfEach';
import { offersThatCount } from '../core/negotiate/leverage/offersThatCount';
import { nothingFromFolders, type FromFolders } from '../core/words/folderNotices';
import type { Offer } from '../core/offer';
import type { CandidateDocument, OfferDocument } from '../core/parse/parseOffer';
import { currentJobOf, withCurrentJob } from './candidateFiles';
import { isSameFile, offersBeside, type SourceFile } from './files';

type OfferFile = SourceFile<OfferDocument>;

/** What one offer is seen beside. */
export interface OffersBeside {
  /** The offers that it is compared with, and the job the candidate has. */
  readonly files: readonly OfferFile[];
  /** All others in its folder and that of the candidate file. */
  readonly leftOut: readonly Offer[];
  readonly fromFolder: FromFolders;
}

/**
 * Decides what an offer is compared with: the others that are named, or where none is, those of its folder that count.
 */
export function offersFor(
  own: OfferFile,
  named: readonly OfferFile[],
  candidate: SourceFile<CandidateDocument> | undefined,
  today: string,
): OffersBeside {
  const current = candidate === undefined ? undefined : currentJobOf(candidate);
  const { others, fromFolder } =
    named.length > 0 ? { others: named, fromFolder: nothingFromFolders } : folderOf(own, current, today);
  const { offers } = withCurrentJob(others, candidate);
  const files = offers.filter((file) => !isSameFile(file.name, own.name));
  const known = firstOfEach(
    [own.name, ...(candidate === undefined ? [] : [candidate.name])].flatMap(offersBeside),
    idOf,
  );
  const isLeftOut = ({ name }: OfferFile) => ![own, ...files].some((file) => isSameFile(file.name, name));
  return { files, fromFolder, leftOut: known.filter(isLeftOut).map(({ document }) => document.fields) };
}

function folderOf(own: OfferFile, currentJob: string | undefined, today: string) {
  const toItem = (file: OfferFile) => ({ id: resolve(file.name), offer: file.document.fields, file });
  const inFolders = offersBeside(own.name).map(toItem);
  const job = currentJob === undefined ? undefined : resolve(currentJob);
  const { added, leftOut } = offersThatCount({ open: [toItem(own)], inFolders, currentJob: job }, today);
  const inFolder = ({ file, offer }: (typeof added)[number]) => ({ offer, file: basename(file.name) });
  return {
    others: added.map(({ file }) => file),
    fromFolder: {
      added: added.map(inFolder),
      leftOut: leftOut.map(({ item, closed }) => ({ ...inFolder(item), closed })),
    },
  };
}

function idOf({ name }: OfferFile): string {
  return resolve(name);
}
