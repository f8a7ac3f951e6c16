import type { CandidateDocument, OfferDocument } from '../parse/parseOffer';
import type { CandidateRule, OfferRule, Rule } from './rule';
import { agreedAskDiffersFromTerm } from './rules/agreed-ask-differs-from-term';
import { amountMayBePaidOnce } from './rules/amount-may-be-paid-once';
import { askWithoutAnswer } from './rules/ask-without-answer';
import { clawbackLongerThanUsual } from './rules/clawback-longer-than-usual';
import { cliffBesideGradedVesting } from './rules/cliff-beside-graded-vesting';
import { cliffLongerThanVesting } from './rules/cliff-longer-than-vesting';
import { currentJobNamesCandidateFile } from './rules/current-job-names-candidate-file';
import { candidateFileNotUsed } from './rules/candidate-file-not-used';
import { currentJobNotCurrent } from './rules/current-job-not-current';
import { currentJobNotThere } from './rules/current-job-not-there';
import { deductibleAboveOutOfPocketMaximum } from './rules/deductible-above-out-of-pocket-maximum';
import { duplicatePerk } from './rules/duplicate-perk';
import { expiresBeforeReceived } from './rules/expires-before-received';
import { extraMonthsBesideYearlySalary } from './rules/extra-months-beside-yearly-salary';
import { fairMarketValueAbovePreferredPrice } from './rules/fair-market-value-above-preferred-price';
import { gradedVestingDoesNotRiseToWhole } from './rules/graded-vesting-does-not-rise-to-whole';
import { grantValueDiffersFromShares } from './rules/grant-value-differs-from-shares';
import { grantWithoutVesting } from './rules/grant-without-vesting';
import { highDeductiblePlanAboveMaximum } from './rules/high-deductible-plan-above-maximum';
import { highDeductiblePlanWithLowDeductible } from './rules/high-deductible-plan-with-low-deductible';
import { horizonNotInWholeYears } from './rules/horizon-not-in-whole-years';
import { hsaAboveStatutoryLimit } from './rules/hsa-above-statutory-limit';
import { hsaWithoutHighDeductible } from './rules/hsa-without-high-deductible';
import { liquidGrantOfPrivateCompany } from './rules/liquid-grant-of-private-company';
import { marketRangeOutOfDate } from './rules/market-range-out-of-date';
import { marketRangeOutOfOrder } from './rules/market-range-out-of-order';
import { marketRangeWithoutSource } from './rules/market-range-without-source';
import { matchLeftUnclaimed } from './rules/match-left-unclaimed';
import { matchLimitAboveDeferralLimit } from './rules/match-limit-above-deferral-limit';
import { matchLimitWithoutMatch } from './rules/match-limit-without-match';
import { matchStatedTwice } from './rules/match-stated-twice';
import { matchTiersOutOfOrder } from './rules/match-tiers-out-of-order';
import { missingExchangeRate } from './rules/missing-exchange-rate';
import { moreSharesThanFullyDiluted } from './rules/more-shares-than-fully-diluted';
import { moreTimeThanThereIs } from './rules/more-time-than-there-is';
import { nonCompeteWithoutPay } from './rules/non-compete-without-pay';
import { offerExpiresSoon } from './rules/offer-expires-soon';
import { offerHasExpired } from './rules/offer-has-expired';
import { optionWithoutStrike } from './rules/option-without-strike';
import { overtimeRateBelowWhole } from './rules/overtime-rate-below-whole';
import { percentOutOfReason } from './rules/percent-out-of-reason';
import { premiumPeriodLooksWrong } from './rules/premium-period-looks-wrong';
import { priorityCannotBeMet } from './rules/priority-cannot-be-met';
import { priorityNoOfferStates } from './rules/priority-no-offer-states';
import { promiseNotInWriting } from './rules/promise-not-in-writing';
import { retirementVestingSlowerThanLaw } from './rules/retirement-vesting-slower-than-law';
import { salaryPeriodLooksWrong } from './rules/salary-period-looks-wrong';
import { startsBeforeExpiry } from './rules/starts-before-expiry';
import { startsBeforeReceived } from './rules/starts-before-received';
import { stepsOutOfOrder } from './rules/steps-out-of-order';
import { stockDiscountAboveStatutoryLimit } from './rules/stock-discount-above-statutory-limit';
import { strikeAboveFairMarketValue } from './rules/strike-above-fair-market-value';
import { termsOfNoPlan } from './rules/terms-of-no-plan';
import { timeOffOutOfReason } from './rules/time-off-out-of-reason';
import { unknownInSignedOffer } from './rules/unknown-in-signed-offer';
import { unknownTerm } from './rules/unknown-term';
import { valueDoesNotFitTerm } from './rules/value-does-not-fit-term';
import { vestingDoesNotSumToWhole } from './rules/vesting-does-not-sum-to-whole';
import { vestingStepLongerThanVesting } from './rules/vesting-step-longer-than-vesting';
import { weightedTermLeftOpen } from './rules/weighted-term-left-open';
import { yearlySharesDifferFromVestingLength } from './rules/yearly-shares-differ-from-vesting-length';

/**
 * All rules, each in a file of its code and with a page of that name in docs/rules. These need nothing but the
 * document.
 */
