import type { Locale } from '../locale';
import type { Offer } from '../offer';
import type { PanelColumn, PanelExplanation, PanelRow, PanelView } from './panelData';
import type { ShownComparison } from './shownComparison';
import type { ComparedOffer, Comparison, FigureId, FigureRow } from '../words/comparison/comparison';
import { explainFigure } from '../words/valuation/explainFigure';

/** Explains the figure that is asked for, where one of the views shows it. */
export function explanationIn(
  shown: ShownComparison,
  columns: readonly PanelColumn[],
  views: readonly PanelView[],
  locale: Locale,
): PanelExplanation | undefined {
  const { explaining, comparison, offers } = shown;
  if (explaining === undefined) return undefined;
  const { id, figure: key } = explaining;
  const index = comparison.offers.findIndex((offer) => offer.id === id);
  const [compared, offer] = [comparison.offers[index], offers[index]?.offer];
  const figure = explainedRows(comparison).find(({ name }) => name === key)?.figure;
  const isShown = (row: PanelRow) => row.cells[index]?.some((each) => each.figure === key) === true;
  const section = views.flatMap(({ sections }) => sections).find(({ rows }) => rows.some(isShown));
  const row = section?.rows.find(isShown);
  if (
    compared === undefined ||
    offer === undefined ||
    figure === undefined ||
    section === undefined ||
    row === undefined
  )
    return undefined;
  const title = `${columns[index]?.label ?? compared.company}: ${section.title}, ${row.title}`;
  return explanationOf({ key, id: figure, title }, compared, offer, shown, locale);
}

function explainedRows({ expected, guaranteed, afterTax, kept, components }: Comparison): readonly FigureRow[] {
  return [expected, guaranteed, afterTax, kept, components].flat();
}

function explanationOf(
  { key, id, title }: { readonly key: string; readonly id: FigureId; readonly title: string },
  compared: ComparedOffer,
  offer: Offer,
  { tried, refused }: ShownComparison,
  locale: Locale,
): PanelExplanation {
  const isTried = (path: string) => Object.hasOwn(tried, path) && !refused.has(path);
  const parts = explainFigure(id, compared.valuation, offer, locale).map((part) => ({
    title: part.title,
    amount: part.amount,
    path: part.path,
    formula: part.formula,
    inputs: [
      ...part.inputs.map((input) => ({ title: input.title, text: input.text, path: input.path })),
      ...part.assumptions.map((each) => ({
        title: each.title,
        text: isTried(each.path)
          ? locale.say('{value}, tried', { value: each.text })
          : each.origin === 'default'
            ? locale.say('{value}, assumed by default', { value: each.text })
            : locale.say('{value}, assumed in the candidate file', { value: each.text }),
        path: '',
      })),
    ],
    remarks: [...part.limits, ...part.remarks],
  }));
  return { id: compared.id, figure: key, title, parts };
}
