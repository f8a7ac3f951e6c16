import type { Finding } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { horizonNotInWholeYears } from './rules/horizon-not-in-whole-years';
import { unknownTerm } from './rules/unknown-term';
import { valueDoesNotFitTerm } from './rules/value-does-not-fit-term';
import { vestingDoesNotSumTo100Percent } from './rules/vesting-does-not-sum-to-100-percent';

/** A judgement about a document that can be read; it tells of faults the schema cannot see. */
export type Rule = (document: OfferDocument | CandidateDocument) => readonly Finding[];

/** All rules, each in a file of its name. */
export const allRules: readonly Rule[] = [
  unknownTerm,
  valueDoesNotFitTerm,
  vestingDoesNotSumTo100Percent,
  horizonNotInWholeYears,
];
