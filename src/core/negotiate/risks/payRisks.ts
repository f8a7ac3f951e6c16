import { Decimal, runningTotals, sum } from '../../decimal';
import type { Bonus, Clawback, Commission, Grant, Relocation, SignOn } from '../../offer';
import { type Duration, type Money, type Percent, type Term, valueOf, type YesNo } from '../../term';
import { isOpen } from '../../value/known';
import { type KnownAnswer, type LetterRisk, type RiskContext, valuedAt } from './types';
import { trajectoryOf } from '../../compare/trajectory';
import { monthsOf } from '../../value/assumptions';

/** Returns what must be paid back by who leaves early, as far as the offer says. */
export function clawbackRisks(context: RiskContext): readonly LetterRisk[] {
  const { signOn, relocation } = context.offer.pay;
  return [...signOn.items, relocation].flatMap((part) => clawbackRisk(part, context) ?? []);
}

function clawbackRisk(part: SignOn | Relocation, context: RiskContext): LetterRisk | undefined {
  const { clawback } = part;
  const amount = valueOf(part.amount);
  const { path } = clawback.node;
  if (isNothing(amount) || part.node.state !== 'stated') return undefined;
  if (isOpen(clawback.node) || isOpen(clawback.within)) return { kind: 'clawback-unknown', path, amount };
  const within = valueOf(clawback.within);
  if (within === undefined || within.amount.isZero()) return undefined;
  const left = leftToRepay(part, context);
  const about = { kind: 'clawback', path, amount, within, isProRata: isProRata(clawback) } as const;
  return left === undefined ? about : { ...about, left };
}

function isNothing(amount: Money | Percent | undefined): boolean {
  return amount !== undefined && (amount.kind === 'money' ? amount.amount : amount.ratio).isZero();
}

function isProRata({ proRata }: Clawback): KnownAnswer {
  if (isOpen(proRata)) return 'unknown';
  return valueOf(proRata)?.yes === true ? 'yes' : 'no';
}

/** What of it is still to be paid back after the last year in which something is, where that is less than all. */
function leftToRepay(part: SignOn | Relocation, context: RiskContext) {
  const line = valuedAt(context, 'sign-on', part.node.path);
  if (line === undefined || isProRata(part.clawback) !== 'yes') return undefined;
  const due = runningTotals(line.expected).map((paid, i) => paid.minus(line.kept[i] ?? paid));
  const year = due.findLastIndex((each) => each.greaterThan(0)) + 1;
  const amount = due[year - 1];
  return amount === undefined ? undefined : { year, amount };
}

/** Returns variable pay that the letter does not promise, with what of the expected total rests on it. */
export function bonusRisks(context: RiskContext): readonly LetterRisk[] {
  const { bonus, commission } = context.offer.pay;
  return [...bonus.items, commission]
    .filter((part) => part.node.state === 'stated' && !isAlwaysSure(part))
    .map((part): LetterRisk => {
      const { path } = part.node;
      const line = valuedAt(context, 'bonus', path);
      const about = { kind: 'not-guaranteed', path, isKnown: !isOpen(guaranteeOf(part)) } as const;
      if (line === undefined) return about;
      const assumed = line.basis.assumptions.find((each) => each.path === 'assumptions.bonus-payout')?.value;
      return { ...about, counted: { amount: sum(line.expected), payout: part.payout, assumed } };
    });
}

/** A guarantee for a time leaves the rest of it open. */
function isAlwaysSure(part: Bonus | Commission): boolean {
  const value = valueOf(guaranteeOf(part));
  return value?.kind === 'yes-no' && value.yes;
}

function guaranteeOf(part: Bonus | Commission): Term<YesNo | Duration> {
  return 'guaranteed' in part ? part.guaranteed : { path: part.node.path, details: {}, state: 'absent' };
}

/** Returns grants that are worth nothing here, or nothing that can be spent. */
export function worthRisks(context: RiskContext): readonly LetterRisk[] {
  return grantsOf(context).flatMap((grant) => [
    ...vestingUnknown(grant),
    ...nothingGained(grant),
    ...unsellable(grant, context),
  ]);
}

/** Returns what vests at once at a cliff, and is lost before it. */
export function cliffRisks(context: RiskContext): readonly LetterRisk[] {
  const { cliffs } = trajectoryOf(context);
  return grantsOf(context).flatMap(({ node, vesting }): readonly LetterRisk[] => {
    const length = valueOf(vesting.cliff);
    if (length === undefined || length.amount.isZero()) return [];
    const first = cliffs.find(({ path }) => path === node.path);
    const release = first?.day === undefined ? {} : { release: { day: first.day, lost: first.lost } };
    return [{ kind: 'cliff', path: vesting.node.path, length, ...release }];
  });
}

/** Returns options that must be exercised within a year of leaving, or are lost. */
export function exerciseRisks(context: RiskContext): readonly LetterRisk[] {
  return grantsOf(context).flatMap(({ node, exerciseWindow }): readonly LetterRisk[] => {
    const window = valueOf(exerciseWindow);
    if (window === undefined || monthsOf(window).greaterThanOrEqualTo(12)) return [];
    const cost = valuedAt(context, 'equity', node.path)?.stake?.exerciseCost;
    return [{ kind: 'exercise-window', path: exerciseWindow.path, window, cost }];
  });
}

function grantsOf({ offer }: RiskContext): readonly Grant[] {
  return offer.equity.items.filter(({ node, type }) => node.state === 'stated' && type.state === 'stated');
}

function vestingUnknown({ vesting: { node } }: Grant): readonly LetterRisk[] {
  if (node.state === 'absent') return [{ kind: 'no-vesting', path: node.path }];
  return isOpen(node) ? [{ kind: 'vesting-unknown', path: node.path }] : [];
}

/** An option whose strike price takes all that a share is worth today. */
function nothingGained({ strike, fairMarketValue }: Grant): readonly LetterRisk[] {
  const [cost, worth] = [valueOf(strike), valueOf(fairMarketValue)];
  if (cost === undefined || worth?.currency !== cost.currency || cost.amount.lessThan(worth.amount)) return [];
  return [{ kind: 'under-water', path: strike.path, strike, value: fairMarketValue }];
}

function unsellable({ node, liquid }: Grant, context: RiskContext): readonly LetterRisk[] {
  const { valuation } = context;
  if (valueOf(liquid)?.yes === true) return [];
  const about = {
    kind: 'unsellable',
    path: liquid.path,
    isKnown: liquid.state === 'stated' || liquid.state === 'none',
  } as const;
  const [low, high] = [valuation.range?.worst ?? valuation, valuation.range?.best ?? valuation].map((each) => {
    const line = valuedAt({ ...context, valuation: each }, 'equity', node.path);
    return line === undefined ? undefined : sum(line.expected);
  });
  if (low === undefined || high === undefined) return [about];
  return [{ ...about, counted: { low: Decimal.min(low, high), high: Decimal.max(low, high) } }];
}
