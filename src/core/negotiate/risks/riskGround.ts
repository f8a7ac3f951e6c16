import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { labelOf } from '../../titles';
import type { Component, Valuation, ValuedLine } from '../../value/valuation';

/** Something in an offer that binds the candidate or can cost them money. */
export interface LetterRisk {
  /** The field that says it. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** What the risks of one offer are told from. */
export interface RiskGround {
  readonly id: string;
  readonly company: string;
  readonly offer: Offer;
  readonly valuation: Valuation;
  readonly locale: Locale;
}

export function risk({ offer, locale }: RiskGround, path: string, text: string): LetterRisk {
  return { path, title: labelOf(offer, path, locale), text };
}

/** The line of the valuation that rests on a field; undefined where it is in no amount. */
export function valuedAt({ valuation }: RiskGround, component: Component, path: string): ValuedLine | undefined {
  return valuation.lines.find((line) => line.component === component && line.path === path);
}
