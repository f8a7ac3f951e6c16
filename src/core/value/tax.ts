import { Decimal, sum, zero } from '../decimal';
import { message } from '../finding';
import { roundTo } from '../money';
import { valueOf, type Value } from '../term';
import type { Assumed } from './assumptions';
import { ownDeferral } from './components/match';
import type { ValuationContext } from './context';
import { needMoney, openOnes, yearlyAmount } from './known';
import { eachOnce } from './line';
import { assumedForLimits, hasLimits, limitOfYear, limitsUsed, planLimits } from './planLimits';
import type { Component, LimitUsed, Gap, ValuedLine, ValuedTax } from './valuation';

/** The parts that are paid, or priced, as pay before tax. Everything else is taken to be free of tax or taxed later. */
const taxed: ReadonlySet<Component> = new Set(['base-salary', 'bonus', 'sign-on', 'equity', 'espp', 'time-off']);

/**
 * Returns an estimate of the tax on what is expected: tax rate x (pay, bonuses, shares and priced days - what is put
 * into a 401(k), 403(b) or HSA before tax, within the statutory limits), with what the file leaves open about it.
 * Undefined where the candidate states no tax rate.
 */
export function estimateTax(
  lines: readonly ValuedLine[],
  context: ValuationContext,
): { readonly tax: ValuedTax; readonly open: readonly Gap[] } | undefined {
  const { taxRate, retirementDeferral } = context.assumptions;
  if (taxRate === undefined) return undefined;
  const retirement = deferredBeforeTax(context);
  const hsa = intoHsa(context);
  const round = roundTo(context.currency);
  // Shares that cannot be sold are taxed when they can be.
  const isSellable = (line: ValuedLine) => line.component !== 'equity' || line.payments?.every(({ isCash }) => isCash);
  // A perk that is paid out is pay.
  const isPay = (line: ValuedLine) =>
    taxed.has(line.component) || (line.component === 'perks' && line.payments !== undefined);
  const ofPay = lines.filter((line) => isPay(line) && isSellable(line) !== false);
  const byYear = context.years.map((_, i) => {
    const pay = sum(ofPay.map((line) => line.expected[i] ?? zero));
    const deferred = (retirement.byYear[i] ?? zero).plus(hsa.byYear[i] ?? zero);
    return round(Decimal.max(zero, pay.minus(deferred)).times(taxRate.value.ratio));
  });
  const tax = {
    byYear,
    basis: {
      formula: message(
        'tax rate x (pay, bonuses, shares and priced days - what you put into a retirement plan or an HSA before tax)',
      ),
      inputs: [...ofPay.map(({ path }) => path), ...retirement.inputs, ...hsa.inputs],
      assumptions: [
        taxRate,
        ...(retirement.inputs.length > 0 ? [retirementDeferral] : []),
        ...retirement.assumptions,
        ...hsa.assumptions,
      ],
      limits: eachOnce([...retirement.limits, ...hsa.limits]),
    },
  };
  return { tax, open: [...retirement.open, ...hsa.open] };
}

interface Deferred {
  readonly byYear: readonly Decimal[];
  readonly inputs: readonly string[];
  readonly assumptions: readonly Assumed<Value>[];
  readonly limits: readonly LimitUsed[];
  readonly open: readonly Gap[];
}

const nothingDeferred: Deferred = { byYear: [], inputs: [], assumptions: [], limits: [], open: [] };

/** Own deferral before tax, without the catch-up, on which high earners must pay tax (IRC 414(v)(7)). */
function deferredBeforeTax(context: ValuationContext): Deferred {
  const { retirement } = context.offer;
  const isBeforeTax = retirement.plan.state === 'stated' && hasLimits(context.offer);
  const plans = isBeforeTax ? planLimits(context).value : undefined;
  if (plans === undefined) return { ...nothingDeferred, open: openOnes([retirement.plan]) };
  return {
    byYear: plans.map((plan, i) =>
      Decimal.min(plan.deferral, ownDeferral(context.salary?.expected[i] ?? zero, plan, context)),
    ),
    inputs: [retirement.plan.path],
    assumptions: assumedForLimits(plans, context),
    limits: limitsUsed(plans, 'deferral'),
    open: [],
  };
}

/** What goes into the HSA of an HDHP beside the employer's money, within the limit for both together (IRC 223). */
function intoHsa(context: ValuationContext): Deferred {
  const { health } = context.offer.insurance;
  const { hsaDeferral } = context.assumptions;
  const wanted = yearlyAmount(hsaDeferral.value, health.hsa.path, context).value;
  if (wanted === undefined || wanted.amount.isZero()) return nothingDeferred;
  if (valueOf(health.plan)?.word !== 'HDHP') return { ...nothingDeferred, open: openOnes([health.plan]) };
  const employer = needMoney(health.hsa, context, zero).value?.amount ?? zero;
  const coverage = valueOf(health.coverage)?.word;
  // Where the file does not say whom the plan covers, the lower limit holds.
  const name = coverage === 'couple' || coverage === 'family' ? 'hsaFamily' : 'hsaSelf';
  const limits = context.years.map((year) => limitOfYear('US', name, year, context));
  return {
    byYear: limits.map((limit) =>
      Decimal.min(wanted.amount, Decimal.max(zero, (limit?.amount ?? wanted.amount).minus(employer))),
    ),
    inputs: [health.plan, health.coverage, health.hsa]
      .filter(({ state }) => state === 'stated')
      .map(({ path }) => path),
    assumptions: [hsaDeferral, ...wanted.assumptions],
    limits: limits.flatMap((limit) => limit?.limits ?? []),
    open: openOnes([health.coverage]),
  };
}
