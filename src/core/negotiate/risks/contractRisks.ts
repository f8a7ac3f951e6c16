import { formatDate } from '../../calendar';
import { describeTerm, describeValue } from '../../compare/describe';
import { sum } from '../../decimal';
import { formatMoney } from '../../money';
import { listOf, template } from '../../locale';
import type { RetirementVesting } from '../../offer';
import { deadlineOf, statusOf } from '../../stage';
import { valueOf } from '../../term';
import { isOpen } from '../../value/known';
import { runningTotals } from '../../value/line';
import { type LetterRisk, risk, type RiskGround } from './riskGround';
import { describeStated } from '../../words/termWords';

/** What can still undo the offer. */
export function conditionRisks(ground: RiskGround): readonly LetterRisk[] {
  const { offer, locale } = ground;
  const { contingencies, visa } = offer.terms;
  const conditions = listOf(contingencies.items.flatMap((each) => valueOf(each)?.text ?? []), locale); // prettier-ignore
  return [
    ...(statusOf(offer).isSpoken
      ? [risk(ground, 'status', locale.say('There is no letter yet, and what is only spoken can be forgotten.'))]
      : []),
    ...(conditions === ''
      ? []
      : [risk(ground, contingencies.node.path, locale.say('What must still happen before the offer holds: {conditions}. Do not give notice before.', { conditions }))]), // prettier-ignore
    ...(valueOf(visa)?.word === 'not-sponsored'
      ? [risk(ground, visa.path, locale.say('The employer does not sponsor your right to work.'))]
      : []),
  ];
}

/** What a letter that is there does not say; `promised` are the paths of what the file marks so. */
export function promiseRisks(ground: RiskGround, promised: readonly string[]): readonly LetterRisk[] {
  const { offer, locale } = ground;
  if (!statusOf(offer).hasLetter) return [];
  return promised.map(
    (path) =>
    risk(ground, path, locale.say('This was only said, and the letter does not say it: {text}.', { text: describeStated(offer, path, locale) })), // prettier-ignore
  );
}

/** How one may not work afterwards. */
export function nonCompeteRisks(ground: RiskGround): readonly LetterRisk[] {
  const { locale } = ground;
  const { node, length, paid } = ground.offer.terms.nonCompete;
  if (isOpen(node)) return [risk(ground, node.path, locale.say('Whether there is one is not known.'))];
  if (node.state !== 'stated' || length.state === 'none' || valueOf(length)?.amount.isZero() === true) return [];
  const time = valueOf(length);
  const share = valueOf(paid);
  const bound =
    time === undefined
      ? locale.say('How long it binds you after leaving is not known.')
      : locale.say('It binds you for {time} after leaving.', { time: describeValue(time, locale) });
  const pay = isOpen(paid)
    ? locale.say('Whether you are paid meanwhile is not known.')
    : paid.state === 'none' || share?.ratio.isZero() === true
      ? locale.say('You are not paid meanwhile.')
      : share === undefined
        ? locale.say('Nothing says that you are paid meanwhile.')
        : locale.say('Meanwhile you get {share} of your pay.', { share: describeValue(share, locale) });
  return [risk(ground, node.path, `${bound} ${pay}`)];
}

/** Employer money that is not yet one's own on leaving. */
export function forfeitureRisks(ground: RiskGround): readonly LetterRisk[] {
  const { vesting, pension } = ground.offer.retirement;
  return [
    ...forfeitureRisk(vesting, (path) => !path.startsWith(pension.node.path), ground),
    ...forfeitureRisk(pension.vesting, (path) => path.startsWith(pension.node.path), ground),
  ];
}

function forfeitureRisk(
  { node, cliff }: RetirementVesting,
  isAbout: (path: string) => boolean,
  ground: RiskGround,
): readonly LetterRisk[] {
  const { valuation, locale } = ground;
  const lines = valuation.lines.filter(({ component, path }) => component === 'retirement' && isAbout(path));
  if (node.state !== 'stated' || lines.length === 0) return [];
  const lost = valuation.years.map((_, i) =>
    sum(lines.flatMap(({ expected, kept }) => runningTotals(expected)[i]?.minus(kept[i] ?? 0) ?? [])),
  );
  const year = lost.findLastIndex((amount) => amount.greaterThan(0)) + 1;
  const last = lost[year - 1];
  const time = valueOf(cliff);
  if (last !== undefined)
    return [risk(ground, node.path, locale.say('Who leaves after year {year} loses {amount} of what the employer put in.', { year, amount: formatMoney(last, valuation.currency, locale) }))]; // prettier-ignore
  return time === undefined || time.amount.isZero()
    ? []
    : [risk(ground, node.path, locale.say('The cliff is {time}; who leaves before loses what the employer put in.', { time: describeValue(time, locale) }))]; // prettier-ignore
}

const inventions = template('All of your work belongs to the employer, also what you make in your own time.');

/** What binds while one works there, and how it ends. */
export function termRisks(ground: RiskGround): readonly LetterRisk[] {
  const { offer, locale } = ground;
  const { ipAssignment, nonSolicit, contract, probation, notice } = offer.terms;
  const { severance } = offer.pay;
  const last = deadlineOf(offer);
  const starts = valueOf(offer.starts)?.date;
  const word = valueOf(contract)?.word;
  const isPaidOff = severance.state === 'stated';
  const all: readonly (LetterRisk | false)[] = [
    valueOf(ipAssignment)?.word === 'all' && risk(ground, ipAssignment.path, locale.say(inventions)),
    valueOf(nonSolicit)?.yes === true && risk(ground, nonSolicit.path, locale.say('You promise not to hire away colleagues or customers.')), // prettier-ignore
    word === 'fixed-term' && risk(ground, contract.path, locale.say('The contract is for a fixed time.')),
    word === 'at-will' && isPaidOff && risk(ground, contract.path, locale.say('Either side may end it at any time; the severance is {severance}.', { severance: describeTerm(severance, locale) })), // prettier-ignore
    word === 'at-will' && !isPaidOff && risk(ground, contract.path, locale.say('Either side may end it at any time, and no severance is stated.')), // prettier-ignore
    !isNothing(probation) && risk(ground, probation.path, locale.say('In the first {time} either side may leave at short notice.', { time: describeTerm(probation, locale) })), // prettier-ignore
    !isNothing(notice) && risk(ground, notice.path, locale.say('Whoever ends the contract must say so {time} before.', { time: describeTerm(notice, locale) })), // prettier-ignore
    last !== undefined && starts !== undefined && starts < last.date && risk(ground, 'starts', locale.say('The job starts before the offer expires on {expires}; check both dates.', { expires: formatDate(last.date, locale) })), // prettier-ignore
  ];
  return all.filter((each) => each !== false);
}

function isNothing(term: RiskGround['offer']['terms']['notice']): boolean {
  return valueOf(term)?.amount.isZero() !== false;
}
