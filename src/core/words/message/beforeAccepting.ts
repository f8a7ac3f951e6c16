import { formatDate, type IsoDate } from '../../calendar';
import { rankingOf } from '../../compare/ranking';
import { valueOffers } from '../../compare/valuedOffers';
import { listOf, type Locale, template } from '../../locale';
import { agreedTerms, asAgreed, notInWriting, withLastWord } from '../../negotiate/log/agreedTerms';
import { readLog } from '../../negotiate/log/log';
import { checkPriorities, holdingCurrency } from '../../negotiate/needs/needs';
import { walkAwayOf } from '../../negotiate/needs/walkAway';
import type { Candidate, Offer } from '../../offer';
import { stageOf, statusOf } from '../../stage';
import { titleOf } from '../../titles';
import { companyOf } from '../describe';
import { agreedText, askWords, notInWritingWords } from '../logText';
import { thresholdText } from '../termWords';

/** What to know before accepting an offer; it is the candidate's own. */
export type BeforeAccepting = NonNullable<ReturnType<typeof beforeAccepting>>;

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
export function beforeAccepting(offer: Offer, options: BeforeAcceptingOptions) {
  const { today } = options;
  const { isSigned, hasLetter, deadline } = stageOf(offer, today);
  if (isSigned) return undefined;
  const accepted = withLastWord(offer);
  const agreed = agreedTerms(offer).map(({ path }) => path);
  const counters = agreedTerms(accepted).filter(({ path }) => !agreed.includes(path));
  const found = {
    ...mustsOf(asAgreed(accepted), options),
    // Where the offer does not surely reach the walk-away point.
    walkAway: walkAwayFor(asAgreed(accepted), options),
    // The asks that have no answer to accept.
    openAsks: readLog(accepted).open,
    // Counter-offers of the employer that an acceptance takes as agreed.
    counters,
    hasLetter,
    notInWriting: notInWriting(accepted),
    // The last day to answer, where it is over.
    pastDeadline: deadline !== undefined && deadline.days < 0 ? deadline.date : undefined,
  };
  const { unmetMusts, unknownMusts, openAsks } = found;
  const lists = [unmetMusts, unknownMusts, openAsks, counters, found.notInWriting.agreed, found.notInWriting.promised];
  const isQuiet = found.walkAway === undefined && found.pastDeadline === undefined && hasLetter;
  return isQuiet && lists.every(({ length }) => length === 0) ? undefined : found;
}

function mustsOf(offer: Offer, { candidate }: BeforeAcceptingOptions) {
  const currency = holdingCurrency(offer, candidate);
  const musts = checkPriorities(offer, candidate).filter(({ need }) => need === 'must');
  const of = (verdict: 'unmet' | 'unknown') =>
    musts.filter((each) => each.verdict === verdict).map(({ path, bounds }) => ({ path, bounds, currency }));
  return { unmetMusts: of('unmet'), unknownMusts: of('unknown') };
}

/** An offer that cannot be held against the walk-away point does not surely reach it. */
function walkAwayFor(offer: Offer, { candidate, today }: BeforeAcceptingOptions) {
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
  const musts = (list: BeforeAccepting['unmetMusts']) =>
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
