import { formatDate, type IsoDate } from '../../calendar';
import { valueOffers } from '../../compare/valuedOffers';
import { rankingOf } from '../../compare/ranking';
import type { Candidate, Offer } from '../../offer';
import { stageOf, statusOf } from '../../stage';
import { type AgreedTerm, agreedTerms, notInWriting, type NotInWriting } from '../../negotiate/log/agreedTerms';
import { asAgreed, withLastWord } from '../../negotiate/log/lastWord';
import { type LoggedAsk, readLog } from '../../negotiate/log/log';
import { walkAwayOf } from '../../negotiate/needs/walkAway';
import { checkPriorities, holdingCurrency, type PriorityResult } from '../../negotiate/needs/needs';
import { companyOf } from '../../compare/describe';
import { listOf, type Locale, template } from '../../locale';
import { agreedText, askWords, notInWritingWords } from '../logText';
import { titleOf } from '../../titles';
import { thresholdText } from '../termWords';

/** A need that the candidate does not give up. */
interface MustHave extends Pick<PriorityResult, 'path' | 'bounds'> {
  /** The currency of amounts that name none. */
  readonly currency: string;
}

/** What to know before accepting an offer; it is the candidate's own. */
export interface BeforeAccepting {
  readonly unmetMusts: readonly MustHave[];
  readonly unknownMusts: readonly MustHave[];
  /** Where the offer does not surely reach the walk-away point. */
  readonly walkAway: 'missed' | 'unknown' | undefined;
  /** The asks that have no answer to accept. */
  readonly openAsks: readonly LoggedAsk[];
  /** Counter-offers of the employer that an acceptance takes as agreed. */
  readonly counters: readonly AgreedTerm[];
  readonly hasLetter: boolean;
  readonly notInWriting: NotInWriting;
  /** The last day to answer, where it is over. */
  readonly pastDeadline: IsoDate | undefined;
}

interface BeforeAcceptingOptions {
  readonly candidate: Candidate | undefined;
  readonly today: IsoDate;
}

/** Returns why there is nothing to accept: no offer has been made yet, or it is over; undefined where there is one. */
export function notToAccept(offer: Offer): 'process' | 'declined' | 'expired' | undefined {
  const { word } = statusOf(offer);
  return word === 'process' || word === 'declined' || word === 'expired' ? word : undefined;
}

/**
 * Gathers what speaks for waiting with an acceptance: of the offer as it would be accepted, with what was agreed and
 * the counter-offers of the employer. Undefined where nothing does, or the offer is signed.
 */
export function beforeAccepting(offer: Offer, options: BeforeAcceptingOptions): BeforeAccepting | undefined {
  const { today } = options;
  const { isSigned, hasLetter, deadline } = stageOf(offer, today);
  if (isSigned) return undefined;
  const accepted = withLastWord(offer);
  const agreed = agreedTerms(offer).map(({ path }) => path);
  const counters = agreedTerms(accepted).filter(({ path }) => !agreed.includes(path));
  const found: BeforeAccepting = {
    ...mustsOf(asAgreed(accepted), options),
    walkAway: walkAwayFor(asAgreed(accepted), options),
    openAsks: readLog(accepted).open,
    counters,
    hasLetter,
    notInWriting: notInWriting(accepted),
    pastDeadline: deadline !== undefined && deadline.days < 0 ? deadline.date : undefined,
  };
  return isEmpty(found) ? undefined : found;
}

function isEmpty(found: BeforeAccepting): boolean {
  const { unmetMusts, unknownMusts, openAsks, counters } = found;
  const lists = [unmetMusts, unknownMusts, openAsks, counters, found.notInWriting.agreed, found.notInWriting.promised];
  const isQuiet = found.walkAway === undefined && found.pastDeadline === undefined && found.hasLetter;
  return isQuiet && lists.every(({ length }) => length === 0);
}

function mustsOf(
  offer: Offer,
  { candidate }: BeforeAcceptingOptions,
): Pick<BeforeAccepting, 'unmetMusts' | 'unknownMusts'> {
  const currency = holdingCurrency(offer, candidate);
  const musts = checkPriorities(offer, candidate).filter(({ need }) => need === 'must');
  const of = (verdict: 'unmet' | 'unknown') =>
    musts.filter((each) => each.verdict === verdict).map(({ path, bounds }) => ({ path, bounds, currency }));
  return { unmetMusts: of('unmet'), unknownMusts: of('unknown') };
}

/** An offer that cannot be held against the walk-away point does not surely reach it. */
function walkAwayFor(offer: Offer, { candidate, today }: BeforeAcceptingOptions): BeforeAccepting['walkAway'] {
  if (candidate?.walkAway.total.state !== 'stated') return undefined;
  const offers = [{ id: '', offer }];
  const { contenders, currency } = rankingOf(offers, valueOffers(offers, candidate, { today }));
  const verdict = walkAwayOf(contenders, candidate, currency)[0]?.verdict ?? 'unknown';
  return verdict === 'reached' ? undefined : verdict;
}

const refusals = {
  process: template('There is no offer to accept yet: {company} is still in process.'),
  declined: template(
    'There is no offer to accept: you declined {company}. A request for time asks whether you may come back to it.',
  ),
  expired: template(
    'There is no offer to accept: {company} has expired. A request for time asks whether it still stands.',
  ),
};

/** Says why an offer cannot be accepted; undefined where it can. */
export function refusalText(offer: Offer, locale: Locale): string | undefined {
  const reason = notToAccept(offer);
  return reason === undefined ? undefined : locale.say(refusals[reason], { company: companyOf(offer, locale) });
}

const walkAwayWords = {
  missed: template('The expected total is below your walk-away point.'),
  unknown: template('The expected total may be below your walk-away point; it depends on the unknowns.'),
};

/** Says what to know before accepting an offer, a sentence for each thing, what weighs most first. */
export function beforeAcceptingTexts(found: BeforeAccepting, offer: Offer, locale: Locale): readonly string[] {
  const { say } = locale;
  const inList = (list: readonly { readonly title: string; readonly text: string }[]) =>
    listOf(
      list.map(({ title, text }) => (text === '' ? title : say('{term} ({value})', { term: title, value: text }))),
      locale,
    );
  const musts = (list: readonly MustHave[]) =>
    inList(
      list.map((each) => ({
        title: titleOf(each.path, locale),
        text: thresholdText(each, each.currency, locale),
      })),
    );
  const unwritten = notInWritingWords(found.notInWriting, offer, locale);
  const counters = found.counters.map((each) => agreedText(each, offer, locale));
  const asks = found.openAsks.map((each) => askWords(each, offer, locale));
  return [
    found.unmetMusts.length === 0 ? undefined : say('Must-haves not met: {terms}.', { terms: musts(found.unmetMusts) }),
    found.unknownMusts.length === 0
      ? undefined
      : say('Must-haves unknown: {terms}.', { terms: musts(found.unknownMusts) }),
    found.walkAway === undefined ? undefined : say(walkAwayWords[found.walkAway]),
    found.pastDeadline === undefined
      ? undefined
      : say('The deadline was {date}.', { date: formatDate(found.pastDeadline, locale) }),
    asks.length === 0 ? undefined : say('Asks still open: {terms}.', { terms: inList(asks) }),
    counters.length === 0 ? undefined : say('Counter-offers you would accept: {terms}.', { terms: inList(counters) }),
    found.hasLetter ? undefined : say('No written offer is on file.'),
    unwritten.length === 0 ? undefined : say('Not confirmed in writing: {terms}.', { terms: inList(unwritten) }),
  ].filter((text) => text !== undefined);
}
