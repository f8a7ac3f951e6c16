import { runningTotals, sum } from '../../decimal';
import type { Bonus, Clawback, Commission, Relocation, SignOn } from '../../offer';
import { valueOf, type Term, type YesNo } from '../../term';
import { isOpen } from '../../value/known';
import { valuedAt, type KnownAnswer, type LetterRisk, type RiskContext } from './types';

/** Returns what must be paid back by who leaves early, as far as the offer says. */
export function clawbackRisks(context: RiskContext): readonly LetterRisk[] {
  const { signOn, relocation } = context.offer.pay;
  return [...signOn.items, relocation].flatMap((part) => clawbackRisk(part, context) ?? []);
}

function clawbackRisk(part: SignOn | Relocation, context: RiskContext): LetterRisk | undefined {
  const { clawback } = part;
  const amount = valueOf(part.amount);
  const { path } = clawback.node;
  if (amount?.amount.isZero() === true || part.node.state !== 'stated') return undefined;
  if (isOpen(clawback.node) || isOpen(clawback.within)) return { kind: 'clawback-unknown', path, amount };
  const within = valueOf(clawback.within);
  if (within === undefined || within.amount.isZero()) return undefined;
  const left = leftToRepay(part, context);
  const about = { kind: 'clawback', path, amount, within, isProRata: isProRata(clawback) } as const;
  return left === undefined ? about : { ...about, left };
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
    .filter((part) => part.node.state === 'stated' && valueOf(guaranteeOf(part))?.yes !== true)
    .map((part): LetterRisk => {
      const { path } = part.node;
      const line = valuedAt(context, 'bonus', path);
      const about = { kind: 'not-guaranteed', path, isKnown: !isOpen(guaranteeOf(part)) } as const;
      if (line === undefined) return about;
      const assumed = line.basis.assumptions.find((each) => each.path === 'assumptions.bonus-payout')?.value;
      return { ...about, counted: { amount: sum(line.expected), payout: part.payout, assumed } };
    });
}

function guaranteeOf(part: Bonus | Commission): Term<YesNo> {
  return 'guaranteed' in part ? part.guaranteed : { path: part.node.path, details: {}, state: 'absent' };
}
