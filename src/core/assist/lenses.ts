import { totalFigure } from '../compare/totalRows';
import { addMonths, type IsoDate } from '../calendar';
import type { Decimal } from '../decimal';
import { questionsOf } from '../negotiate/questions';
import type { OfferDocument } from '../parse/parseOffer';
import type { Locale } from '../locale';
import type { Span } from '../span';
import { placeOf } from '../term';
import { monthsOf } from '../value/assumptions';
import type { Valuation } from '../value/valuation';
import { worthOf } from './worthOf';

/** A line of words above a line of the file; a click does something where it has a command. */
export interface Lens {
  readonly span: Span;
  readonly text: string;
  readonly does?: 'compare' | 'summary' | 'questions';
}

/** What stands above an offer (its totals, and what can be done with it) and above each grant, health and retirement plan. */
export function lensesOf(document: OfferDocument, valuation: Valuation, locale: Locale): readonly Lens[] {
  if (document.yaml.broken !== undefined || document.yaml.root === undefined) return [];
  return [...aboveOffer(document, valuation, locale), ...aboveParts(document, valuation, locale)];
}

function aboveOffer(document: OfferDocument, valuation: Valuation, locale: Locale): Lens[] {
  const span = { start: 0, end: 0 };
  const { horizon } = valuation;
  const questions = questionsOf(document.fields, valuation.unpriced).length;
  const totals = (title: string, of: (valuation: Valuation) => Totals) => ({
    span,
    text: `${title}: ${inWholeUnits('expected', of, valuation, locale)}, ${inWholeUnits('guaranteed', of, valuation, locale)} guaranteed`,
  });
  return [
    totals('Year 1', ({ years, total }) => years[0] ?? total),
    { span, text: 'Compare with…', does: 'compare' },
    { span, text: 'Summary', does: 'summary' },
    ...(questions === 0
      ? []
      : [{ span, text: questions === 1 ? '1 question' : `${questions} questions`, does: 'questions' as const }]),
    // Last, for it is what a narrow editor may cut off.
    ...(horizon === 1 ? [] : [totals(`${horizon} years`, ({ total }) => total)]),
  ];
}

type Totals = Readonly<Record<'guaranteed' | 'expected', Decimal>>;

/** A total to glance at: without minor units, with what it lacks. */
function inWholeUnits(
  name: keyof Totals,
  of: (valuation: Valuation) => Totals,
  valuation: Valuation,
  locale: Locale,
): string {
  return totalFigure((each) => of(each)[name].toDecimalPlaces(0), valuation, name, locale).text;
}

function aboveParts({ fields }: OfferDocument, valuation: Valuation, locale: Locale): Lens[] {
  const { equity, insurance, retirement, espp } = fields;
  const parts = [...equity.items, espp, insurance.health, retirement];
  return parts.flatMap((part) => {
    const { path, state, keySpan, span } = placeOf(part);
    const place = keySpan ?? span;
    if (state !== 'stated' || place === undefined) return [];
    const worth = worthOf(path === 'retirement' ? 'retirement.match' : path, fields, valuation, locale);
    const name = path === 'retirement' ? 'Match: ' : '';
    const cliff = 'vesting' in part && 'cliff' in part.vesting ? cliffOf(part.vesting.cliff, valuation.from) : '';
    if (worth === undefined) return [];
    return [{ span: place, text: `${name}${worth.firstYear} in year 1, ${worth.total} in all${cliff}` }];
  });
}

/** The day before which nothing of a grant is one's own. */
function cliffOf(
  cliff: OfferDocument['fields']['equity']['items'][number]['vesting']['cliff'],
  from: IsoDate | undefined,
) {
  if (cliff.state !== 'stated' || from === undefined) return '';
  const months = monthsOf(cliff.value);
  return months.isInteger() ? `, nothing before ${addMonths(from, months.toNumber())}` : '';
}
