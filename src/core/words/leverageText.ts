import { formatDate, type IsoDate } from '../calendar';
import type { Ends } from '../compare/amounts';
import { listOf, type Locale, template } from '../locale';
import type { Alternative, BestByFit, BestByValue, BetterTerm, OpenEnds } from '../negotiate/leverage/alternatives';
import type { Leverage, OfferLeverage } from '../negotiate/leverage/leverage';
import { rowTitle, saidTexts } from './comparison/termRows';
import { countedIn, describeEnds, withOpen } from './describe';
import { joinedText } from './describeEntry';
import { missedText, scoreText } from './verdict/fitReasons';

const grades = {
  current: template('{company} (current job)'),
  signed: template('{company} (signed)'),
  written: template('{company} (written)'),
  verbal: template('{company} (verbal)'),
  process: template('{company} (in process)'),
  unknown: template('{company} (status not stated)'),
};

/** An offer with how firm it is: `Acme (written)`. */
export function gradedName({ name, firmness }: Alternative, { say }: Locale): string {
  return say(grades[firmness], { company: name === '' ? say('Unnamed company') : name });
}

/** What the offers are worth to each other in a negotiation, with the terms in which one is better in words. */
export type LeverageWords = ReturnType<typeof leverageWords>;

/** What one holds in the talk about one offer, with the terms in which others are better in words. */
export type OfferLeverageWords = LeverageWords['offers'][number];

/** Puts the terms in which other offers are better into words. */
export function leverageWords(leverage: Leverage, locale: Locale) {
  const inWords = (term: BetterTerm) => ({
    path: term.path,
    title: rowTitle(term, locale),
    here: betterText(term, 0, locale),
    there: betterText(term, 1, locale),
  });
  return {
    ...leverage,
    offers: leverage.offers.map((own) => ({
      ...own,
      elsewhere: own.elsewhere.map((other) => ({ ...other, terms: other.terms.map(inWords) })),
    })),
  };
}

/** Says what this offer (0) or the one that is better (1) states of a term. */
export function betterText({ said }: BetterTerm, of: 0 | 1, locale: Locale): string {
  const own = said[of];
  return own === undefined ? '' : joinedText(saidTexts(own, locale));
}

/** What one holds in the talk about an offer, a sentence for each thing. */
export function leverageTexts(
  own: OfferLeverageWords,
  leverage: Pick<Leverage, 'currency' | 'horizon' | 'alternatives'>,
  locale: Locale,
): readonly string[] {
  const { byValue, byFit, walkAway } = own;
  const { currency, horizon, alternatives } = leverage;
  const others = alternatives.filter(({ id }) => id !== own.id);
  return [
    ...(byValue === undefined ? [noneText(others, locale)] : valueTexts(byValue, { own, currency, horizon, locale })),
    ...(byFit === undefined ? [] : fitTexts(byFit, locale)),
    ...(walkAway === undefined ? [] : [walkAwayText(walkAway, currency, locale)]),
  ];
}

/** Without an alternative that can be ranked. */
function noneText(others: readonly Alternative[], locale: Locale): string {
  return others.length === 0 ? locale.say('There is no alternative to it here.') : unrankedText(others, locale);
}

function unrankedText(unranked: readonly Alternative[], locale: Locale): string {
  return locale.say('Cannot be compared by value: {companies}.', { companies: namesOf(unranked, locale) });
}

function namesOf(list: readonly Alternative[], locale: Locale): string {
  return listOf(
    list.map((each) => gradedName(each, locale)),
    locale,
  );
}

interface Telling {
  readonly own: OfferLeverageWords;
  readonly currency: string;
  readonly horizon: number;
  readonly locale: Locale;
}

