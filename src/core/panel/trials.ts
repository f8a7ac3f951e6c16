import type { Message } from '../finding';
import type { Locale } from '../locale';
import { formatMoney } from '../money';
import type { Ease } from '../negotiate/terms/ease';
import {
  amountText,
  fallbackText,
  partsText,
  reasonTexts,
  tradeText,
  withWalkAway,
  worthText,
} from '../words/planText';
import type { AskWords, FigureWords, PlanWords } from '../words/planWords';
import { describeAgreed } from '../words/termWords';
import { writtenFor } from '../negotiate/terms/termValue';
import type { TermValue } from '../parse/termText';
import type { Offer } from '../offer';
import { labelOf } from '../titles';
import type { PanelAsk, PanelTrial } from './panelData';
import { unbroken } from './sections';

/** An offer that is negotiated, with what is tried of it. */
interface WhatIf {
  /** In which what is counted over the horizon stands. */
  readonly currency: string;
  /** As it stands. */
  readonly letter: Offer;
  readonly values: Readonly<Record<string, string>>;
  readonly misfits: ReadonlyMap<string, Message> | undefined;
  readonly locale: Locale;
}

/** An ask with the figures to try for it, its reasons, and what could stand for it. */
export function askCard(ask: AskWords, whatIf: WhatIf): PanelAsk {
  const { currency, values, misfits, locale } = whatIf;
  const { path, title, need, ease, status, target, opening, fallback, trades } = ask;
  const { say } = locale;
  const misfit = misfits?.get(path);
  const worth = (figure: FigureWords) =>
    figure.worth === undefined ? figure.text : `${figure.text} (${worthText(figure.worth, currency, locale)})`;
  const figures = [
    ...(opening.text === target.text
      ? []
      : [trialOf(say('Opening: {figure}', { figure: opening.text }), path, opening.wanted, whatIf)]),
    trialOf(say('Target: {figure}', { figure: worth(target) }), path, target.wanted, whatIf),
    ...(fallback === undefined
      ? []
      : [
          trialOf(
            say('Fallback: {figure}', { figure: fallbackText({ ...fallback, text: worth(fallback) }, locale) }),
            path,
            fallback.wanted,
            whatIf,
          ),
        ]),
  ];
  return {
    path,
    title,
    now: say('Now: {stated}', { stated: ask.now }),
    about: [
      ...[need, status].flatMap((each) => (each === undefined ? [] : locale.say(each))),
      easeWords(locale)[ease],
    ].join(' · '),
    text: values[path] ?? '',
    field: say('Another value for {term}', { term: title }),
    ...(misfit === undefined ? {} : { error: locale.say(misfit.text, misfit.args) }),
    figures: figures.flatMap((each) => each ?? []),
    reasons: reasonTexts(ask, locale),
    trades: trades.flatMap((each) => trialOf(tradeText(each, currency, locale), each.path, each.wanted, whatIf) ?? []),
  };
}

/** How hard an ask is to grant. */
function easeWords({ say }: Locale): Readonly<Record<Ease, string>> {
  return { once: say('granted once'), yearly: say('granted every year'), policy: say('set by a policy') };
}

/** Several asks at once, which together reach a total. */
export function packageTrial(
  { parts, total, cost, walkAway }: PlanWords['packages'][number],
  whatIf: WhatIf,
): PanelTrial {
  const { currency, locale } = whatIf;
  const text = locale.say('{parts}: comes to {total}, takes {cost} of the employer', {
    parts: partsText(parts, locale),
    total: formatMoney(total, currency, locale),
    cost: formatMoney(cost, currency, locale),
  });
  const changes = parts.map(({ path, wanted }) => ({ path, text: writtenFor(wanted, whatIf.letter) }));
  return trial(withWalkAway(text, walkAway, locale), changes, whatIf);
}

/** Something that the candidate can do without. */
export function concessionTrial(
  { path, title, down, worth, reason, walkAway, wanted }: PlanWords['concessions'][number],
  whatIf: WhatIf,
) {
  const { currency, locale } = whatIf;
  const text = locale.say('{term}: {down} ({worth}), because {reason}', {
    term: title,
    down,
    worth: amountText(worth, currency, locale),
    reason,
  });
  return trial(withWalkAway(text, walkAway, locale), [{ path, text: writtenFor(wanted, whatIf.letter) }], whatIf);
}

/** What is tried of the offer, each to be taken back; with the reason where it cannot be used. */
export function triedTrials({ letter, values, misfits, locale }: WhatIf): PanelTrial[] {
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

function trialOf(text: string, path: string, wanted: TermValue | undefined, whatIf: WhatIf): PanelTrial | undefined {
  return wanted === undefined ? undefined : trial(text, [{ path, text: writtenFor(wanted, whatIf.letter) }], whatIf);
}

function trial(text: string, changes: PanelTrial['changes'], { values }: WhatIf): PanelTrial {
  return { text: unbroken(text), changes, isTried: changes.every(({ path, text: value }) => values[path] === value) };
}
