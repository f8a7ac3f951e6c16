import { describeHealth } from '../../compare/describe';
import type { ComparedOffer, OfferToCompare } from '../../compare/comparison';
import type { IsoDate } from '../../calendar';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import { placeOf, valueOf } from '../../term';
import { findField } from '../../terms';
import { labelOf, titleOf } from '../../titles';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { askLog, askStatus } from '../../negotiate/log/askLog';
import { describeStated } from '../../negotiate/terms/describeStated';
import { stageOf } from '../../stage';
import { checkInWriting, type InWriting } from '../../negotiate/log/inWriting';
import { letterRisks } from '../../negotiate/risks/letterRisks';
import { marketPositionsOf, withoutMismatches } from '../../negotiate/market/market';
import type { MarketPosition } from '../../negotiate/market/marketPosition';
import { checkPriorities, type PriorityResult } from '../../negotiate/needs/priorities';
import { questionsOf, type Question } from '../../negotiate/questions/questions';
import type { LetterRisk } from '../../negotiate/risks/riskGround';

/** A need of the candidate held against an offer. */
export interface SummaryNeed extends Pick<PriorityResult, 'path' | 'need' | 'verdict' | 'threshold'> {
  readonly title: string;
  /** What the offer says, in words. */
  readonly text: string;
  /** The entry of the candidate file. */
  readonly entry: string;
}

/** An ask of the log with where it stands. */
export interface SummaryAsk {
  /** Where it stands in the offer file: `negotiation.asks[0]`. */
  readonly path: string;
  readonly title: string;
  readonly status: ReturnType<typeof askStatus>;
}

export interface SummaryOffer {
  readonly id: string;
  /** What it is called beside the others. */
  readonly name: string;
  readonly priorities: readonly SummaryNeed[];
  readonly questions: readonly Question[];
  /** In each market range of the candidate file, in its order. */
  readonly market: readonly MarketPosition[];
  /** Where the talks stand, in the order of the log. */
  readonly log: readonly SummaryAsk[];
  /** The most serious first; none of a job one has, or of an offer that is over. */
  readonly risks: readonly LetterRisk[];
  /** Undefined for a job one has and for an offer that is over. */
  readonly inWriting: InWriting | undefined;
}

export interface SummaryOfferOptions {
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly isShared?: boolean;
}

/** What a summary says of one offer, beside what the comparison says. */
export function summariseOffer(
  { id, offer }: OfferToCompare,
  { company, valuation }: ComparedOffer,
  name: string,
  candidate: Candidate | undefined,
  { today, locale, isShared }: SummaryOfferOptions,
): SummaryOffer {
  const market = candidate === undefined ? [] : marketPositionsOf(offer, candidate, { today, locale });
  const { firmness } = stageOf(offer, today);
  const inWriting = firmness === undefined || firmness === 'current' ? undefined : checkInWriting(offer, today, locale);
  return {
    id,
    name,
    priorities: candidate === undefined ? [] : checkPriorities(offer, candidate, locale).map((each) => need(each, offer, locale)), // prettier-ignore
    questions: questionsOf(offer, valuation.unpriced, locale),
    market: isShared === true ? market.map(withoutMismatches) : market,
    log: inWriting === undefined ? [] : logOf(offer, locale),
    risks: inWriting === undefined ? [] : letterRisks({ id, company, offer, valuation, locale }, inWriting),
    inWriting,
  };
}

function logOf(offer: Offer, locale: Locale): readonly SummaryAsk[] {
  return askLog(offer).flatMap((ask) => {
    const term = valueOf(ask.term)?.text;
    return term === undefined
      ? []
      : [{ path: ask.node.path, title: labelOf(offer, term, locale), status: askStatus(ask) }];
  });
}

function need(result: PriorityResult, offer: Offer, locale: Locale): SummaryNeed {
  const { field, path, need, verdict, threshold, priority } = result;
  const health = path === 'insurance.health' && field !== undefined && placeOf(field).state === 'stated';
  return {
    path,
    need,
    verdict,
    threshold,
    title: titleOf(path, locale),
    text: health ? describeHealth(field as never, locale) : textOf(offer, path, locale),
    entry: priority.node.path,
  };
}

/** What the offer says, in words; a group of many fields is only said to be there. */
function textOf(offer: Offer, path: string, locale: Locale): string {
  const [spec, field] = [findSpec(offerVocabulary, path), findField(offer, path)];
  const isMany = spec?.type === 'group' && spec.short === undefined;
  return isMany && field !== undefined && placeOf(field).state === 'stated'
    ? locale.say('stated')
    : describeStated(offer, path, locale);
}
