import { addMonths, type IsoDate } from '../../calendar';
import type { Locale } from '../../locale';
import type { Candidate, MarketRange, Offer } from '../../offer';
import { valueOf } from '../../term';
import { findField } from '../../terms';
import { titleOf } from '../../titles';
import { readAssumptions } from '../../value/assumptions';
import { findSpec, offerVocabulary, type FieldSpec } from '../../vocabulary';
import { amountOf, offeredIn, percentileIn, type GivenPercentile } from './marketAmounts';
import type { MarketFlag, MarketPosition } from './marketPosition';
import { mismatchesWith, originTexts, placeText } from './marketText';
import type { MeasureContext } from '../../compare/measures';
import { isAscending, placeAmong, type Percentile } from './percentile';
import { currencyOf } from '../needs/priorities';

export interface MarketOptions {
  readonly today: IsoDate;
  readonly locale: Locale;
}

const names = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;

/**
 * Places the terms of an offer in the candidate's market ranges, in the order of the file; see docs/negotiation.md. Ranges about no
 * term of an offer are left out.
 */
export function marketPositionsOf(
  offer: Offer,
  candidate: Candidate,
  options: MarketOptions,
): readonly MarketPosition[] {
  const context = { offer, assumptions: readAssumptions(candidate), currency: currencyOf(offer, candidate) };
  return candidate.market.items.flatMap((range) => {
    const path = valueOf(range.term)?.text ?? '';
    const spec = path === '' ? undefined : findSpec(offerVocabulary, path);
    return spec === undefined ? [] : (positionIn(range, { path, spec }, context, options) ?? []);
  });
}

function positionIn(
  range: MarketRange,
  { path, spec }: { readonly path: string; readonly spec: FieldSpec },
  context: MeasureContext,
  { today, locale }: MarketOptions,
): MarketPosition | undefined {
  const { offer, currency } = context;
  const field = findField(offer, path);
  const offered = field === undefined ? undefined : offeredIn(field, spec, locale);
  if (field === undefined || offered === undefined) return undefined;
  const given = names.flatMap((name) => {
    const text = valueOf(range[name])?.text;
    return text === undefined ? [] : [percentileIn(name, text, offered.spec, context, locale)];
  });
  const amount = amountOf(offered, field, given.find(({ kind }) => kind !== undefined)?.kind, context);
  const place = placeIn(amount, given);
  const position = {
    path,
    entry: range.node.path,
    title: titleOf(path, locale),
    ...originOf(range),
    offered: offered.text,
    currency,
    percentiles: given.map((each) => ({ name: each.name, text: each.text, ...gapTo(each, amount, given) })),
    place,
    flags: flagsOf(originOf(range), offer, today),
  };
  return {
    ...position,
    placeText: placeText(position, locale),
    origin: originTexts(position, locale),
    mismatches: mismatchesWith(position, offer, locale),
  };
}

function placeIn(amount: ReturnType<typeof amountOf>, given: readonly GivenPercentile[]): MarketPosition['place'] {
  const known = given.flatMap((each): Percentile[] =>
    each.amount === undefined ? [] : [{ percent: each.percent, amount: each.amount }],
  );
  const [first, ...others] = known;
  if (typeof amount === 'string' && amount !== 'unlimited') return { kind: 'incomparable', reason: amount };
  if (given.length === 0) return { kind: 'incomparable', reason: 'no-percentiles' };
  if (first === undefined)
    return { kind: 'incomparable', reason: given.every(({ kind }) => kind === 'money') ? 'no-rate' : 'other-kind' };
  if (!isAscending(known)) return { kind: 'incomparable', reason: 'out-of-order' };
  if (amount === 'unlimited') return { kind: 'above', nearest: (others.at(-1) ?? first).percent };
  return placeAmong(amount, [first, ...others]);
}

function gapTo(
  { amount: wanted }: GivenPercentile,
  amount: ReturnType<typeof amountOf>,
  given: readonly GivenPercentile[],
): Pick<MarketPosition['percentiles'][number], 'gap'> {
  const isMoney = given.some(({ kind }) => kind === 'money');
  return isMoney && typeof amount === 'object' && wanted !== undefined ? { gap: amount.minus(wanted) } : {};
}

type Origin = Pick<MarketPosition, 'role' | 'location' | 'source' | 'asOf'>;

function originOf(range: MarketRange): Origin {
  const { role, location, source, asOf } = range;
  return {
    ...(role.state === 'stated' ? { role: role.value.text } : {}),
    ...(location.state === 'stated' ? { location: location.value.text } : {}),
    ...(source.state === 'stated' ? { source: source.value.text } : {}),
    ...(asOf.state === 'stated' ? { asOf: asOf.value.date } : {}),
  };
}

function flagsOf({ role, location, source, asOf }: Origin, offer: Offer, today: IsoDate): readonly MarketFlag[] {
  return [
    ...(source === undefined ? ['no-source' as const] : []),
    ...(asOf === undefined ? ['no-date' as const] : []),
    ...(asOf !== undefined && asOf < addMonths(today, -12) ? ['old' as const] : []),
    ...(differs(role, valueOf(offer.title)?.text) ? ['other-role' as const] : []),
    ...(differs(location, valueOf(offer.location)?.text) ? ['other-location' as const] : []),
  ];
}

/** Whether both are stated and not the same but for capitals and spaces. */
function differs(wanted: string | undefined, own: string | undefined): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return wanted !== undefined && own !== undefined && plain(wanted) !== plain(own);
}

/** A position for other eyes, from whom titles and places of other employers are kept: without what it says of them. */
export function withoutMismatches(position: MarketPosition): MarketPosition {
  const flags = position.flags.filter((flag) => flag !== 'other-role' && flag !== 'other-location');
  return { ...position, flags, mismatches: [] };
}
