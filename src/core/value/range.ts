import { noCurrency } from '../currency';
import { Decimal, one, zero } from '../decimal';
import type { Clawback, Offer, RetirementVesting } from '../offer';
import { placeOf, type Field, type Term, type Value } from '../term';
import { findField } from '../terms';
import type { Assumptions } from './assumptions';
import { effects } from './effects';
import { replaceAt } from './replaceAt';
import type { Range, Unpriced, Valuation } from './valuation';

/** The values that a term which is not known lies between. */
interface Bounds {
  readonly path: RegExp;
  /** What is worst for the candidate, and what is best; `none` counts as it does in a file. */
  readonly ends: (offer: Offer, assumptions: Assumptions) => readonly [worst: Value | 'none', best: Value | 'none'];
}

const no: Value = { kind: 'yes-no', yes: false };
const yes: Value = { kind: 'yes-no', yes: true };
const whole: Value = { kind: 'percent', ratio: one };

/** So long that no part of it is over within any horizon. */
const never = { kind: 'duration', amount: new Decimal('1e15'), unit: 'year' } as const;
const threeYears: Value = { kind: 'duration', amount: new Decimal(3), unit: 'year' };
const atOnce: Value = { kind: 'duration', amount: zero, unit: 'month' };

/** Terms with bounds. Each amount grows or falls with them, so what lies between them lies between the results. */
const bounded: readonly Bounds[] = [
  // Beyond what care costs a deductible changes nothing more.
  { path: /^insurance\.health\.deductible$/, ends: (_, { medicalSpending }) => [medicalSpending.value, 'none'] },
  { path: /^insurance\.health\.coinsurance$/, ends: () => [whole, 'none'] },
  {
    // Without a maximum one pays on; no maximum is below the deductible.
    path: /^insurance\.health\.out-of-pocket-max$/,
    ends: ({ insurance: { health }, currency }) => {
      const nothing: Value = {
        kind: 'money',
        amount: zero,
        currency: currency.value?.text ?? noCurrency,
        period: 'year',
      };
      return ['none', health.deductible.state === 'stated' ? health.deductible.value : nothing];
    },
  },
  { path: /^pay\.relocation\.cash$/, ends: () => [no, yes] },
  { path: /^pay\.bonus(?:\[\d+\])?\.guaranteed$/, ends: () => [no, yes] },
  { path: /^pay\..+\.clawback\.pro-rata$/, ends: () => [no, yes] },
  { path: /^pay\..+\.clawback\.within$/, ends: () => [never, atOnce] },
  { path: /^retirement\.pension\.vesting\.cliff$/, ends: () => [never, atOnce] },
  {
    path: /^retirement\.vesting\.cliff$/,
    ends: ({ retirement: { plan } }) => [plan.value?.word === '401(k)' ? threeYears : never, atOnce],
  },
  { path: /^retirement\.(?:pension\.)?vesting\.graded\[\d+\]$/, ends: () => ['none', whole] },
  { path: /^equity(?:\[\d+\])?\.liquid$/, ends: () => [no, yes] },
  {
    path: /^retirement\.match-limit$/,
    ends: ({ currency }) => [
      { kind: 'money', amount: zero, currency: currency.value?.text ?? noCurrency, period: 'year' },
      'none',
    ],
  },
];

/** Groups that may be unknown as a whole. */
const openGroup = /^(?:retirement\.(?:pension\.)?vesting|pay\..+\.clawback)$/;

/** The least that any vesting a 401(k) plan may have leaves after 0, 1, 2 ... years (IRC 411(a)(2)(B): a cliff of three, or 20% more each year from the second to the sixth). */
const slowestVesting = [0, 0, 0, 40, 60, 80, 100].map((share) => new Decimal(share).div(100));

/**
 * The valuation with every unknown term that has bounds at its worst for the candidate, and at its best. Undefined where there is
 * no such term.
 */
export function valueBetween(
  offer: Offer,
  assumptions: Assumptions,
  value: (offer: Offer) => Valuation,
  { unpriced }: Pick<Valuation, 'unpriced'>,
): { readonly range: Range; readonly closed: readonly Unpriced[] } | undefined {
  let ends = { worst: offer, best: offer };
  let paths = boundedPaths(unpriced, offer);
  if (paths.length === 0) return undefined;
  const closed = new Set<string>();
  for (;;) {
    for (const path of paths) {
      closed.add(path);
      ends = {
        worst: replaceAt(ends.worst, path, endOf(path, 'worst', offer, assumptions)),
        best: replaceAt(ends.best, path, endOf(path, 'best', offer, assumptions)),
      };
    }
    const [worst, best] = [value(ends.worst), value(ends.best)];
    const open = [...worst.unpriced, ...best.unpriced];
    // What one unknown hid may come to light when it is closed: a formula names the first figure that it lacks.
    paths = boundedPaths(open, offer).filter((path) => !closed.has(path));
    if (paths.length > 0) continue;
    return {
      range: { worst, best, open },
      closed: [...closed].map((path) => ({ path, reason: 'unknown', effect: effects.counted })),
    };
  }
}

function boundedPaths(unpriced: Valuation['unpriced'], offer: Offer): string[] {
  const paths = unpriced.filter(({ reason }) => reason === 'unknown').map(({ path }) => path);
  return [...new Set(paths)].filter(
    (path) =>
      findField(offer, path) !== undefined && (openGroup.test(path) || bounded.some((each) => each.path.test(path))),
  );
}

function endOf(path: string, end: 'worst' | 'best', offer: Offer, assumptions: Assumptions): (field: Field) => Field {
  if (openGroup.test(path))
    return (field) =>
      path.endsWith('clawback')
        ? clawbackAt(field as Clawback, end)
        : vestingAt(field as RetirementVesting, end, offer);
  const [worst, best] = bounded.find((each) => each.path.test(path))?.ends(offer, assumptions) ?? ['none', 'none'];
  const value = end === 'worst' ? worst : best;
  return (field): Term<Value> => {
    const place = placeOf(field);
    return value === 'none' ? { ...place, state: 'none' } : { ...place, state: 'stated', value };
  };
}

function vestingAt(vesting: RetirementVesting, end: 'worst' | 'best', { retirement }: Offer): RetirementVesting {
  const { node, cliff, graded } = vesting;
  if (end === 'best') return { ...vesting, node: { ...node, state: 'stated', word: 'immediate' } };
  const there = { ...node, state: 'stated' } as const;
  const isPlan401k = vesting === retirement.vesting && retirement.plan.value?.word === '401(k)';
  if (!isPlan401k) return { ...vesting, node: there, cliff: { ...cliff, state: 'stated', value: never } };
  const items = slowestVesting.map((ratio) => ({
    path: graded.node.path,
    details: {},
    state: 'stated' as const,
    value: { kind: 'percent' as const, ratio },
  }));
  return { ...vesting, node: there, graded: { node: { ...graded.node, state: 'stated' }, items } };
}

/** At worst all of it must be paid back whenever one leaves. */
function clawbackAt(clawback: Clawback, end: 'worst' | 'best'): Clawback {
  const { node, within } = clawback;
  if (end === 'best') return { ...clawback, node: { ...node, state: 'none' } };
  return {
    ...clawback,
    node: { ...node, state: 'stated' },
    within: { ...within, state: 'stated', value: never },
  };
}