export const rules = {
  'more-time-than-there-is': moreTimeThanThereIs,
  'percent-out-of-reason': percentOutOfReason,
  'time-off-out-of-reason': timeOffOutOfReason,
  'unknown-term': unknownTerm,
  'value-does-not-fit-term': valueDoesNotFitTerm,
} satisfies Readonly<Record<string, Rule>>;

/** About an offer alone. */
export const rulesOfOffers = {
  'agreed-ask-differs-from-term': agreedAskDiffersFromTerm,
  'amount-may-be-paid-once': amountMayBePaidOnce,
  'ask-without-answer': askWithoutAnswer,
  'clawback-longer-than-usual': clawbackLongerThanUsual,
  'cliff-beside-graded-vesting': cliffBesideGradedVesting,
  'cliff-longer-than-vesting': cliffLongerThanVesting,
  'deductible-above-out-of-pocket-maximum': deductibleAboveOutOfPocketMaximum,
  'duplicate-perk': duplicatePerk,
  'expires-before-received': expiresBeforeReceived,
  'extra-months-beside-yearly-salary': extraMonthsBesideYearlySalary,
  'fair-market-value-above-preferred-price': fairMarketValueAbovePreferredPrice,
  'graded-vesting-does-not-rise-to-whole': gradedVestingDoesNotRiseToWhole,
  'grant-value-differs-from-shares': grantValueDiffersFromShares,
  'grant-without-vesting': grantWithoutVesting,
  'high-deductible-plan-above-maximum': highDeductiblePlanAboveMaximum,
  'high-deductible-plan-with-low-deductible': highDeductiblePlanWithLowDeductible,
  'hsa-above-statutory-limit': hsaAboveStatutoryLimit,
  'hsa-without-high-deductible': hsaWithoutHighDeductible,
  'liquid-grant-of-private-company': liquidGrantOfPrivateCompany,
  'match-limit-above-deferral-limit': matchLimitAboveDeferralLimit,
  'match-limit-without-match': matchLimitWithoutMatch,
  'match-stated-twice': matchStatedTwice,
  'match-tiers-out-of-order': matchTiersOutOfOrder,
  'more-shares-than-fully-diluted': moreSharesThanFullyDiluted,
  'non-compete-without-pay': nonCompeteWithoutPay,
  'option-without-strike': optionWithoutStrike,
  'overtime-rate-below-whole': overtimeRateBelowWhole,
  'premium-period-looks-wrong': premiumPeriodLooksWrong,
  'promise-not-in-writing': promiseNotInWriting,
  'retirement-vesting-slower-than-law': retirementVestingSlowerThanLaw,
  'salary-period-looks-wrong': salaryPeriodLooksWrong,
  'starts-before-expiry': startsBeforeExpiry,
  'starts-before-received': startsBeforeReceived,
  'steps-out-of-order': stepsOutOfOrder,
  'stock-discount-above-statutory-limit': stockDiscountAboveStatutoryLimit,
  'strike-above-fair-market-value': strikeAboveFairMarketValue,
  'terms-of-no-plan': termsOfNoPlan,
  'unknown-in-signed-offer': unknownInSignedOffer,
  'vesting-does-not-sum-to-whole': vestingDoesNotSumToWhole,
  'vesting-step-longer-than-vesting': vestingStepLongerThanVesting,
  'yearly-shares-differ-from-vesting-length': yearlySharesDifferFromVestingLength,
} satisfies Readonly<Record<string, Rule<OfferDocument>>>;

/** About a candidate file alone. */
export const rulesOfCandidates = {
  'current-job-names-candidate-file': currentJobNamesCandidateFile,
  'horizon-not-in-whole-years': horizonNotInWholeYears,
  'market-range-out-of-order': marketRangeOutOfOrder,
  'market-range-without-source': marketRangeWithoutSource,
  // The candidate's file has the rates itself.
  'missing-exchange-rate': (document) => missingExchangeRate(document, { candidate: document }),
  'priority-cannot-be-met': priorityCannotBeMet,
} satisfies Readonly<Record<string, Rule<CandidateDocument>>>;

/** About an offer beside the candidate's file, on a day. */
export const rulesOfOffersBeside = {
  'match-left-unclaimed': matchLeftUnclaimed,
  'missing-exchange-rate': missingExchangeRate,
  'offer-expires-soon': offerExpiresSoon,
  'offer-has-expired': offerHasExpired,
} satisfies Readonly<Record<string, OfferRule>>;

/** About a candidate file beside the offers of its folder, on a day. */
export const rulesOfCandidatesBeside = {
  'candidate-file-not-used': candidateFileNotUsed,
  'current-job-not-current': currentJobNotCurrent,
  'current-job-not-there': currentJobNotThere,
  'market-range-out-of-date': marketRangeOutOfDate,
  'priority-no-offer-states': priorityNoOfferStates,
  'weighted-term-left-open': weightedTermLeftOpen,
} satisfies Readonly<Record<string, CandidateRule>>;

/** The codes of findings that have a page in docs/rules. */
export const ruleCodes: ReadonlySet<string> = new Set(
  [rules, rulesOfOffers, rulesOfCandidates, rulesOfOffersBeside, rulesOfCandidatesBeside].flatMap(Object.keys),
);
