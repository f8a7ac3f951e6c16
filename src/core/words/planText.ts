import type { Decimal } from '../decimal';
import { listOf, type Locale, template } from '../locale';
import type { AskWords, ClaimWords, PlanWords } from './planWords';
import type { AskWorth } from '../negotiate/asks/types';
import { formatMoney } from '../money';
import { titleOf } from '../titles';

const walkAwayWords = {
  missed: template('{text} (below your walk-away point)'),
  unknown: template('{text} (perhaps below your walk-away point)'),
};

/** The text with a warning where the offer does not surely reach the walk-away point. */
export function withWalkAway(text: string, walkAway: 'missed' | 'unknown' | undefined, { say }: Locale): string {
  return walkAway === undefined ? text : say(walkAwayWords[walkAway], { text });
}

/** What something is worth over the horizon. */
export function worthText(worth: AskWorth | undefined, currency: string, locale: Locale): string {
  if (worth === undefined) return locale.say('no amount');
  const amount = formatMoney(worth.amount, currency, locale);
  return worth.isStated ? locale.say('{amount}, by your own word', { amount }) : amount;
}

export function amountText(amount: Decimal | undefined, currency: string, locale: Locale): string {
  return amount === undefined ? locale.say('no amount') : formatMoney(amount, currency, locale);
}

/** How hard an ask is to grant. */
export const easeWords = {
  once: template('once'),
  yearly: template('every year'),
  policy: template('set by a policy'),
};

export function fallbackText(fallback: AskWords['fallback'], locale: Locale): string {
  return fallback === undefined ? '' : withWalkAway(fallback.text, fallback.walkAway, locale);
}

/** What could stand for an ask, with what it is worth. */
export function tradeText(
  { title, text, worth, isPreferred }: AskWords['trades'][number],
  currency: string,
  locale: Locale,
): string {
  const places = { term: title, text, worth: worthText(worth, currency, locale) };
  return isPreferred
    ? locale.say('{term}, which you would rather have: {text} ({worth})', places)
    : locale.say('{term}: {text} ({worth})', places);
}

/** The asks of a package. */
export function partsText(parts: PlanWords['packages'][number]['parts'], locale: Locale): string {
  return listOf(
    parts.map(({ title, text }) => locale.say('{term} {text}', { term: title, text })),
    locale,
  );
}

/** Why, and with what of one's own case. */
export function reasonTexts(
  { reasons, claims, isClosed, status, uncapped }: AskWords,
  locale: Locale,
): readonly string[] {
  const { say } = locale;
  return [
    ...reasons.map(({ text }) => text),
    ...(uncapped === undefined
      ? []
      : [
          say('This supports up to {figure}, but an opening more than 20% above the offer is rarely taken seriously.', {
            figure: uncapped.text,
          }),
        ]),
    ...(isClosed && status !== 'declined' ? [say('The offer says that it is not negotiable.')] : []),
    ...caseTexts(claims, locale),
  ];
}

/** What of one's case argues for an ask; nothing where that is not to be seen. */
function caseTexts(claims: AskWords['claims'], locale: Locale): readonly string[] {
  if (claims === undefined) return [];
  const { say } = locale;
  return claims.length === 0
    ? [say('Unsupported by your case.')]
    : [say('Your case: {claims}.', { claims: claims.map((claim) => claimText(claim, locale)).join('; ') })];
}

/** A claim with what shows it. */
export function claimText({ claim, evidence }: ClaimWords, { say }: Locale): string {
  return evidence === undefined
    ? say('{claim} (no evidence stated)', { claim })
    : say('{claim} ({evidence})', { claim, evidence });
}

/** Asks that are named only, and what must be known before there can be any. */
export function remarks({ asks, open }: PlanWords, shown: readonly AskWords[], locale: Locale): readonly string[] {
  const { say } = locale;
  const levels = asks
    .filter(({ kind }) => kind === 'break-even')
    .flatMap(({ reasons }) => reasons.map(({ text }) => text));
  const further = asks.filter((each) => each.kind === 'term' && !shown.includes(each));
  const closed = further.filter(({ isClosed }) => isClosed);
  const others = further.filter(({ isClosed }) => !isClosed);
  const names = (list: readonly { readonly title: string }[]) =>
    listOf([...new Set(list.map(({ title }) => title))], locale);
  return [
    ...levels,
    ...(others.length === 0 ? [] : [say('Further, with less behind it: {terms}.', { terms: names(others) })]),
    ...(closed.length === 0 ? [] : [say('Declined, or not negotiable: {terms}.', { terms: names(closed) })]),
    ...(open.length === 0 ? [] : [say('Not known yet, so first a question: {terms}.', { terms: names(open) })]),
  ];
}

/** What a claim argues for. */
export function supportText(supports: readonly string[], locale: Locale): string {
  const titles = supports.map((path) => titleOf(path, locale));
  return titles.length === 0
    ? locale.say('names no term that it argues for')
    : locale.say('argues for {terms}', { terms: listOf(titles, locale) });
}
