/**
 * Statutory limits of United States retirement plans by calendar year, in USD.
 * Source: IRS Notice 2025-67 (2026, with the 2025 figures beside them).
 */
const byYear: Readonly<Record<number, RetirementLimits>> = {
  2025: { deferral: 23_500, compensation: 350_000 },
  2026: { deferral: 24_500, compensation: 360_000 },
};

const knownYears = Object.keys(byYear).map(Number);

/** The last year whose figures are in the table. */
export const latestLimitYear = Math.max(...knownYears);

export interface RetirementLimits {
  /** The most an employee may defer in a year, IRC 402(g). */
  readonly deferral: number;
  /** The pay that plans may count in a year, IRC 401(a)(17). */
  readonly compensation: number;
}

export interface DatedLimits extends RetirementLimits {
  /** The year whose figures these are: the year asked for, or the latest known one before or after it. */
  readonly year: number;
}

/** The limits of a calendar year; where its figures are not known, those of the nearest known year, which `year` names. */
export function retirementLimits(year: number): DatedLimits {
  const used = Math.min(Math.max(year, Math.min(...knownYears)), latestLimitYear);
  const limits = byYear[used];
  if (limits === undefined) throw new Error(`The table of limits has a gap at ${used}`);
  return { ...limits, year: used };
}
