import * as vscode from 'vscode';
import type { Comparison } from '../../core/compare/comparison';
import type { Locale } from '../../core/locale';
import { formatMoney } from '../../core/money';
import { labelOf } from '../../core/titles';
import { cliffsOf } from '../../core/value/cashByMonth';
import { describeNumber } from '../../core/compare/describe';
import type { PanelSection, PanelView } from '../../webview/protocol';
import type { ReadOffer } from '../files/readOffers';
import { figureSection, filled, unbroken } from './views';

/** What is kept by who leaves early, and what leaving before a cliff costs. */
export function leavingView(comparison: Comparison, read: readonly ReadOffer[], locale: Locale): PanelView {
  const { t } = vscode.l10n;
  return {
    name: 'leaving',
    title: t('Leaving Early'),
    showsAssumptions: false,
    texts: [
      t('What you keep of everything since the first day if you leave at the end of a year: what has vested, less what must be paid back.'), // prettier-ignore
    ],
    charts: [],
    sections: filled([
      figureSection('kept', t('Kept if leaving'), comparison.kept),
      cliffSection(comparison, read, locale),
    ]),
  };
}

function cliffSection({ offers }: Comparison, read: readonly ReadOffer[], locale: Locale): PanelSection {
  const cells = offers.map(({ valuation }, i) => {
    const shown = valuation.range?.worst ?? valuation;
    return cliffsOf(shown).map(({ line, amount, at, day }) => {
      const offer = read[i]?.offer.fields;
      const name = offer === undefined ? line.path : labelOf(offer, line.path, locale);
      const money = formatMoney(amount, shown.currency, locale);
      const text =
        day === undefined
          ? vscode.l10n.t('{0}: {1} after {2} months', name, money, describeNumber(at, locale))
          : vscode.l10n.t('{0}: {1} on {2}', name, money, day);
      return { text: unbroken(text), path: line.path, state: 'stated' as const };
    });
  });
  const isNone = cells.every((each) => each.length === 0);
  return {
    name: 'cliffs',
    title: vscode.l10n.t('Cliffs'),
    rows: isNone ? [] : [{ title: vscode.l10n.t('Nothing of it before'), cells }],
  };
}
