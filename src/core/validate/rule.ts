import type { IsoDate } from '../calendar';
import type { AroundCandidate } from '../candidateFile';
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
export interface CandidateSetting extends AroundCandidate {
  readonly offers: readonly NamedOffer[];
  readonly today: IsoDate;
}

/** A judgement about a candidate file beside the offers of its folder, on a day. */
export type CandidateRule = (candidate: CandidateDocument, setting: CandidateSetting) => readonly Finding[];
