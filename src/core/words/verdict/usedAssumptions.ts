import type { Locale } from '../../locale';
import type { Candidate } from '../../offer';
import { assumedFigures, readAssumptions } from '../../value/assumptions';
import { ratesUsed } from '../../value/known';
import type { Comparison } from '../comparison/comparison';
import { assumedText, assumedTitle, countedIn, describeNumber } from '../describe';
import type { Line } from '../../write/document';
import { phrase } from '../../write/phrase';
import { noCurrency } from '../../currency';

/** An assumption as a comparison used it, in words. */
export interface UsedAssumption {
  readonly title: string;
  readonly text: string;
  readonly origin: 'candidate' | 'default';
}

/** The assumed figures that an amount rests on, and the rates at which amounts of the offers came into one currency. */
export function usedAssumptions(
  candidate: Candidate | undefined,
  { currency, offers, costOfLiving }: Comparison,
  locale: Locale,
): readonly UsedAssumption[] {
  const assumptions = readAssumptions(candidate);
  const used = offers.flatMap(({ valuation: { lines, tax, range } }) =>
    [...lines, ...(range?.worst.lines ?? []), ...(tax === undefined ? [] : [tax])].flatMap(
      ({ basis }) => basis.assumptions,
    ),
  );
  const paths = new Set(used.map(({ path }) => path));
  const rates = [
    ...offers.flatMap((offer) =>
      currency === undefined ? [] : ratesUsed(offer.currency, currency, assumptions.exchangeRates),
    ),
    ...used.filter(({ path }) => path.startsWith('assumptions.exchange-rates.')),
  ];
  const figures = assumedFigures(assumptions).filter(({ path }) => paths.has(path));
  const once = new Map([...figures, ...rates].map((each) => [each.path, each]));
  const places = costOfLiving.length === 0 ? [] : [...assumptions.costOfLiving];
  return [
    ...[...once.values()].map((each) => ({
      title: assumedTitle(each.path, locale),
      text: assumedText(each, locale),
      origin: each.origin,
    })),
    ...places.map(([place, index]) => ({
      title: locale.say('Cost of living in {place}', { place }),
      text: describeNumber(index, locale),
      origin: 'candidate' as const,
    })),
  ];
}

/** The assumptions as lines of plain text, the horizon first; defaults are marked. */
export function assumptionLines(
  assumptions: readonly UsedAssumption[],
  { horizon }: Comparison,
  locale: Locale,
): readonly string[] {
  return [
    locale.say('Horizon: {years}', { years: countedIn('year', horizon, locale) }),
    ...assumptions.map(({ title, text, origin }) => {
      const figure = `${title}: ${text}`;
      return origin === 'default' ? locale.say('{figure} (default)', { figure }) : figure;
    }),
  ];
}

/** Says where the assumptions come from. */
export function assumptionSource(candidateFile: Line | undefined, locale: Locale): Line {
  return candidateFile === undefined
    ? locale.say('There is no candidate file; all assumptions are defaults.')
    : phrase('From {file}; defaults are marked.', { file: candidateFile }, locale);
}

/** What all amounts of a comparison are in, and whether tax is off them. */
export function amountsIn({ currency, afterTax }: Comparison, { say }: Locale): string {
  const unit =
    currency === undefined
      ? say('Amounts are in more than one currency.')
      : currency === noCurrency
        ? say('All amounts are in the currency of the offers, which they do not state.')
        : say('All amounts are in {currency}.', { currency });
  const tax =
    afterTax.length > 0
      ? say('They are before tax where a table does not say otherwise.')
      : say('They are before tax.');
  return `${unit} ${tax}`;
}
