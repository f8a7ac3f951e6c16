import type { IsoDate } from '../calendar';
import { compareOffers } from '../compare/compareOffers';
import { clauses, companyOf, describeTerm, stated } from '../compare/describe';
import { rankingOf } from '../compare/ranking';
import type { Locale } from '../locale';
import type { Candidate, Offer } from '../offer';
import { titleOf } from '../titles';
import { givenName } from './givenName';
import { describeClaim } from './describeClaim';
import { loggedAsks, openAsks, type LoggedAsk } from './loggedAsks';
import { hasLetter, notWritten, type Spoken } from './notWritten';
import { openDeadline } from './openDeadline';
import { mostPressing } from './pressingQuestions';
import { boundWords, checkPriorities, currencyOf, limitsOf, type PriorityResult } from './priorities';
import { questionsOf } from './questions';
import { supportingClaims, type SupportingClaim } from './supportingClaims';
import { needRank } from './needRank';
import { walkAwayOf, type WalkAway } from './walkAway';

/** So many asks and questions a call has room for. */
const mostAsks = 3;
const mostQuestions = 6;

export interface AskInCall extends LoggedAsk {
  /** The least that the candidate needs, in the words of the file. */
  readonly need: Pick<PriorityResult, 'need' | 'threshold'> | undefined;
  readonly claims: readonly SupportingClaim[];
}

/** A need that the candidate does not give up. */
export type Must = Pick<PriorityResult, 'path' | 'verdict' | 'threshold'> & { readonly title: string };

/** What to have before one's eyes in a call about an offer. It is the candidate's own: it holds fallbacks and the walk-away point. */
export interface CallSheet {
  readonly today: IsoDate;
  readonly company: string;
  readonly title: string | undefined;
  readonly location: string | undefined;
  readonly status: string;
  readonly contact: string | undefined;
  readonly deadline: { readonly date: IsoDate; readonly days: number } | undefined;
  readonly horizon: number;
  readonly expected: string;
  readonly guaranteed: string;
  /** What the candidate needs most first, else in the order of the log. */
  readonly asks: readonly AskInCall[];
  /** Titles of the asks that there is no room for. */
  readonly furtherAsks: readonly string[];
  readonly questions: readonly string[];
  readonly furtherQuestions: number;
  readonly walkAway: { readonly total: string; readonly verdict: WalkAway['verdict'] | undefined } | undefined;
  readonly musts: readonly Must[];
  readonly hasLetter: boolean;
  readonly notWritten: readonly Spoken[];
}

export interface CallSheetOptions {
  readonly candidate: Candidate | undefined;
  /** What to ask for; without it, what the offer file logs. */
  readonly asks?: readonly LoggedAsk[] | undefined;
  readonly today: IsoDate;
  readonly locale: Locale;
}

/** Gathers what a call about an offer needs, from the files alone. */
export function callSheet(offer: Offer, { candidate, asks: given, today, locale }: CallSheetOptions): CallSheet {
  const offers = [{ id: '', offer }];
  const comparison = compareOffers(offers, candidate, { today, locale });
  const unpriced = comparison.offers[0]?.valuation.unpriced ?? [];
  const asks = given ?? loggedAsks(offer, locale);
  const open = byNeed(openAsks(asks), candidate);
  const questions = mostPressing(questionsOf(offer, unpriced, locale), unpriced, candidate);
  const results = candidate === undefined ? [] : needsOf(offer, candidate, locale);
  const total = candidate === undefined ? undefined : stated(candidate.walkAway.total, locale);
  const { contenders, currency } = rankingOf(offers, comparison);
  const [reached] = candidate === undefined ? [] : walkAwayOf(contenders, candidate, currency);
  return {
    today,
    company: companyOf(offer, locale),
    title: givenName(offer.title),
    location: givenName(offer.location),
    status: describeTerm(offer.status, locale),
    contact: givenName(offer.negotiation.contact),
    deadline: openDeadline(offer, today),
    horizon: comparison.horizon,
    expected: comparison.expected.at(-1)?.figures[0]?.text ?? '',
    guaranteed: comparison.guaranteed.at(-1)?.figures[0]?.text ?? '',
    asks: open.slice(0, mostAsks).map((ask) => ({
      ...ask,
      need: results.find(({ path, threshold }) => path === ask.term && threshold !== ''),
      claims: supportingClaims([ask], candidate),
    })),
    furtherAsks: open.slice(mostAsks).map(({ title }) => title),
    questions: questions.slice(0, mostQuestions).map(({ text }) => text),
    furtherQuestions: Math.max(0, questions.length - mostQuestions),
    walkAway: total === undefined ? undefined : { total, verdict: reached?.verdict },
    musts: results
      .filter(({ need }) => need === 'must')
      .map(({ path, verdict, threshold }) => ({ path, verdict, threshold, title: titleOf(path, locale) })),
    hasLetter: hasLetter(offer),
    notWritten: notWritten(offer, asks, locale),
  };
}

/** The priorities held against the offer, their bounds in the words of the language. */
function needsOf(offer: Offer, candidate: Candidate, locale: Locale): readonly PriorityResult[] {
  const currency = currencyOf(offer, candidate);
  return checkPriorities(offer, candidate, locale).map((result) => {
    const bounds = limitsOf(result.priority).map(({ side, limit }) =>
      locale.say(boundWords[side], { limit: describeClaim(limit, result.path, currency, locale) }),
    );
    return { ...result, threshold: clauses(bounds) };
  });
}

function byNeed(asks: readonly LoggedAsk[], candidate: Candidate | undefined): readonly LoggedAsk[] {
  const rank = needRank(candidate);
  return [...asks].sort((a, b) => rank(a.term) - rank(b.term));
}
