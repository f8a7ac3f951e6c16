import type { Message } from '../../core/finding';
import type { Locale } from '../../core/locale';
import { formatMoney } from '../../core/money';
import type { Concession } from '../../core/negotiate/trades/concessions';
import { describeAgreed } from '../../core/negotiate/terms/agreedTo';
import type { Ease } from '../../core/negotiate/terms/ease';
import type { Package } from '../../core/negotiate/trades/packages';
import type { OfferPlan, PlannedAsk } from '../../core/negotiate/trades/plan';
import { amountText, fallbackText, partsText, reasonTexts, tradeText, withWalkAway, worthText } from '../../core/negotiate/trades/planText'; // prettier-ignore
import { writtenFor } from '../../core/negotiate/terms/wanted';
import type { Wanted } from '../../core/negotiate/terms/withTerm';
import type { Offer } from '../../core/offer';
import { labelOf } from '../../core/titles';
import type { PanelAsk, PanelTrial } from '../../webview/protocol';
import { unbroken } from './views';

/** An offer that is negotiated, with what is tried of it. */
export interface Trying {
  readonly plan: OfferPlan;
  /** As it stands. */
  readonly letter: Offer;
  readonly values: Readonly<Record<string, string>>;
  readonly misfits: ReadonlyMap<string, Message> | undefined;
  readonly locale: Locale;
}

/** An ask with the figures to try for it, its reasons, and what could stand for it. */
export function askCard(ask: PlannedAsk, trying: Trying): PanelAsk {
  const { plan, values, misfits, locale } = trying;
  const { path, title, need, ease, status, target, opening, fallback, trades } = ask;
  const { say } = locale;
  const misfit = misfits?.get(path);
  const worth = (figure: PlannedAsk['target']) =>
    figure.worth === undefined ? figure.text : `${figure.text} (${worthText(figure.worth, plan.currency, locale)})`;
  const figures = [
    ...(opening.text === target.text
      ? []
      : [trialOf(say('Opening: {figure}', { figure: opening.text }), path, opening.wanted, trying)]),
    trialOf(say('Target: {figure}', { figure: worth(target) }), path, target.wanted, trying),
    ...(fallback === undefined
      ? []
      : [trialOf(say('Fallback: {figure}', { figure: fallbackText({ ...fallback, text: worth(fallback) }, locale) }), path, fallback.wanted, trying)]), // prettier-ignore
  ];
  return {
    path,
    title,
    now: say('Now: {stated}', { stated: ask.now }),
    about: [...[need, status].flatMap((each) => (each === undefined ? [] : locale.say(each))), easeWords(locale)[ease]].join(' · '), // prettier-ignore
    text: values[path] ?? '',
    field: say('Another value for {term}', { term: title }),
    ...(misfit === undefined ? {} : { error: locale.say(misfit.text, misfit.args) }),
    figures: figures.flatMap((each) => each ?? []),
    reasons: reasonTexts(ask, locale),
    trades: trades.flatMap(
      (each) => trialOf(tradeText(each, plan.currency, locale), each.path, each.wanted, trying) ?? [],
    ),
  };
}

/** How hard an ask is to grant. */
function easeWords({ say }: Locale): Readonly<Record<Ease, string>> {
  return { once: say('granted once'), yearly: say('granted every year'), policy: say('set by a policy') };
}

/** Several asks at once, which together reach a total. */
export function packageTrial({ parts, total, cost, walkAway }: Package, trying: Trying): PanelTrial {
  const { plan, locale } = trying;
  const text = locale.say('{parts}: comes to {total}, takes {cost} of the employer', {
    parts: partsText(parts, locale),
    total: formatMoney(total, plan.currency, locale),
    cost: formatMoney(cost, plan.currency, locale),
  });
  const changes = parts.map(({ path, wanted }) => ({ path, text: writtenFor(wanted, trying.letter) }));
  return trial(withWalkAway(text, walkAway, locale), changes, trying);
}

/** Something that the candidate can do without. */
export function concessionTrial({ path, title, down, worth, reason, walkAway, wanted }: Concession, trying: Trying) {
  const { plan, locale } = trying;
  const text = locale.say('{term}: {down} ({worth}), because {reason}', {
    term: title,
    down,
    worth: amountText(worth, plan.currency, locale),
    reason,
  });
  return trial(withWalkAway(text, walkAway, locale), [{ path, text: writtenFor(wanted, trying.letter) }], trying);
}

/** What is tried of the offer, each to be taken back; with the reason where it cannot be used. */
export function triedTrials({ letter, values, misfits, locale }: Trying): PanelTrial[] {
  return Object.entries(values).map(([path, text]) => {
    const [tried, misfit] = [triedText(letter, path, text, locale), misfits?.get(path)];
    const reason = misfit === undefined ? '' : locale.say(misfit.text, misfit.args);
    return {
      text: misfit === undefined ? tried : locale.say('{tried}. It is not counted: {reason}', { tried, reason }),
      changes: [{ path, text }],
      isTried: true,
    };
  });
}

/** A value that is tried, with its term. */
export function triedText(letter: Offer, path: string, text: string, locale: Locale): string {
  const value = describeAgreed(letter, path, text, locale);
  return unbroken(locale.say('{term}: {target}', { term: labelOf(letter, path, locale), target: value }));
}

function trialOf(text: string, path: string, wanted: Wanted | undefined, trying: Trying): PanelTrial | undefined {
  return wanted === undefined ? undefined : trial(text, [{ path, text: writtenFor(wanted, trying.letter) }], trying);
}

function trial(text: string, changes: PanelTrial['changes'], { values }: Trying): PanelTrial {
  return { text: unbroken(text), changes, isTried: changes.every(({ path, text: value }) => values[path] === value) };
}
