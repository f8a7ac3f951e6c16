import type { IsoDate } from '../../calendar';
import { rankingOf } from '../../compare/ranking';
import type { Locale } from '../../locale';
import { supportingClaims } from '../../negotiate/asks/valueCase';
import { notInWriting } from '../../negotiate/log/agreedTerms';
import { nameOrUndefined } from '../../negotiate/names/otherEmployers';
import { checkPriorities, holdingCurrency, needRank, type PriorityResult } from '../../negotiate/needs/needs';
import { walkAwayOf } from '../../negotiate/needs/walkAway';
import { questionsOf, topQuestions } from '../../negotiate/questions/questions';
import { mostInTalks, talkingPoints } from '../../negotiate/trades/talkingPoints';
import type { Candidate, Offer } from '../../offer';
import { stageOf } from '../../stage';
import { valueOf } from '../../term';
import { titleOf } from '../../titles';
import { canonical } from '../../vocabulary';
import { compareOffers } from '../comparison/compareOffers';
import { companyOf, describeTerm, stated } from '../describe';
import { notInWritingWords } from '../logText';
import { talkingPointWords, type TalkingPointWords } from '../talkingPointWords';
import { questionText, thresholdText } from '../termWords';

/** So many questions a call has room for. */
const mostQuestions = 6;

/**
 * What to have before one's eyes in a call about an offer. It is the candidate's own: it holds fallbacks and the
 * walk-away point.
 */
export type CallSheet = ReturnType<typeof callSheet>;

/** Something to ask for in a call, with the need behind it and what the candidate brings. */
export type AskInCall = CallSheet['asks'][number];

interface CallSheetOptions {
  readonly candidate: Candidate | undefined;
  /** The other offers and the job the candidate has; what they have more of may be asked for. */
  readonly others?: readonly Offer[];
  /** What the caller has to say of the files, such as one that is left out. */
  readonly notices?: readonly string[];
  readonly today: IsoDate;
  readonly locale: Locale;
}

/** Gathers what a call about an offer needs, from the files alone. */
export function callSheet(offer: Offer, { candidate, others = [], notices = [], today, locale }: CallSheetOptions) {
  const stage = stageOf(offer, today);
  const offers = [{ id: '', offer }];
  const comparison = compareOffers(offers, candidate, { today, locale });
  const unpriced = comparison.offers[0]?.valuation.unpriced ?? [];
  const questions = topQuestions(questionsOf(offer, unpriced), unpriced, candidate);
  const results = checkPriorities(offer, candidate);
  const threshold = (result: PriorityResult) => thresholdText(result, holdingCurrency(offer, candidate), locale);
  const asks = inOrder(
    talkingPoints(offer, { candidate, others, today }).map((each) =>
      talkingPointWords(each, { offer, candidate, audience: 'self' }, locale),
    ),
    candidate,
  );
  const total = candidate === undefined ? undefined : stated(candidate.walkAway.total, locale);
  const { contenders, currency } = rankingOf(offers, comparison);
  const [reached] = walkAwayOf(contenders, candidate, currency);
  return {
    today,
    notices,
    company: companyOf(offer, locale),
    title: nameOrUndefined(offer.title),
    location: nameOrUndefined(offer.location),
    status: describeTerm(offer.status, locale),
    contact: nameOrUndefined(offer.negotiation.contact),
    deadline: stage.deadline,
    // The last day to answer that the file states of an offer that is over or signed.
    formerDeadline: stage.isSigned || stage.isOver ? valueOf(offer.expires)?.date : undefined,
    isSigned: stage.isSigned,
    horizon: comparison.horizon,
    expected: comparison.expected.at(-1)?.figures[0]?.text ?? '',
    guaranteed: comparison.guaranteed.at(-1)?.figures[0]?.text ?? '',
    // Of the log first, what the candidate needs most before the rest; then what follows from the files.
    asks: asks.slice(0, mostInTalks).map((ask) => ({
      ...ask,
      need: needOf(ask, results, threshold),
      claims: supportingClaims([ask], candidate),
    })),
    furtherAsks: asks
      .slice(mostInTalks)
      .filter((ask) => ask.logged !== undefined || isNeeded(ask, results))
      .map(({ title }) => title),
    questions: questions.slice(0, mostQuestions).map((each) => questionText(each, offer, locale)),
    furtherQuestions: Math.max(0, questions.length - mostQuestions),
    walkAway: total === undefined ? undefined : { total, verdict: reached?.verdict },
    musts: results
      .filter(({ need }) => need === 'must')
      .map((each) => ({
        path: each.path,
        verdict: each.verdict,
        threshold: threshold(each),
        title: titleOf(each.path, locale),
      })),
    hasLetter: stage.hasLetter,
    notInWriting: notInWritingWords(notInWriting(offer), offer, locale),
  };
}

/** What is logged, the most needed first, then the most pressing of what follows from the files. */
function inOrder(asks: readonly TalkingPointWords[], candidate: Candidate | undefined): readonly TalkingPointWords[] {
  const rank = needRank(candidate);
  const logged = asks.filter((ask) => ask.logged !== undefined).sort((a, b) => rank(a.term) - rank(b.term));
  return [...logged, ...asks.filter(({ logged, isWorthRaising }) => logged === undefined && isWorthRaising)];
}

function needOf(
  { term }: TalkingPointWords,
  results: readonly PriorityResult[],
  threshold: (result: PriorityResult) => string,
) {
  const found = results.find(({ path, bounds }) => canonical(path) === canonical(term) && bounds.length > 0);
  return found === undefined ? undefined : { need: found.need, threshold: threshold(found) };
}

function isNeeded({ term }: TalkingPointWords, results: readonly PriorityResult[]): boolean {
  return results.some(({ path, verdict }) => verdict === 'unmet' && canonical(path) === canonical(term));
}
