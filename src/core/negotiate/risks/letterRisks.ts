import { bonusRisks, clawbackRisks, cliffRisks, exerciseRisks, worthRisks } from './payRisks';
import type { InWriting } from '../log/inWriting';
import type { LetterRisk, RiskContext } from './types';
import { runningTotals, sum } from '../../decimal';
import type { Offer, RetirementVesting } from '../../offer';
import { deadlineOf, statusOf } from '../../stage';
import { valueOf, type Duration, type Term } from '../../term';
import { isOpen } from '../../value/known';

/**
 * Returns what in an offer binds the candidate or can cost them money, the most serious kind first, within a kind in
 * the order of the file: what can still undo the offer; what the letter does not say; equity that may come to nothing;
 * what must be paid back or is lost on leaving; pay that is not promised; what binds afterwards; how the work ends.
 * Only what the file states or leaves open.
 */
export function letterRisks(context: RiskContext, { openItems }: InWriting): readonly LetterRisk[] {
  const promised = openItems.filter(({ kind }) => kind === 'promise').map(({ path }) => path);
  return [
    ...conditionRisks(context),
    ...promiseRisks(context, promised),
    ...worthRisks(context),
    ...clawbackRisks(context),
    ...cliffRisks(context),
    ...bonusRisks(context),
    ...nonCompeteRisks(context),
    ...exerciseRisks(context),
    ...forfeitureRisks(context),
    ...termRisks(context),
  ];
}

/** Returns what can still undo the offer. */
function conditionRisks({ offer }: RiskContext): readonly LetterRisk[] {
  const { contingencies, visa } = offer.terms;
  const conditions = contingencies.items.flatMap((each) => valueOf(each)?.text ?? []);
  return [
    ...(statusOf(offer).isSpoken ? [{ kind: 'no-letter', path: 'status' } as const] : []),
    ...(conditions.length === 0 ? [] : [{ kind: 'conditions', path: contingencies.node.path, conditions } as const]),
    ...(valueOf(visa)?.word === 'not-sponsored' ? [{ kind: 'no-sponsorship', path: visa.path } as const] : []),
  ];
}

/** Returns what a letter that is there does not say; `promised` are the paths of what the file marks so. */
function promiseRisks({ offer }: RiskContext, promised: readonly string[]): readonly LetterRisk[] {
  return statusOf(offer).hasLetter ? promised.map((path) => ({ kind: 'only-said', path })) : [];
}

/** Returns how one may not work afterwards. */
function nonCompeteRisks({ offer }: RiskContext): readonly LetterRisk[] {
  const { node, length, paid } = offer.terms.nonCompete;
  const about = { kind: 'non-compete', path: node.path } as const;
  if (isOpen(node)) return [{ ...about, isKnown: false }];
  if (node.state !== 'stated' || length.state === 'none' || valueOf(length)?.amount.isZero() === true) return [];
  return [{ ...about, isKnown: true, length: valueOf(length), paid: paidMeanwhile(paid) }];
}

function paidMeanwhile(paid: Offer['terms']['nonCompete']['paid']) {
  const share = valueOf(paid);
  if (isOpen(paid)) return 'unknown';
  return paid.state === 'none' || share?.ratio.isZero() === true ? 'nothing' : (share ?? 'not-stated');
}

/** Returns employer money that is not yet one's own on leaving. */
function forfeitureRisks(context: RiskContext): readonly LetterRisk[] {
  const { vesting, pension } = context.offer.retirement;
  return [
    ...forfeitureRisk(vesting, (path) => !path.startsWith(pension.node.path), context),
    ...forfeitureRisk(pension.vesting, (path) => path.startsWith(pension.node.path), context),
  ];
}

function forfeitureRisk(
  { node, cliff }: RetirementVesting,
  isAbout: (path: string) => boolean,
  { valuation }: RiskContext,
): readonly LetterRisk[] {
  const lines = valuation.lines.filter(({ component, path }) => component === 'retirement' && isAbout(path));
  if (node.state !== 'stated' || lines.length === 0) return [];
  const lost = valuation.years.map((_, i) =>
    sum(lines.flatMap(({ expected, kept }) => runningTotals(expected)[i]?.minus(kept[i] ?? 0) ?? [])),
  );
  const year = lost.findLastIndex((each) => each.greaterThan(0)) + 1;
  const amount = lost[year - 1];
  const time = valueOf(cliff);
  if (amount !== undefined) return [{ kind: 'forfeiture', path: node.path, year, amount }];
  return time === undefined || time.amount.isZero() ? [] : [{ kind: 'forfeiture-cliff', path: node.path, cliff: time }];
}

/** Returns what binds while one works there, and how it ends. */
function termRisks({ offer }: RiskContext): readonly LetterRisk[] {
  const { ipAssignment, nonSolicit, contract, probation, notice } = offer.terms;
  const { severance } = offer.pay;
  const expires = deadlineOf(offer)?.date;
  const starts = valueOf(offer.starts)?.date;
  const startsBefore = expires !== undefined && starts !== undefined && starts < expires;
  const word = valueOf(contract)?.word;
  const paidOff = severance.state === 'stated' ? severance : undefined;
  const all: readonly (LetterRisk | false)[] = [
    valueOf(ipAssignment)?.word === 'all' && { kind: 'all-inventions', path: ipAssignment.path },
    valueOf(nonSolicit)?.yes === true && { kind: 'non-solicit', path: nonSolicit.path },
    word === 'fixed-term' && { kind: 'fixed-term', path: contract.path },
    word === 'at-will' && { kind: 'at-will', path: contract.path, severance: paidOff },
    !isNothing(probation) && { kind: 'probation', path: probation.path, term: probation },
    !isNothing(notice) && { kind: 'notice', path: notice.path, term: notice },
    startsBefore && { kind: 'starts-before-expiry', path: 'starts', expires },
  ];
  return all.filter((each) => each !== false);
}

function isNothing(term: Term<Duration>): boolean {
  return valueOf(term)?.amount.isZero() !== false;
}
