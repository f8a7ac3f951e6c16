import type { IsoDate } from '../../calendar';
import type { Locale } from '../../locale';
import type { Candidate, Offer } from '../../offer';
import type { Audience } from '../audience/audience';
import { marketFor, needFor } from '../audience/seenBy';
import { placeOf } from '../../term';
import { findField } from '../../terms';
import { labelOf, titleOf } from '../../titles';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { readLog } from '../../negotiate/log/log';
import { checkInWriting } from '../../negotiate/log/inWriting';
import { letterRisks } from '../../negotiate/risks/letterRisks';
import { marketPositionsOf } from '../../negotiate/market/market';
import { questionsOf } from '../../negotiate/questions/questions';
import { describeStated, questionText, thresholdText } from '../termWords';
import { inWritingWords } from '../logText';
import { ownCurrencyOf, type PriorityResult } from '../../negotiate/needs/needs';
import { marketWords } from '../marketText';
import { riskWords } from '../riskText';
import type { OfferInTalks, ReadNegotiation } from '../../negotiate/negotiation/negotiation';
import { describeHealth } from '../describeEntry';

/** What a summary says of one offer, beside what the comparison says. */
export type SummaryOffer = ReturnType<typeof summariseOffer>;

/** A need of the candidate held against an offer. */
export type SummaryNeed = SummaryOffer['priorities'][number];

/** An ask of the log with where it stands. */
export type SummaryAsk = SummaryOffer['log'][number];

interface SummaryOfferOptions {
  readonly today: IsoDate;
  readonly locale: Locale;
  readonly audience?: Audience;
}

/** Gathers what a summary says of one offer; asks and risks only of one that is still to be taken. */
export function summariseOffer(
  { id, name, offer, stage: { firmness }, valuation, results }: OfferInTalks,
  { candidate, ranges }: ReadNegotiation,
  { today, locale, audience = 'self' }: SummaryOfferOptions,
) {
  const market = marketPositionsOf(offer, candidate, today, ranges);
  const inWriting = firmness === undefined || firmness === 'current' ? undefined : checkInWriting(offer, today);
  return {
    id,
    name,
    priorities: results.map((each) => needWords(needFor(each, audience), offer, candidate, locale)),
    questions: questionsOf(offer, valuation.unpriced).map((each) => ({
      path: each.path,
      text: questionText(each, offer, locale),
    })),
    market: market.map((each) => marketWords(marketFor(each, audience), offer, locale)),
    log: (inWriting === undefined ? [] : readLog(offer).last).map(({ path, term, status }) => ({
      path,
      title: labelOf(offer, term, locale),
      status,
    })),
    risks:
      inWriting === undefined
        ? []
        : letterRisks({ id, offer, valuation }, inWriting).map((each) =>
            riskWords(each, offer, valuation.currency, locale),
          ),
    inWriting: inWriting && inWritingWords(inWriting, offer, locale),
  };
}

function needWords(result: PriorityResult, offer: Offer, candidate: Candidate | undefined, locale: Locale) {
  const { field, path, need, verdict, priority } = result;
  const health = path === 'insurance.health' && field !== undefined && placeOf(field).state === 'stated';
  return {
    path,
    need,
    verdict,
    threshold: thresholdText(result, ownCurrencyOf(candidate), locale),
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
