import { template } from '../../locale';
import type { Offer } from '../../offer';
import { valueOf } from '../../term';
import type { AskGround } from './askGround';
import type { AskReason } from './askSources';
import { betterTerms } from '../leverage/betterElsewhere';
import { isElsewhere, priceFactor } from '../leverage/elsewhere';
import { isFirm } from '../../stage';
import { isAbout } from '../terms/isAbout';
import { gradedName } from '../leverage/leverageText';
import { onlySaid } from '../log/onlySaid';
import { describeWanted, givenBy, isBetter, ownCurrency, rounded, subjectAt, type Subject } from '../terms/wanted';
import type { Wanted } from '../terms/withTerm';

const has = template('{company} has it.');
const hasNot = template('{company} does not have it.');

/** What other offers give more of, or ask less of, the firmest first. */
export function otherReasons(ground: AskGround): readonly (AskReason & { readonly path: string })[] {
  const { offer, assumptions, others, locale } = ground;
  return others.flatMap((other) => {
    const spoken = isFirm(other.firmness) ? onlySaid(other.offer, locale) : [];
    return betterTerms(offer, other.offer, { assumptions, locale }).flatMap(({ path, title, there }) => {
      const subject = subjectAt(offer, path);
      if (subject?.state !== 'known') return [];
      const given = givenBy(other.offer, subject, assumptions, offer);
      if (given === undefined) return [];
      const isSaid = spoken.some((each) => isAbout(each, path));
      const isMoney = [given, ...subject.terms.map(({ value }) => value)].some((each) => each !== 'none' && each?.kind === 'money'); // prettier-ignore
      const here = isMoney && isElsewhere(offer, other.offer) ? atPricesHere(given, subject, other.offer, ground) : { wanted: given }; // prettier-ignore
      const text = otherText(other, { given, there, isSaid }, subject, here, ground);
      const direction = subject.spec.better === 'less' ? 'less' : 'more';
      return [{ kind: 'other', path, ...here, direction, text, title, offerId: other.id, isFirm: isFirm(other.firmness) && !isSaid } as const]; // prettier-ignore
    });
  });
}

function otherText(
  other: AskGround['others'][number],
  { given, there, isSaid }: { readonly given: Wanted; readonly there: string; readonly isSaid: boolean },
  { spec }: Subject,
  { wanted }: Pick<AskReason, 'wanted'>,
  { offer, locale, isShared }: AskGround,
): string {
  const { say } = locale;
  const company = gradedName(other, locale);
  if (spec.kinds.includes('yes-no'))
    return say(given !== 'none' && given.kind === 'yes-no' && given.yes ? has : hasNot, { company });
  const [place, home] = [other.offer, offer].map(({ location }) => valueOf(location)?.text);
  const said = isSaid ? say('{value} (not in writing)', { value: there }) : there;
  if (wanted === given || isShared || place === undefined) return say('{company}: {value}.', { company, value: said });
  return wanted === undefined || home === undefined
    ? say('{company} in {place}: {value}.', { company, value: said, place })
    : say('{company} in {place}: {value}, about {amount} at prices of {home}.', { company, value: said, place, home, amount: describeWanted(wanted, locale) }); // prettier-ignore
}

/**
 * What regular pay of another place buys here, where the candidate knows the cost of living of both and it is still more than the
 * offer has. What is paid once, and what an insurance costs, is no matter of living costs: worth knowing, and no figure to ask for here.
 */
function atPricesHere(
  given: Wanted,
  subject: Subject,
  other: Offer,
  { offer, assumptions }: AskGround,
): Pick<AskReason, 'wanted'> {
  const factor = priceFactor(offer, other, assumptions);
  if (factor === undefined || given === 'none' || given.kind !== 'money') return {};
  if (given.period === undefined || !subject.path.startsWith('pay.')) return {};
  const isUp = subject.spec.better !== 'less';
  const wanted = { ...given, amount: rounded(given.amount.times(factor), isUp) };
  const [term] = subject.terms;
  const reading = { offer, assumptions, currency: ownCurrency(offer) };
  const isMore = isBetter(wanted, term?.value ?? 'none', subject.spec, isUp ? 'more' : 'less', reading);
  return isMore ? { wanted } : {};
}
