import { endsOf, linesWithRange } from '../../compare/amounts';
import { openPartsOf, placesOf, openInComponent } from '../../compare/openParts';
import { sum, type Decimal } from '../../decimal';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { placeOf } from '../../term';
import { findField } from '../../terms';
import { titleOf } from '../../titles';
import { components, type Component, type Valuation } from '../../value/valuation';
import { describeEnds, openWord, openEndsText } from '../describe';
import { lineInBrief } from '../valuation/explain';
import { type ComparedOffer, type Figure, type FigureRow, wordFigure, figureOf } from './comparison';

/** Names a component by the title of its field. */
export function componentTitle(component: Component, locale: Locale): string {
  return titleOf(placesOf(component)[0] ?? component, locale);
}

/** What of a total over the horizon is shown. */
type Show = (amount: Decimal, valuation: Valuation) => Decimal;

/** Returns expected totals over the horizon by component; components that no offer has anything about are left out. */
export function componentRows(
  compared: readonly ComparedOffer[],
  offers: readonly Offer[],
  locale: Locale,
  show: Show = (amount) => amount,
): FigureRow[] {
  return components.flatMap((component) => {
    const figures = compared.map(({ valuation }, i) => componentFigure(valuation, offers[i], component, show, locale));
    if (figures.every((figure) => figure === undefined)) return [];
    const none = wordFigure(locale.say('not stated'), placesOf(component)[0]);
    const row = {
      name: component,
      figure: { component },
      title: componentTitle(component, locale),
      figures: figures.map((figure) => figure ?? none),
    };
    return component === 'equity' ? [row, ...unsellableRow(compared, show, locale)] : [row];
  });
}

/** What of the equity cannot be sold, so that it is never taken for cash; no row where there is none. */
function unsellableRow(compared: readonly ComparedOffer[], show: Show, locale: Locale): FigureRow[] {
  const amountOf = (valuation: Valuation) => {
    const payments = valuation.lines.flatMap((line) => line.payments ?? []);
    return show(sum(payments.flatMap(({ isCash, amount }) => (isCash ? [] : [amount]))), valuation);
  };
  const all = compared.map(({ valuation }) => ({ ends: endsOf(valuation, amountOf), currency: valuation.currency }));
  if (all.every(({ ends: { low, high } }) => low.isZero() && high.isZero())) return [];
  // It is a part of the row above, so it has no basis of its own but is shown all the same.
  const figures = all.map(({ ends, currency }) => figureOf(ends, describeEnds(ends, currency, locale), 'equity'));
  return [{ name: 'equity-not-sellable', title: locale.say('Part of equity that cannot be sold'), figures }];
}

/** What a component comes to; undefined where the offer does not mention it. */
function componentFigure(
  valuation: Valuation,
  offer: Offer | undefined,
  component: Component,
  show: Show,
  locale: Locale,
): Figure | undefined {
  const lines = linesWithRange(valuation).filter((line) => line.component === component);
  const open = openInComponent(component, valuation);
  const path = lines[0]?.path ?? openPartsOf(component, valuation.unpriced)[0]?.path ?? placesOf(component)[0];
  if (lines.length === 0 && open !== undefined) return wordFigure(openWord(open, locale), path);
  if (lines.length === 0 && offer !== undefined && isAbsent(offer, component)) return undefined;
  const ends = endsOf(valuation, (each) => show(sum(each.years.map((year) => year.components[component])), each));
  const basis = lines.flatMap((line) =>
    offer === undefined ? [] : [lineInBrief(line, offer, valuation.currency, locale)],
  );
  return figureOf(ends, openEndsText(ends, open, valuation.currency, locale), path, basis);
}

function isAbsent(offer: Offer, component: Component): boolean {
  return placesOf(component).every((path) => {
    const field = findField(offer, path);
    return field === undefined || placeOf(field).state === 'absent';
  });
}
