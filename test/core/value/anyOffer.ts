import fc from 'fast-check';

/** Any offer as a tool might find it, within what the fields allow; the parts can be changed one by one. */
export interface AnyOffer {
  readonly currency: string;
  readonly starts: string;
  readonly plan: string;
  readonly salary: number;
  readonly raise: number | undefined;
  readonly bonus: string | undefined;
  readonly signOn: readonly string[];
  readonly relocation: string | undefined;
  readonly grants: readonly string[];
  readonly espp: number | undefined;
  readonly match: number | undefined;
  readonly contribution: number | undefined;
  readonly profitSharing: number | undefined;
  readonly vesting: string;
  readonly vacation: number;
  readonly perks: readonly string[];
}

const money = fc.oneof(
  fc.integer({ min: 0, max: 10 ** 12 }),
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => n / 100),
);
const percent = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const vestings = fc.oneof(
  fc
    .record({
      over: fc.integer({ min: 1, max: 120 }),
      every: fc.constantFrom('day', 'week', 'month', 'quarter', 'year', '5 months'),
      cliff: fc.constantFrom('', ', cliff: 1 year', ', cliff: 18 months'),
    })
    .map(({ over, every, cliff }) => `{ over: ${over} months, every: ${every}${cliff} }`),
  fc
    .record({ a: fc.integer({ min: 0, max: 50 }), every: fc.constantFrom('', ', every: month', ', every: quarter') })
    .map(({ a, every }) => `{ yearly: [${a}%, ${50 - a}%, 20%, 30%]${every} }`),
  fc.constant('immediate'),
);

const cents = fc.integer({ min: 0, max: 10 ** 5 }).map((n) => n / 100);
const grants = fc
  .record({
    size: fc.oneof(
      fc.integer({ min: 0, max: 10 ** 7 }).map((value) => `value: ${value}`),
      fc
        .record({ shares: fc.integer({ min: 0, max: 10 ** 6 }), cents: fc.integer({ min: 1, max: 10 ** 6 }) })
        .map(({ shares, cents }) => `shares: ${shares}, price: ${cents / 100}`),
      fc
        .record({ shares: fc.integer({ min: 0, max: 10 ** 6 }), strike: cents, worth: cents })
        .map(({ shares, strike, worth }) => `shares: ${shares}, strike: ${strike}, fair-market-value: ${worth}`),
    ),
    vesting: vestings,
    refresh: fc.constantFrom(
      '',
      ', refresh: { every: 1 year, first: 12 months }',
      ', refresh: { every: 2 years, times: 2 }',
    ),
  })
  .map(
    ({ size, vesting, refresh }) =>
      `{ type: ${size.includes('strike') ? 'NSO' : 'RSU'}, liquid: true, ${size}, vesting: ${vesting}${refresh} }`,
  );

const signOns = fc
  .record({
    amount: fc.integer({ min: 0, max: 10 ** 6 }),
    paid: fc.integer({ min: 0, max: 60 }),
    clawback: fc.constantFrom('', ', clawback: { within: 12 months, pro-rata: true }', ', clawback: 2 years'),
  })
  .map(({ amount, paid, clawback }) => `{ amount: ${amount}, paid: ${paid} months${clawback} }`);

export const anyOffer: fc.Arbitrary<AnyOffer> = fc.record({
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
  starts: fc.constantFrom('2026-02-28', '2028-02-29', '2026-12-31', '2027-01-01', '2027-08-30'),
  plan: fc.constantFrom('401(k)', 'other'),
  salary: money,
  raise: optional(percent),
  bonus: optional(
    fc
      .record({ target: percent, payout: percent, sure: fc.boolean() })
      .map(({ target, payout, sure }) => `{ target: ${target}%, payout: ${payout}%, guaranteed: ${sure} }`),
  ),
  signOn: fc.array(signOns, { maxLength: 3 }),
  relocation: optional(
    fc
      .record({
        amount: fc.integer({ min: 0, max: 10 ** 5 }),
        cash: fc.boolean(),
        within: fc.integer({ min: 1, max: 48 }),
      })
      .map(({ amount, cash, within }) => `{ amount: ${amount}, cash: ${cash}, clawback: ${within} months }`),
  ),
  grants: fc.array(grants, { maxLength: 3 }),
  espp: optional(fc.integer({ min: 0, max: 50 })),
  match: optional(fc.integer({ min: 0, max: 100 })),
  contribution: optional(fc.integer({ min: 0, max: 30 })),
  profitSharing: optional(fc.integer({ min: 0, max: 30 })),
  vesting: fc.constantFrom('immediate', '{ cliff: 3 years }', '{ graded: [0%, 0%, 20%, 40%, 60%, 80%, 100%] }'),
  vacation: fc.integer({ min: 10, max: 60 }),
  perks: fc.array(
    fc.integer({ min: 0, max: 10 ** 5 }).map((n) => `{ name: perk, value: ${n / 100}/month }`),
    {
      maxLength: 3,
    },
  ),
});

/** The offer as a file. It states no insurance, whose premiums would be negative parts. */
export function textOf(offer: AnyOffer): string {
  const list = (entries: readonly string[]) => `[${entries.join(', ')}]`;
  return [
    'company: A',
    `currency: ${offer.currency}`,
    `starts: ${offer.starts}`,
    'pay:',
    `  base-salary: ${offer.salary}`,
    ...(offer.raise === undefined ? [] : [`  raise: ${offer.raise}%`]),
    ...(offer.bonus === undefined ? [] : [`  bonus: ${offer.bonus}`]),
    ...(offer.signOn.length === 0 ? [] : [`  sign-on: ${list(offer.signOn)}`]),
    ...(offer.relocation === undefined ? [] : [`  relocation: ${offer.relocation}`]),
    ...(offer.grants.length === 0 ? [] : [`equity: ${list(offer.grants)}`]),
    ...(offer.espp === undefined ? [] : [`espp: ${offer.espp}%`]),
    'retirement:',
    // The limits of a 401(k) are in dollars.
    `  plan: ${offer.currency === 'USD' ? offer.plan : 'other'}`,
    ...(offer.match === undefined ? [] : [`  match: { rate: ${offer.match}%, up-to: 5% }`]),
    ...(offer.contribution === undefined ? [] : [`  contribution: ${offer.contribution}%`]),
    ...(offer.profitSharing === undefined ? [] : [`  profit-sharing: ${offer.profitSharing}%`, '  pension: 1.5%']),
    `  vesting: ${offer.vesting}`,
    'insurance: none',
    `time-off: { vacation: ${offer.vacation} days, holidays: 10 days }`,
    ...(offer.perks.length === 0 ? [] : [`perks: ${list(offer.perks)}`]),
  ].join('\n');
}
