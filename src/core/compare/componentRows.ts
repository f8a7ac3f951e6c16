import { sum, type Decimal } from '../decimal';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import { placeOf } from '../term';
import { findField } from '../terms';
import { titleOf } from '../titles';
import { components, type Component, type Valuation } from '../value/valuation';
import type { ComparedOffer, Figure, FigureRow } from './comparison';
import { describeEnds, endsOf, isExact, linesWithRange } from './amounts';
import { explainLine, inOneLine } from './explain';
import { componentText, openBesideRange, openPartsOf, openReason, openWord, placesOf } from './openParts';

/** What a component is called for a reader: the title of its field. */
export function componentTitle(component: Component, locale: Locale): string {
  return titleOf(placesOf(component)[0] ?? component, locale);
}

/** What of a total over the horizon is shown. */
type Show = (amount: Decimal, valuation: Valuation) => Decimal;

/** Expected totals over the horizon by component; components that no offer has anything about are left out. */
export function componentRows(
  compared: readonly ComparedOffer[],
  offers: readonly Offer[],
  locale: Locale,
  show: Show = (amount) => amount,
): FigureRow[] {
  return components
    .flatMap((component) => {
      const figures = compared.map((each, i) => componentFigure(each, offers[i], component, show, locale));
      const row = { name: component, figure: { component }, title: componentTitle(component, locale), figures };
      return component === 'equity' ? [row, ...unsellableRow(compared, show, locale)] : [row];
    })
    .filter((row) => row.figures.some((figure) => figure.basis.length > 0 || figure.text !== locale.say('not stated')));
}

/** What of the equity cannot be sold, so that it is never taken for cash; no row where there is none. */
function unsellableRow(compared: readonly ComparedOffer[], show: Show, locale: Locale): FigureRow[] {
  const amountOf = (valuation: Valuation) => {
    const payments = valuation.lines.flatMap((line) => line.payments ?? []);
    return show(sum(payments.flatMap(({ isCash, amount }) => (isCash ? [] : [amount]))), valuation);
  };
  const figures = compared.map(({ valuation }): Figure => {
    const ends = endsOf(valuation, amountOf);
    const text = describeEnds(ends, valuation.currency, locale);
    return { ...(isExact(ends) ? { amount: ends.low } : { range: ends }), text, path: 'equity', basis: [] };
  });
  const isNone = figures.every(({ amount }) => amount?.isZero() === true);
  // It is a part of the row above, so it has no basis of its own but is shown all the same.
  return isNone
    ? []
    : [{ name: 'equity-not-sellable', title: locale.say('Part of equity that cannot be sold'), figures }];
}

function componentFigure(
  { valuation }: ComparedOffer,
  offer: Offer | undefined,
  component: Component,
  show: Show,
  locale: Locale,
): Figure {
  const lines = linesWithRange(valuation).filter((line) => line.component === component);
  const open = openPartsOf(component, openBesideRange(valuation));
  const listed = openPartsOf(component, valuation.unpriced);
  const path = listed[0]?.path ?? lines[0]?.path ?? placesOf(component)[0] ?? '';
  if (lines.length === 0 && open.length > 0) return { text: openWord(openReason(open), locale), path, basis: [] };
  if (lines.length === 0 && offer !== undefined && isAbsent(offer, component))
    return { text: locale.say('not stated'), path, basis: [] };
  const ends = endsOf(valuation, (each) => show(sum(each.years.map((year) => year.components[component])), each));
  return {
    ...(isExact(ends) ? { amount: ends.low } : { range: ends }),
    text: componentText(ends, component, valuation, locale),
    path: lines[0]?.path ?? path,
    basis:
      offer === undefined
        ? []
        : lines.map((line) => inOneLine(explainLine(line, offer, valuation.currency, locale), locale)),
  };
}

function isAbsent(offer: Offer, component: Component): boolean {
  return placesOf(component).every((path) => {
    const field = findField(offer, path);
    return field === undefined || placeOf(field).state === 'absent';
  });
}
