import { formatDate } from '../../calendar';
import { listOf, type Locale, template } from '../../locale';
import type { Offer } from '../../offer';
import { type BeforeAccepting, type MustHave, notToAccept } from './beforeAccepting';
import { agreedText, askWords, notInWritingWords } from '../logText';
import { titleOf } from '../../titles';
import { thresholdText } from '../needText';
import { companyOf } from '../describe';

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
