import type { Finding } from '../finding';
import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import { horizonNotInWholeYears } from './rules/horizon-not-in-whole-years';
import { missingExchangeRate } from './rules/missing-exchange-rate';
import { unknownTerm } from './rules/unknown-term';
import { valueDoesNotFitTerm } from './rules/value-does-not-fit-term';
import { vestingDoesNotSumToWhole } from './rules/vesting-does-not-sum-to-whole';

/** A judgement about a document that can be read; it tells of faults the schema cannot see. */
export type Rule = (document: OfferDocument | CandidateDocument) => readonly Finding[];

/** All rules, each in a file of its name. */
export const allRules: readonly Rule[] = [
  unknownTerm,
  valueDoesNotFitTerm,
  vestingDoesNotSumToWhole,
  horizonNotInWholeYears,
  (document) => (document.kind === 'candidate' ? missingExchangeRate(document, document) : []),
];

/** A judgement about an offer beside the candidate's file, which may be missing. */
export type RuleBeside = (offer: OfferDocument, candidate: CandidateDocument | undefined) => readonly Finding[];

export const allRulesBeside: readonly RuleBeside[] = [missingExchangeRate];