function valueTexts(byValue: BestByValue, { own, currency, horizon, locale }: Telling): string[] {
  const { best, isFirm, missed, worth, difference, open, softer, unranked } = byValue;
  const names = (list: readonly Alternative[]) => namesOf(list, locale);
  const places = {
    companies: names(best),
    amount: openEnds(worth, '+', currency, locale),
    years: countedIn('year', horizon, locale),
  };
  const lead =
    best.length === 1
      ? locale.say('Best alternative by value: {companies}, {amount} over {years}.', places)
      : locale.say(
          'Best alternative by value, equal or depending on what is not known: {companies}, {amount} over {years}.',
          places,
        );
  const expires = lapseBefore(own, best);
  return [
    lead,
    ...(difference === undefined ? [] : [differenceText(difference, currency, locale)]),
    ...missed.map(({ name, musts }) => missedText(name, musts, locale)),
    ...(isFirm ? [] : [locale.say('It is not firm yet: there is no other offer in writing.')]),
    ...(expires === undefined
      ? []
      : [
          locale.say('It must be answered by {date}; after that day it is no alternative any more.', {
            date: formatDate(expires, locale),
          }),
        ]),
    ...(open.length === 0
      ? []
      : [
          locale.say('Could come to more, because not all of its pay is known: {companies}.', {
            companies: names(open),
          }),
        ]),
    ...(softer.length === 0
      ? []
      : [locale.say('Could come to more, but is not in writing: {companies}.', { companies: names(softer) })]),
    ...(unranked.length === 0 ? [] : [unrankedText(unranked, locale)]),
  ];
}

/** The last day of an only best alternative, where that comes before the one of the offer itself. */
function lapseBefore(own: OfferLeverageWords, [only, ...others]: readonly Alternative[]): IsoDate | undefined {
  const day = others.length === 0 ? only?.expires : undefined;
  const isOpen = own.firmness !== 'signed';
  return day !== undefined && isOpen && (own.expires === undefined || day < own.expires) ? day : undefined;
}

/** The amounts, with the word for what is missing from them. */
function openEnds(
  { open, direction = 'either', ...ends }: OpenEnds,
  sign: '+' | '±',
  currency: string,
  locale: Locale,
  signed = false,
): string {
  const missing = open && { reason: open, direction: sign === '±' ? 'either' : direction };
  return withOpen(describeEnds(ends, currency, locale, signed), missing, locale);
}

function differenceText(ends: OpenEnds, currency: string, locale: Locale): string {
  const { low, high, open } = ends;
  if (open !== undefined || (low.isNegative() && high.greaterThan(0)))
    return locale.say('Beside this offer that is {amount}.', { amount: openEnds(ends, '±', currency, locale, true) });
  if (low.isZero() && high.isZero()) return locale.say('It comes to the same as this offer.');
  return low.isNegative()
    ? locale.say('That is {amount} less than this offer.', { amount: describeEnds(negated(ends), currency, locale) })
    : locale.say('That is {amount} more than this offer.', { amount: describeEnds(ends, currency, locale) });
}

function negated({ low, high }: OpenEnds): Ends {
  return { low: high.negated(), high: low.negated() };
}

function fitTexts({ best, own, isFirm }: BestByFit, locale: Locale): string[] {
  const names = best.map((each) =>
    locale.say('{company}, {score} of 100 points', {
      company: gradedName(each, locale),
      score: scoreText({ range: each.points }, locale),
    }),
  );
  const places = { companies: listOf(names, locale), own: own === undefined ? '' : scoreText({ range: own }, locale) };
  if (names.length === 0)
    return [
      isFirm
        ? locale.say('No firm alternative meets all that you must have.')
        : locale.say('No alternative meets all that you must have.'),
    ];
  return [
    own === undefined
      ? locale.say('Best alternative by your priorities: {companies}.', places)
      : locale.say('Best alternative by your priorities: {companies}; this offer has {own}.', places),
  ];
}

function walkAwayText({ gap, open }: NonNullable<OfferLeverage['walkAway']>, currency: string, locale: Locale): string {
  const { low, high } = gap;
  if (open !== undefined || (low.isNegative() && !high.isNegative())) {
    const ends = { ...gap, ...(open === undefined ? {} : { open }) };
    return locale.say('For you alone: beside your walk-away point it is {amount} a year.', {
      amount: openEnds(ends, '±', currency, locale, true),
    });
  }
  return low.isNegative()
    ? locale.say('For you alone: it is {amount} a year below your walk-away point.', {
        amount: describeEnds(negated(gap), currency, locale),
      })
    : locale.say('For you alone: it is {amount} a year above your walk-away point.', {
        amount: describeEnds(gap, currency, locale),
      });
}
