import type { Locale } from '../locale';
import { formatMoney } from '../money';
import { labelOf } from '../titles';
import { cliffsOf } from '../value/cashByMonth';
import type { PanelSection, PanelView } from './panelData';
import { figureSection, filled, unbroken } from './sections';
import type { OfferToCompare } from '../compare/valuedOffers';
import type { Comparison } from '../words/comparison/comparison';

/** What is kept by who leaves early, and what leaving before a cliff costs. */
export function leavingView(comparison: Comparison, terms: readonly OfferToCompare[], locale: Locale): PanelView {
  const { say } = locale;
  return {
    name: 'leaving',
    title: say('Leaving Early'),
    showsAssumptions: false,
    texts: [
      say(
        'What you keep of everything since the first day if you leave at the end of a year: what has vested, less what must be paid back.',
      ),
    ],
    charts: [],
    sections: filled([
      figureSection('kept', say('Kept if leaving'), comparison.kept),
      cliffSection(comparison, terms, locale),
    ]),
  };
}

function cliffSection({ offers }: Comparison, terms: readonly OfferToCompare[], locale: Locale): PanelSection {
  const cells = offers.map(({ valuation }, i) => {
    const shown = valuation.range?.worst ?? valuation;
    return cliffsOf(shown).map(({ line, amount, at, day }) => {
      const offer = terms[i]?.offer;
      const name = offer === undefined ? line.path : labelOf(offer, line.path, locale);
      const args = { grant: name, amount: formatMoney(amount, shown.currency, locale) };
      const text =
        day === undefined
          ? locale.say('{grant}: {amount} after {months, plural, one {# month} other {# months}}', {
              ...args,
              months: at.toNumber(),
            })
          : locale.say('{grant}: {amount} on {day}', { ...args, day });
      return { text: unbroken(text), path: line.path, state: 'stated' as const };
    });
  });
  const isNone = cells.every((each) => each.length === 0);
  return {
    name: 'cliffs',
    title: locale.say('Cliffs'),
    rows: isNone ? [] : [{ title: locale.say('Nothing of it before'), cells }],
  };
}
