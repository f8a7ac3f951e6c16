import { formatDate } from '../calendar';
import { type Locale, template } from '../locale';
import type { MarketPosition, Offered } from '../negotiate/market/marketPosition';
import type { Offer } from '../offer';
import type { TermText } from '../parse/termText';
import { valueOf } from '../term';
import { titleOf } from '../titles';
import { describeNumber, describeState, describeTerm, describeValue } from './describe';

const reasons = {
  unknown: template('cannot be compared: the offer does not say'),
  'no-rate': template('cannot be compared: there is no exchange rate'),
  'no-hours': template('cannot be compared: the offer does not state the hours'),
  'other-kind': template('cannot be compared: the two are stated in different ways'),
  'no-percentiles': template('cannot be compared: the range states no percentile'),
  'out-of-order': template('cannot be compared: the percentiles do not rise'),
};

/** Where a term lies in a range, in words. */
export function placeText(
  { place, percentiles }: Pick<MarketPosition, 'place' | 'percentiles'>,
  locale: Locale,
): string {
  const at = (percent: number) => {
    const found = percentiles.find(({ name }) => name === `p${percent}`);
    return `p${percent} (${found === undefined ? '' : percentileText(found.figure, locale)})`;
  };
  switch (place.kind) {
    case 'incomparable':
      return locale.say(reasons[place.reason]);
    case 'below':
      return locale.say('below {percentile}', { percentile: at(place.nearest) });
    case 'above':
      return locale.say('above {percentile}', { percentile: at(place.nearest) });
    case 'within':
      return place.lower === place.upper
        ? locale.say('at {percentile}', { percentile: at(place.lower) })
        : locale.say('about percentile {percent}, between {lower} and {upper}', {
            percent: describeNumber(place.percent, locale),
            lower: at(place.lower),
            upper: at(place.upper),
          });
  }
}

/** Where the range comes from, and what speaks against quoting it. */
export function originTexts(
  { source, asOf, flags }: Pick<MarketPosition, 'source' | 'asOf' | 'flags'>,
  locale: Locale,
): readonly string[] {
  return [
    source ?? locale.say('no source'),
    asOf === undefined ? locale.say('no date') : formatDate(asOf, locale),
    ...(flags.includes('old') ? [locale.say('more than a year old')] : []),
  ];
}

/** In what the range is about something else than the offer. */
export function mismatchesWith(
  { flags, role = '', location = '' }: Pick<MarketPosition, 'flags' | 'role' | 'location'>,
  offer: Offer,
  locale: Locale,
): readonly string[] {
  const [title, place] = [offer.title, offer.location].map((term) => valueOf(term)?.text ?? '');
  return [
    ...(flags.includes('other-role')
      ? [locale.say('for {role}, while the offer is for {own}', { role, own: title ?? '' })]
      : []),
    ...(flags.includes('other-location')
      ? [locale.say('for {location}, while the offer is for {own}', { location, own: place ?? '' })]
      : []),
  ];
}

/** A place in a market range, in words. */
export type MarketWords = ReturnType<typeof marketWords>;

/** Puts a place in a market range into words. */
export function marketWords(position: MarketPosition, offer: Offer, locale: Locale) {
  const percentiles = position.percentiles.map(({ name, figure, ...gap }) => ({
    name,
    text: percentileText(figure, locale),
    ...gap,
  }));
  return {
    ...position,
    title: titleOf(position.path, locale),
    offered: offeredText(position.offered, locale),
    percentiles,
    placeText: placeText(position, locale),
    origin: originTexts(position, locale),
    mismatches: mismatchesWith(position, offer, locale),
  };
}

/** Says the place with all that is to be known of the range, in one line. */
export function marketLine(position: MarketPosition, offer: Offer, locale: Locale): string {
  const { placeText: place, origin, mismatches } = marketWords(position, offer, locale);
  return [place, ...origin, ...mismatches].join('; ');
}

function percentileText({ text, value }: TermText, locale: Locale): string {
  return value === undefined ? text : value === 'none' ? locale.say('none') : describeValue(value, locale);
}

function offeredText({ field, terms }: Offered, locale: Locale): string {
  return terms.length === 0
    ? describeState(field, locale)
    : terms.map((term) => describeTerm(term, locale)).join(' + ');
}
