import { listOf, type Locale, template } from '../../locale';
import { withWalkAway } from '../planText';
import { type Block, type Line, linked, list, paragraph, quoted, section } from '../../write/document';
import { phrase } from '../../write/phrase';
import type { AskInCall, CallSheet } from './callSheet';
import { countedIn } from '../describe';

/** So many reasons and ways round an ask are told beside it; a page has no room for more. */
const mostReasons = 2;
const mostWays = 2;

/** What to ask for in a call, each with its figures, why, and what to fall back on. */
export function asksInCall({ asks, furtherAsks, horizon }: CallSheet, locale: Locale): readonly Block[] {
  if (asks.length === 0)
    return [
      paragraph(
        phrase(
          'No ask is logged, and none follows from your files. Write what you want into the offer, under `negotiation.asks`.',
          {},
          locale,
        ),
      ),
    ];
  const first = asks.findIndex(({ logged }) => logged === undefined);
  const further = phrase('For another day: {terms}.', { terms: listOf(furtherAsks, locale) }, locale);
  return [
    ...asks.flatMap((ask, i) => [
      ...(i === first ? [paragraph(locale.say('Not in your log, but it follows from your files:'))] : []),
      ...section(3, [`${i + 1}. `, askTitle(ask, locale)], list(askLines(ask, horizon, locale))),
    ]),
    ...(furtherAsks.length === 0 ? [] : [paragraph(further)]),
  ];
}

const needWords = {
  must: template('You must have {limit}.'),
  important: template('You want {limit}.'),
  nice: template('It would be nice to have {limit}.'),
};

function askTitle({ title, wanted, logged, term: path }: AskInCall, locale: Locale): Line {
  const term = linked(quoted(title), { offer: '', path: logged ?? path });
  return phrase('{term}: {wanted}', { term, wanted }, locale);
}

function askLines(ask: AskInCall, horizon: number, locale: Locale): readonly Line[] {
  const { wanted, opening, now, need, claims, worth } = ask;
  const { say } = locale;
  const years = countedIn('year', horizon, locale);
  return [
    now === undefined ? say('The offer does not say.') : phrase('The offer says {stated}.', { stated: now }, locale),
    ...(opening === wanted ? [] : [phrase('Open with: {opening}', { opening }, locale)]),
    ...answerLines(ask, locale),
    ...reasonLines(ask, locale),
    ...claims.map(({ claim: { text: claim }, evidence }) =>
      evidence === undefined
        ? phrase('What you bring: {claim}', { claim }, locale)
        : phrase('What you bring: {claim} ({evidence})', { claim, evidence: evidence.text }, locale),
    ),
    ...(need === undefined ? [] : [phrase(needWords[need.need], { limit: need.threshold }, locale)]),
    ...(worth === undefined ? [] : [phrase('Worth to you over {years}: {worth}.', { years, worth }, locale)]),
    ...wayOut(ask, locale),
  ];
}

function answerLines({ answer, status }: AskInCall, locale: Locale): readonly Line[] {
  if (answer !== undefined) return [phrase('They answered {answer}.', { answer }, locale)];
  return status === 'planned' ? [] : [locale.say('You have asked; no answer is logged.')];
}

/** Why, to the candidate; an ask of the log for which nothing speaks needs a reason before the call. */
function reasonLines({ because, reasons, logged }: AskInCall, locale: Locale): readonly Line[] {
  const told = reasons.slice(0, mostReasons);
  if (because !== undefined) return [phrase('Because: {reason}', { reason: because }, locale), ...told];
  return logged !== undefined && told.length === 0 ? [locale.say('No reason is logged. Have one ready.')] : told;
}

/** What to take where the ask cannot be had in full. */
function wayOut({ fallback, walkAway, alternatives }: AskInCall, locale: Locale): readonly Line[] {
  const { say } = locale;
  const ways = alternatives.slice(0, mostWays).join('; ');
  return [
    ...(fallback === undefined
      ? []
      : [phrase('If it cannot move: {fallback}', { fallback: withWalkAway(fallback, walkAway, locale) }, locale)]),
    ...(fallback === undefined && ways === '' ? [say('No fallback is logged.')] : []),
    ...(ways === '' ? [] : [phrase('Of about the same worth to you: {ways}', { ways }, locale)]),
  ];
}
