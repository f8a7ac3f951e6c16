import { countedIn } from '../../compare/describe';
import { formatMoney } from '../../money';
import { listOf, type Locale } from '../../locale';
import type { Concession } from '../../negotiate/trades/concessions';
import { bullets, escapeMarkdown, table } from '../markdown';
import type { Package } from '../../negotiate/trades/packages';
import { type OfferPlan, toldAsks } from '../../negotiate/trades/plan';
import type { ValueCase } from '../../negotiate/asks/valueCase';
import type { AskToMake } from '../../negotiate/asks/askTypes';
import {
  amountText,
  askName,
  claimText,
  claimWords,
  type ConcessionWords,
  easeWords,
  fallbackText,
  type PackageWords,
  partsText,
  type PlanWords,
  reasonTexts,
  remarks,
  supportText,
  tradeText,
  withWalkAway,
  worthText,
} from '../planText';
import { linked, type SourceLinks } from '../../write/sourceLinks';

/** What to ask for in each offer, and why. */
export function asksMarkdown(plans: readonly PlanWords[], locale: Locale, links: SourceLinks): string {
  return perOffer(plans, (plan) => {
    const shown = toldAsks(plan);
    const hasFallback = shown.some(({ fallback }) => fallback !== undefined);
    const { say } = locale;
    const head = [
      say('Ask'),
      say('Now'),
      say('Open with'),
      say('Target'),
      ...(hasFallback ? [say('Fallback')] : []),
      worthHead(plan, locale),
      say('To grant'),
    ];
    const rows = shown.map((ask) => [
      askName({ ...ask, title: linked(escapeMarkdown(ask.title), links.ofOffer(plan.id, ask.path)) }, locale),
      ask.now,
      ask.opening.text,
      ask.target.text,
      ...(hasFallback ? [fallbackText(ask.fallback, locale)] : []),
      worthText(ask.target.worth, plan.currency, locale),
      say(easeWords[ask.ease]),
    ]);
    const reasons = shown.map((ask) => `**${escapeMarkdown(ask.title)}**: ${reasonTexts(ask, locale).map(escapeMarkdown).join(' ')}`); // prettier-ignore
    return [wordTable(head, rows), bullets([...reasons, ...remarks(plan, shown, locale).map(escapeMarkdown)])];
  });
}

/** What could stand for the asks, packages, and what the candidate can do without. */
export function tradesMarkdown(plans: readonly PlanWords[], locale: Locale, links: SourceLinks): string {
  return perOffer(plans, (plan) => {
    const shown = toldAsks(plan).filter(({ trades }) => trades.length > 0);
    const head = [locale.say('Instead of'), locale.say('Of about the same worth')];
    const rows = shown.map((ask) => [
      locale.say('{term}: {target}', {
        term: linked(escapeMarkdown(ask.title), links.ofOffer(plan.id, ask.path)),
        target: escapeMarkdown(ask.target.text),
      }),
      ask.trades.map((trade) => tradeText(trade, plan.currency, locale)).join('; '),
    ]);
    return [wordTable(head, rows), packages(plan, locale), concessions(plan, locale, links)];
  });
}

function packages({ packages: found, currency, asks, name }: PlanWords, locale: Locale): string {
  if (found.length === 0 && asks.some(({ kind }) => kind === 'break-even'))
    return bullets([escapeMarkdown(locale.say('No package of these asks brings {company} level with the offer that leads for less than the base salary that does would cost.', { company: name }))]); // prettier-ignore
  return bullets(found.map((each) => escapeMarkdown(packageText(each, currency, locale))));
}

function packageText({ parts, total, cost, walkAway }: PackageWords, currency: string, locale: Locale): string {
  const places = {
    parts: partsText(parts, locale),
    total: formatMoney(total, currency, locale),
    cost: formatMoney(cost, currency, locale),
  };
  const text = locale.say('Package: {parts}. With it the offer comes to {total}; it takes {cost} of the employer.', places); // prettier-ignore
  return withWalkAway(text, walkAway, locale);
}

function concessions({ concessions: list, ...plan }: PlanWords, locale: Locale, links: SourceLinks): string {
  const head = [locale.say('I can give'), locale.say('Now'), locale.say('Enough'), worthHead(plan, locale), locale.say('Because')]; // prettier-ignore
  const rows = list.map(({ path, title, now, down, worth, reason, walkAway }: ConcessionWords) => [
    linked(escapeMarkdown(title), links.ofOffer(plan.id, path)),
    now,
    withWalkAway(down, walkAway, locale),
    amountText(worth, plan.currency, locale),
    reason,
  ]);
  return wordTable(head, rows);
}

function worthHead({ horizon }: Pick<PlanWords, 'horizon'>, locale: Locale): string {
  return locale.say('Worth over {years}', { years: countedIn('year', horizon, locale) });
}

/** What the candidate brings, what it argues for, and the asks that nothing argues for. */
export function caseMarkdown(
  { claims, enthusiasm }: ValueCase,
  plans: readonly PlanWords[],
  locale: Locale,
  links: SourceLinks,
): string {
  const { say } = locale;
  const own = claims.map((claim) => `${linked(escapeMarkdown(claimText(claimWords(claim), locale)), links.ofCandidate(claim.entry))}: ${escapeMarkdown(supportText(claim.supports, locale))}`); // prettier-ignore
  const bare = plans.flatMap((plan) => {
    const asks = toldAsks(plan).filter((ask) => ask.claims.length === 0 && !ask.isClosed);
    const terms = listOf([...new Set(asks.map(({ title }) => title))], locale);
    return asks.length === 0 ? [] : [say('Unsupported asks of {company}: {terms}.', { company: plan.name, terms })];
  });
  const none = claims.length === 0 && plans.length > 0 ? [say('Your candidate file states no value case.')] : [];
  const why = enthusiasm === undefined ? [] : [say('Why this work: {enthusiasm}', { enthusiasm })];
  return bullets([...own, ...[...none, ...why, ...bare].map(escapeMarkdown)]);
}

function perOffer(plans: readonly PlanWords[], of: (plan: PlanWords) => readonly string[]): string {
  return plans
    .flatMap((plan) => {
      const parts = of(plan).filter((text) => text !== '');
      return parts.length === 0 ? [] : [[`### ${escapeMarkdown(plan.name)}`, ...parts].join('\n\n')];
    })
    .join('\n\n');
}

/** A table of plain text; the first cell of a row is Markdown already. */
function wordTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map(([first = '', ...rest]) => [first, ...rest.map(escapeMarkdown)]);
  return table(head.map(escapeMarkdown), cells, 'words');
}
