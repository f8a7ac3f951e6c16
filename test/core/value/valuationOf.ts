import type { Decimal } from '../../../src/core/decimal';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { readAssumptions } from '../../../src/core/value/assumptions';
import type { Component, Valuation } from '../../../src/core/value/valuation';
import { valueOffer } from '../../../src/core/value/valueOffer';

/** The valuation of an offer, both files given as text. */
export function valuationOf(offer: string, candidate?: string): Valuation {
  const assumptions = readAssumptions(candidate === undefined ? undefined : parseCandidate(candidate).fields);
  return valueOffer(parseOffer(offer).fields, assumptions);
}

/** An offer in USD with these lines under it. */
export function offerOf(lines: string): string {
  return `company: A\ncurrency: USD\nstarts: 2026-01-01\n${lines}\n`;
}

/** What a component comes to in each year, as text without trailing zeros. */
export function amountsOf({ years }: Valuation, component: Component): string[] {
  return years.map((year) => year.components[component].toString());
}

export function unpricedOf({ unpriced }: Valuation): string[] {
  return unpriced.map(({ path, reason }) => `${path}: ${reason}`);
}

export function texts(amounts: readonly Decimal[]): string[] {
  return amounts.map((amount) => amount.toString());
}
