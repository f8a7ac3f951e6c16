import { listOf, type Locale, template } from '../../locale';
import { formatMoney } from '../../money';
import type { ValueCase } from '../../negotiate/asks/valueCase';
import { topAsks } from '../../negotiate/trades/plan';
import { type Block, type Line, linked, list, quoted, section, strong, table } from '../../write/document';
import { phrase } from '../../write/phrase';
import { countedIn } from '../describe';
import {
  amountText,
  claimText,
  easeWords,
  fallbackText,
  partsText,
  reasonTexts,
  remarks,
  supportText,
  tradeText,
  withWalkAway,
  worthText,
} from '../planText';
import { type AskWords, claimWords, type PlanWords } from '../planWords';

/** What to ask for in each offer, and why. */
export function askBlocks(plans: readonly PlanWords[], locale: Locale): readonly Block[] {
  return plans.flatMap((plan) => {
    const shown = topAsks(plan);
    const reasons = shown.map((ask) => [strong(quoted(ask.title)), ': ', reasonTexts(ask, locale).join(' ')]);
    return section(3, quoted(plan.name), [
      ...askTable(shown, plan, locale),
      ...list([...reasons, ...remarks(plan, shown, locale)]),
    ]);
  });
}

function askTable(asks: readonly AskWords[], plan: PlanWords, locale: Locale): readonly Block[] {
  const { say } = locale;
  const hasFallback = asks.some(({ fallback }) => fallback !== undefined);
  return table({
    content: 'words',
    corner: say('Ask'),
    columns: [
      say('Now'),
      say('Open with'),
      say('Target'),
      ...(hasFallback ? [say('Fallback')] : []),
      worthHead(plan, locale),
      say('To grant'),
    ],
    rows: asks.map((ask) => ({
      title: askName(plan.id, ask, locale),
      cells: [
        ...[ask.now, ask.opening.text, ask.target.text].map(quoted),
        ...(hasFallback ? [fallbackText(ask.fallback, locale)] : []),
        worthText(ask.target.worth, plan.currency, locale),
        say(easeWords[ask.ease]),
      ],
    })),
  });
}

const needWords = {
  must: template('{term} (must)'),
  important: template('{term} (important)'),
  nice: template('{term} (nice to have)'),
};

/** The name of an ask with the need behind it. */
function askName(offer: string, { title, path, need }: AskWords, locale: Locale): Line {
  const term = linked(quoted(title), { offer, path });
  return need === undefined ? term : phrase(needWords[need], { term }, locale);
}

/** What could stand for the asks, packages, and what the candidate can do without. */
export function tradeBlocks(plans: readonly PlanWords[], locale: Locale): readonly Block[] {
  const { say } = locale;
  return plans.flatMap((plan) => {
    const rows = topAsks(plan)
      .filter(({ trades }) => trades.length > 0)
      .map(({ title, path, target, trades }) => ({
        title: phrase(
          '{term}: {target}',
          { term: linked(quoted(title), { offer: plan.id, path }), target: target.text },
          locale,
        ),
        cells: [trades.map((trade) => tradeText(trade, plan.currency, locale)).join('; ')],
      }));
    return section(3, quoted(plan.name), [
      ...table({ content: 'words', corner: say('Instead of'), columns: [say('Of about the same worth')], rows }),
      ...list(packageLines(plan, locale)),
      ...concessionTable(plan, locale),
    ]);
  });
}

function packageLines({ packages, currency, asks, name }: PlanWords, locale: Locale): readonly Line[] {
  if (packages.length === 0 && asks.some(({ kind }) => kind === 'break-even'))
    return [
      phrase(
        'No package of these asks brings {company} level with the offer that leads for less than the base salary that does would cost.',
        { company: name },
        locale,
      ),
    ];
  return packages.map((each) => packageText(each, currency, locale));
}

function packageText(
  { parts, total, cost, walkAway }: PlanWords['packages'][number],
  currency: string,
  locale: Locale,
): string {
  const places = {
    parts: partsText(parts, locale),
    total: formatMoney(total, currency, locale),
    cost: formatMoney(cost, currency, locale),
  };
  const text = locale.say(
    'Package: {parts}. With it the offer comes to {total}; it takes {cost} of the employer.',
    places,
  );
  return withWalkAway(text, walkAway, locale);
}

function concessionTable({ concessions, ...plan }: PlanWords, locale: Locale): readonly Block[] {
  const { say } = locale;
  const rows = concessions.map(({ path, title, now, down, worth, reason, walkAway }) => ({
    title: linked(quoted(title), { offer: plan.id, path }),
    cells: [quoted(now), withWalkAway(down, walkAway, locale), amountText(worth, plan.currency, locale), reason],
  }));
  const columns = [say('Now'), say('Enough'), worthHead(plan, locale), say('Because')];
  return table({ content: 'words', corner: say('I can give'), columns, rows });
}

function worthHead({ horizon }: Pick<PlanWords, 'horizon'>, locale: Locale): string {
  return locale.say('Worth over {years}', { years: countedIn('year', horizon, locale) });
}

/** What the candidate brings, what it argues for, and the asks that nothing argues for. */
export function caseBlocks(
  { claims, enthusiasm }: ValueCase,
  plans: readonly PlanWords[],
  locale: Locale,
): readonly Block[] {
  const { say } = locale;
  const own = claims.map((claim) => [
    linked(quoted(claimText(claimWords(claim), locale)), { candidate: claim.entry }),
    `: ${supportText(claim.supports, locale)}`,
  ]);
  const bare = plans.flatMap((plan) => {
    const asks = topAsks(plan).filter((ask) => ask.claims?.length === 0 && !ask.isClosed);
    const terms = listOf([...new Set(asks.map(({ title }) => title))], locale);
    const company = plan.name;
    return asks.length === 0
      ? []
      : [phrase('Unsupported asks of {company}: {terms}.', { company, terms: [terms] }, locale)];
  });
  return list([
    ...own,
    ...(claims.length === 0 && plans.length > 0 ? [say('Your candidate file states no value case.')] : []),
    ...(enthusiasm === undefined ? [] : [phrase('Why this work: {enthusiasm}', { enthusiasm }, locale)]),
    ...bare,
  ]);
}
