import type { Decimal } from '../decimal';
import { placeOf, valueOf } from '../term';
import { titleOf } from '../titles';
import { worthBeside, type AskGround } from './askGround';
import { needReasons } from './askSources';
import type { AskToMake } from './asks';
import { easeOf } from './ease';
import { checkPriorities } from './priorities';
import { tradable, tradeOf, type Trade } from './tradeOf';
import { tradeTerms, type TradeTerm } from './tradeTerms';
import { describeWanted } from './wanted';
import { withTerm } from './withTerm';

/** More than these confuse. */
const most = 3;

/** Two or three things of about equal worth to stand for an ask that cannot be had; what the candidate would rather have goes first. */
export function tradesFor(ask: AskToMake, ground: AskGround): readonly Trade[] {
  const worth = ask.target.worth?.amount;
  if (worth?.greaterThan(0) !== true) return [];
  const { candidate } = ground;
  const preferred = new Set(
    (candidate?.priorities.items ?? []).flatMap(({ term, insteadOf }) =>
      valueOf(insteadOf)?.text === ask.path ? (valueOf(term)?.text ?? []) : [],
    ),
  );
  const terms = tradable(ground.offer, ground, [ask.path]);
  const needs = needTrades(worth, ask, ground);
  const isPreferred = ({ path }: { readonly path: string }) => preferred.has(path);
  const found: Trade[] = needs.filter(isPreferred).slice(0, most);
  const add = (term: TradeTerm) => {
    // Each costs some valuations, so that no more are worked out than are wanted.
    const trade = found.length < most ? tradeOf(term, worth, ground.offer, ground) : undefined;
    if (trade !== undefined) found.push(trade);
  };
  terms.filter(isPreferred).forEach(add);
  found.push(...needs.filter((each) => !isPreferred(each)));
  terms.filter((each) => !isPreferred(each)).forEach(add);
  return found.slice(0, most).map((trade) => ({ ...trade, isPreferred: isPreferred(trade) }));
}

/**
 * Needs that the offer does not meet, of which only the candidate knows the worth: remote days, a later start. They have no steps but
 * the need itself, so that one to two times what is looked for is about as much.
 */
function needTrades(wanted: Decimal, ask: AskToMake, ground: AskGround): readonly Trade[] {
  const { offer, candidate, locale } = ground;
  if (candidate === undefined) return [];
  const steps = new Set(tradeTerms(offer).map(({ path }) => path));
  const valued = checkPriorities(offer, candidate, locale).filter(
    ({ path, verdict, field, priority: { worth } }) =>
      verdict === 'unmet' &&
      worth.state === 'stated' &&
      path !== ask.path &&
      !steps.has(path) &&
      field !== undefined &&
      placeOf(field).details.negotiable !== false,
  );
  if (valued.length === 0) return [];
  return needReasons(ground).flatMap(({ path, wanted: need }): Trade[] => {
    const changed = need !== undefined && valued.some((each) => each.path === path) ? withTerm(offer, path, need) : undefined; // prettier-ignore
    if (need === undefined || changed === undefined) return [];
    const worth = worthBeside(changed, offer, ground);
    if (worth.amount.lessThan(wanted) || worth.amount.greaterThan(wanted.times(2))) return [];
    const own = { kind: 'need', path, title: titleOf(path, locale), worth } as const;
    return [{ ...own, text: describeWanted(need, locale), wanted: need, ease: easeOf(path), isPreferred: false }];
  });
}
