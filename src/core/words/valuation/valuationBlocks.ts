import { endsOf, linesWithRange } from '../../compare/amounts';
import { openBesideRange, openInComponent } from '../../compare/openParts';
import type { RankedTotal } from '../../compare/ranking';
import { type Decimal, sum, zero } from '../../decimal';
import { type Locale, template } from '../../locale';
import { questionsOf } from '../../negotiate/questions/questions';
import type { Offer } from '../../offer';
import { labelOf } from '../../titles';
import { components, type Valuation } from '../../value/valuation';
import {
  type Block,
  group,
  heading,
  type Line,
  list,
  paragraph,
  quoted,
  table,
  type TableRow,
} from '../../write/document';
import { phrase } from '../../write/phrase';
import { componentTitle } from '../comparison/componentRows';
import { laterStart, limitNotices } from '../comparison/notices';
import { totalFigure } from '../comparison/totalRows';
import { companyOf, openEndsText } from '../describe';
import { questionText } from '../termWords';

/** Words one offer's valuation: by year and part, what is not known, and what to ask. */
export function valuationBlocks(offer: Offer, valuation: Valuation, locale: Locale): readonly Block[] {
  const { say } = locale;
  const open = openLines(offer, valuation, locale);
  const questions = questionsOf(offer, valuation.unpriced).map((each) => questionText(each, offer, locale));
  const notes = [
    ...laterStart(companyOf(offer, locale), valuation, offer, locale),
    ...limitNotices([valuation], locale),
  ];
  return [
    group([
      heading(1, quoted(companyOf(offer, locale))),
      ...table({
        content: 'figures',
        columns: [...valuation.years.map(({ year }) => say('Year {year}', { year })), say('Total')],
        rows: [...componentRows(valuation, locale), ...totalRows(valuation, locale)],
      }),
      ...(open.length > 0 ? [paragraph(say('Not known:')), ...list(open, 'plain')] : []),
      ...(questions.length > 0 ? [paragraph(say('Questions:')), ...list(questions, 'plain')] : []),
      ...notes.map(paragraph),
    ]),
  ];
}

function componentRows(valuation: Valuation, locale: Locale): readonly TableRow[] {
  const used = components.filter((component) => linesWithRange(valuation).some((line) => line.component === component));
  return used.map((component) => {
    const ofYear = ({ components: amounts }: Valuation['years'][number]) => amounts[component];
    const ends = [
      ...valuation.years.map((_, i) => endsOf(valuation, (each) => sum(each.years.slice(i, i + 1).map(ofYear)))),
      endsOf(valuation, (each) => sum(each.years.map(ofYear))),
    ];
    const open = openInComponent(component, valuation);
    const cells = ends.map((each) => openEndsText(each, open, valuation.currency, locale));
    return { title: componentTitle(component, locale), cells };
  });
}

function totalRows(valuation: Valuation, locale: Locale): readonly TableRow[] {
  const { years, tax } = valuation;
  const figure = (name: RankedTotal | 'kept', amountOf: (valuation: Valuation) => Decimal) =>
    totalFigure(amountOf, valuation, name, locale).text;
  const row = (title: string, name: RankedTotal) => ({
    title,
    cells: [
      ...years.map((_, i) => figure(name, (each) => each.years[i]?.[name] ?? zero)),
      figure(name, ({ total }) => total[name] ?? zero),
    ],
    isTotal: true,
  });
  const kept = years.map((_, i) => figure('kept', (each) => each.years[i]?.keptIfLeaving ?? zero));
  return [
    row(locale.say('Guaranteed'), 'guaranteed'),
    row(locale.say('Expected'), 'expected'),
    ...(tax === undefined ? [] : [row(locale.say('After tax (estimate)'), 'afterTax')]),
    { title: locale.say('Kept if leaving'), cells: [...kept, ''] },
  ];
}

const reasons: Readonly<Record<Valuation['unpriced'][number]['reason'], string>> = {
  unknown: template('unknown'),
  'no-salary': template('needs the base salary'),
  'no-spending': template('needs your medical spending'),
  'no-rate': template('no exchange rate'),
};

/** What has no amount, and why; where it has bounds, it is within the range. */
function openLines(offer: Offer, valuation: Valuation, locale: Locale): readonly Line[] {
  const beside = new Set(openBesideRange(valuation).map(({ path }) => path));
  return valuation.unpriced.map(({ path, reason }) => {
    const args = { term: labelOf(offer, path, locale), path, reason: locale.say(reasons[reason]) };
    return beside.has(path)
      ? phrase('{term} ({path}): {reason}', args, locale)
      : phrase('{term} ({path}): {reason}, within a range', args, locale);
  });
}
