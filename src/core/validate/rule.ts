import type { IsoDate } from '../calendar';
import type { Finding } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';

/** A judgement about a document that can be read; it tells of faults the schema cannot see. */
export type Rule<Document = OfferDocument | CandidateDocument> = (document: Document) => readonly Finding[];

/** What stands around an offer when it is judged. */
export interface OfferSetting {
  /** The candidate's file, where there is one. */
  readonly candidate: CandidateDocument | undefined;
  readonly today: IsoDate;
}

/** A judgement about an offer beside the candidate's file, on a day. */
export type OfferRule = (offer: OfferDocument, setting: OfferSetting) => readonly Finding[];

export interface NamedOffer {
  /** The path of its file from the folder of the candidate file, with `/` between folders. */
  readonly name: string;
  readonly document: OfferDocument;
}

/** What stands around a candidate file when it is judged. */
export interface CandidateSetting {
  readonly offers: readonly NamedOffer[];
  /** Whether there is a file where `current-job` points to; undefined where nobody looked. */
  readonly isCurrentJobThere?: boolean;
  /** Where a folder has several candidate files and this is not the one that counts: the name of that one. */
  readonly usedInstead?: string | undefined;
  readonly today: IsoDate;
}

/** A judgement about a candidate file beside the offers of its folder, on a day. */
export type CandidateRule = (candidate: CandidateDocument, setting: CandidateSetting) => readonly Finding[];
