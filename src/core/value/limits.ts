import type { Offer } from '../offer';

/** A country whose statutory limits are known, by its two letters. */
export type Country = 'US';

interface Limit {
  readonly source: string;
  readonly byYear: Readonly<Record<number, number>>;
}

const notice = 'IRS Notice 2025-67';
const hsa = 'IRS Rev. Proc. 2024-25 and 2025-19';
const plans = 'plan administrators’ tables';
const always = (amount: number) => ({ 2025: amount, 2026: amount });

/** In USD a year unless the name says otherwise. Each has the years 2025 and 2026. */
const unitedStates = {
  /** The most an employee may put into a 401(k) or 403(b) plan, IRC 402(g). */
  deferral: { source: notice, byYear: { 2025: 23_500, 2026: 24_500 } },
  /** What may be put in beyond it from the age of 50, and from 60 to 63. */
  catchUpFrom50: { source: notice, byYear: { 2025: 7_500, 2026: 8_000 } },
  catchUpFrom60: { source: notice, byYear: { 2025: 11_250, 2026: 11_250 } },
  /** The most that employee and employer may put in together, IRC 415(c). */
  annualAdditions: { source: notice, byYear: { 2025: 70_000, 2026: 72_000 } },
  /** The pay that plans may count, IRC 401(a)(17). */
  compensation: { source: notice, byYear: { 2025: 350_000, 2026: 360_000 } },
  /** The most that employee and employer may put into a health savings account together, IRC 223. */
  hsaSelf: { source: hsa, byYear: { 2025: 4_300, 2026: 4_400 } },
  hsaFamily: { source: hsa, byYear: { 2025: 8_550, 2026: 8_750 } },
  /** What makes a health plan one of high deductible. */
  hdhpDeductibleSelf: { source: hsa, byYear: { 2025: 1_650, 2026: 1_700 } },
  hdhpDeductibleFamily: { source: hsa, byYear: { 2025: 3_300, 2026: 3_400 } },
  hdhpMaximumSelf: { source: hsa, byYear: { 2025: 8_300, 2026: 8_500 } },
  hdhpMaximumFamily: { source: hsa, byYear: { 2025: 16_600, 2026: 17_000 } },
  /** The most that may go into flexible spending accounts; dependent care is by household. */
  healthFsa: { source: plans, byYear: { 2025: 3_300, 2026: 3_400 } },
  dependentCareFsa: { source: plans, byYear: { 2025: 5_000, 2026: 7_500 } },
  /** Free of tax for transit and for parking, each, a month. */
  commuterMonthly: { source: plans, byYear: { 2025: 325, 2026: 340 } },
  /** Tuition assistance that is free of tax. */
  tuition: { source: 'IRC 127', byYear: always(5_250) },
  /** Stock that an employee may buy in a year, at the price on the grant date. */
  espp: { source: 'IRC 423(b)(8)', byYear: always(25_000) },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof unitedStates;

const table: Readonly<
  Record<Country, { readonly currency: string; readonly limits: Readonly<Record<LimitName, Limit>> }>
> = {
  US: { currency: 'USD', limits: unitedStates },
};

export interface DatedLimit {
  readonly amount: number;
  readonly currency: string;
  readonly source: string;
  /** The year whose figure it is: the year asked for, or the nearest known one. */
  readonly year: number;
}

/** The last year whose figures are in the table. */
export const latestLimitYear = 2026;

/**
 * Returns a limit in a calendar year, in the country's currency; where its figure is not known, that of the nearest
 * known year, which `year` names.
 */
export function statutoryLimit(country: Country, name: LimitName, year: number): DatedLimit {
  const { currency, limits } = table[country];
  const { source, byYear } = limits[name];
  const known = Object.keys(byYear).map(Number);
  const used = Math.min(Math.max(year, Math.min(...known)), Math.max(...known));
  const amount = byYear[used];
  if (amount === undefined) throw new Error(`The table of limits has a gap at ${used}: ${name}`);
  return { amount, currency, source, year: used };
}

/** The states of the United States and their capital's district, as addresses write them. */
const states = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);

/** Returns the country of an offer, where its limits are known: what stands after the last comma of its location. */
export function countryOf({ location }: Offer): Country | undefined {
  return /^(?:USA?|UNITED STATES(?: OF AMERICA)?)$/.test(lastPart(location)) ? 'US' : undefined;
}

/**
 * Tells whether a job paid in dollars could be in the United States though its location does not say so: there is none,
 * it names no country, or it ends in the letters of a state, which are those of another country too (`Denver, CO`).
 */
export function couldBeInUnitedStates(offer: Offer): boolean {
  const { location, currency } = offer;
  if (countryOf(offer) !== undefined || currency.state !== 'stated' || currency.value.text !== table.US.currency)
    return false;
  const last = lastPart(location);
  return !/^[A-Z]{2}$/.test(last) || states.has(last);
}

function lastPart(location: Offer['location']): string {
  if (location.state !== 'stated') return '';
  const { text } = location.value;
  const last = text.slice(text.lastIndexOf(',') + 1).trim();
  return last.toUpperCase().replaceAll('.', '');
}
