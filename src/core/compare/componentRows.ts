import { sum } from '../decimal';
import { formatMessage } from '../finding';
import { formatMoney } from '../money';
import type { Offer } from '../offer';
import { placeOf } from '../term';
import { findField } from '../terms';
import { labelOf } from '../titles';
import { components, type Component, type ValuedLine } from '../value/valuation';
import { findSpec, offerVocabulary } from '../vocabulary';
import type { ComparedOffer, Figure, FigureRow } from './comparison';
import { describeAssumed, describePercent } from './describe';
import { componentPaths, openPartsOf, openWord } from './openParts';

/** What a component is called for a reader: the title of its field. */
export function componentTitle(component: Component): string {
  return findSpec(offerVocabulary, componentPaths[component][0])?.title ?? component;
}

/** Expected totals over the horizon by component; components that no offer has anything about are left out. */
export function componentRows(
  compared: readonly ComparedOffer[],
  offers: readonly Offer[],
  locale: string,
): FigureRow[] {
  return components
    .map((component) => ({
      name: component,
      title: componentTitle(component),
      figures: compared.map((each, i) => componentFigure(each, offers[i], component, locale)),
    }))
    .filter((row) => row.figures.some((figure) => figure.basis.length > 0 || figure.text !== notStated));
}

const notStated = 'not stated';

function componentFigure(
  { valuation }: ComparedOffer,
  offer: Offer | undefined,
  component: Component,
  locale: string,
): Figure {
  const lines = valuation.lines.filter((line) => line.component === component);
  const open = openPartsOf(component, valuation);
  const path = lines[0]?.path ?? open[0]?.path ?? componentPaths[component][0];
  if (lines.length === 0 && open.length > 0) return { text: openWord(open), path, basis: [] };
  if (lines.length === 0 && offer !== undefined && isAbsent(offer, component))
    return { text: notStated, path, basis: [] };
  const amount = sum(valuation.years.map((year) => year.components[component]));
  const text = formatMoney(amount, valuation.currency, locale);
  return {
    amount,
    text: open.length > 0 ? `${text} + ${openWord(open)}` : text,
    path,
    basis: lines.map((line) => basisOf(line, offer, valuation.currency, locale)),
  };
}

function isAbsent(offer: Offer, component: Component): boolean {
  return componentPaths[component].every((path) => {
    const field = findField(offer, path);
    return field === undefined || placeOf(field).state === 'absent';
  });
}

/**
 * How a leaf comes about, in one sentence; of health insurance also what other years would come to, of a grant also what it
 * costs to exercise and its share of the company.
 */
function basisOf(line: ValuedLine, offer: Offer | undefined, currency: string, locale: string): string {
  const { formula, assumptions } = line.basis;
  const assumed = assumptions.map((each) => describeAssumed(each, locale)).join(', ');
  const label = offer === undefined ? line.path : labelOf(offer, line.path);
  const money = (amount: ValuedLine['expected'][number]) => formatMoney(amount, currency, locale);
  const { none, worst } = line.atSpending ?? {};
  const { exerciseCost, ofCompany } = line.stake ?? {};
  return [
    `${label}: ${formatMessage(formula)}${assumed === '' ? '' : `; assumes ${assumed}`}.`,
    none === undefined ? '' : ` A year without care: ${money(none)}`,
    none === undefined ? '' : worst === undefined ? '.' : `, at worst: ${money(worst)}.`,
    exerciseCost === undefined ? '' : ` To exercise all of it: ${money(exerciseCost)}.`,
    ofCompany === undefined ? '' : ` Share of the company: ${describePercent(ofCompany, locale)}.`,
  ].join('');
}
