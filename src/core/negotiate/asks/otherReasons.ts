import type { Offer } from '../../offer';
import type { AskContext } from './askContext';
import type { ReasonFor } from './askSources';
import { betterTerms } from '../leverage/betterElsewhere';
import { isElsewhere, priceFactor } from '../leverage/elsewhere';
import { isFirm } from '../../stage';
import { type AskableTerm, givenBy, isBetter, ownCurrency, rounded, subjectAt } from '../terms/termValue';
import type { TermValue } from '../../parse/termText';
import { onlySaid } from '../log/notInWriting';
import type { AskReason } from './types';
import { concernsTerm } from '../terms/concernsTerm';

/** Returns what other offers give more of, or ask less of, the firmest first. */
export function otherReasons(context: AskContext): readonly ReasonFor<'other'>[] {
  const { offer, assumptions, others } = context;
  return others.flatMap((other) => {
    const spoken = isFirm(other.firmness) ? onlySaid(other.offer) : [];
    return betterTerms(offer, other.offer, assumptions).flatMap((term): ReasonFor<'other'>[] => {
      const { path } = term;
      const subject = subjectAt(offer, path);
      if (subject?.state !== 'known') return [];
      const given = givenBy(other.offer, subject, assumptions, offer);
      if (given === undefined) return [];
      const isOnlySaid = spoken.some((each) => concernsTerm(each, path));
      const isMoney = [given, ...subject.terms.map(({ value }) => value)].some(
        (each) => each !== 'none' && each?.kind === 'money',
      );
      const here =
        isMoney && isElsewhere(offer, other.offer)
          ? atPricesHere(given, subject, other.offer, context)
          : { wanted: given };
      const direction = subject.spec.better === 'less' ? 'less' : 'more';
      const firm = isFirm(other.firmness) && !isOnlySaid;
      return [{ kind: 'other', path, ...here, direction, other, given, term, isOnlySaid, isFirm: firm }];
    });
  });
}

/**
 * What regular pay of another place buys here, where the candidate knows the cost of living of both and it is still more than the
 * offer has. What is paid once, and what an insurance costs, is no matter of living costs: worth knowing, and no figure to ask for here.
 */
function atPricesHere(
  given: TermValue,
  subject: AskableTerm,
  other: Offer,
  { offer, assumptions }: AskContext,
): Pick<AskReason, 'wanted'> {
  const factor = priceFactor(offer, other, assumptions);
  if (factor === undefined || given === 'none' || given.kind !== 'money') return {};
  if (given.period === undefined || subject.spec.enough !== false) return {};
  const isUp = subject.spec.better !== 'less';
  const wanted = { ...given, amount: rounded(given.amount.times(factor), isUp) };
  const [term] = subject.terms;
  const reading = { offer, assumptions, currency: ownCurrency(offer) };
  const isMore = isBetter(wanted, term?.value ?? 'none', subject.spec, isUp ? 'more' : 'less', reading);
  return isMore ? { wanted } : {};
}
