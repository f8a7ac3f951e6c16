import type { Decimal } from '../decimal';
import { valueOf } from '../term';
import { titleOf } from '../titles';
import { worthBeside, type AskGround } from './askGround';
import { needReasons } from './askSources';
import type { AskToMake } from './asks';
import { easeOf } from './ease';
import { checkPriorities } from './priorities';
import { tradable, tradeOf, type Trade } from './tradeOf';
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
  const [first, others] = [true, false].map((is) => terms.filter(({ path }) => preferred.has(path) === is));
  const found: Trade[] = [];
  // Each costs some valuations, so that no more are worked out than are wanted.
  for (const term of [...(first ?? []), 'remote' as const, ...(others ?? [])]) {
    if (found.length === most) break;
    const trade = term === 'remote' ? remoteTrade(worth, ask, ground) : tradeOf(term, worth, ground.offer, ground);
    if (trade !== undefined) found.push({ ...trade, isPreferred: preferred.has(trade.path) });
  }
  return found;
}

const remotePath = 'flexibility.remote';

/** Remote work has no steps but the need itself, and only the candidate knows its worth: one to two times what is looked for. */
function remoteTrade(wanted: Decimal, ask: AskToMake, ground: AskGround): Trade | undefined {
  const { offer, candidate, locale } = ground;
  const { remote } = offer.flexibility;
  if (ask.path === remotePath || candidate === undefined || remote.details.negotiable === false) return undefined;
  const isValued = checkPriorities(offer, candidate, locale).some(
    ({ path, verdict, priority }) => path === remotePath && verdict === 'unmet' && priority.worth.state === 'stated',
  );
  const need = isValued ? needReasons(ground).find(({ path }) => path === remotePath)?.wanted : undefined;
  const changed = need === undefined ? undefined : withTerm(offer, remotePath, need);
  if (need === undefined || changed === undefined) return undefined;
  const worth = worthBeside(changed, offer, ground);
  if (worth.amount.lessThan(wanted) || worth.amount.greaterThan(wanted.times(2))) return undefined;
  const own = { kind: 'remote', path: remotePath, title: titleOf(remotePath, locale), worth } as const;
  return { ...own, text: describeWanted(need, locale), wanted: need, ease: easeOf(remotePath), isPreferred: false };
}
