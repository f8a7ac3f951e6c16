import { countedIn } from '../../compare/describe';
import { listOf, type Locale, template } from '../../locale';
import type { AskInCall, CallSheet } from './callSheet';
import { bullets, shown } from './callSheetText';
import { withWalkAway } from '../planText';
import { linked, type LineLink } from '../../write/sourceLinks';

/** So many reasons and ways round an ask are told beside it; a page has no room for more. */
const mostReasons = 2;
const mostWays = 2;

/** What to ask for in a call, each with its figures, why, and what to fall back on. */
export function asksInCall(sheet: CallSheet, locale: Locale, link: LineLink): string {
  const { asks, furtherAsks } = sheet;
  const { say } = locale;
  if (asks.length === 0)
    return say(
      'No ask is logged, and none follows from your files. Write what you want into the offer, under `negotiation.asks`.',
    );
  const first = asks.findIndex(({ logged }) => logged === undefined);
  const further = say('For another day: {terms}.', { terms: listOf(furtherAsks.map(shown), locale) });
  return [
    ...asks.flatMap((ask, i) => [
      ...(i === first ? [say('Not in your log, but it follows from your files:')] : []),
      askText(ask, i + 1, sheet, locale, link),
    ]),
    ...(furtherAsks.length === 0 ? [] : [further]),
  ].join('\n\n');
}

const needWords = {
  must: template('You must have {limit}.'),
  important: template('You want {limit}.'),
  nice: template('It would be nice to have {limit}.'),
};

function askText(ask: AskInCall, number: number, { horizon }: CallSheet, locale: Locale, link: LineLink): string {
  const { title, wanted, opening, now, need, claims, worth } = ask;
  const term = linked(shown(title), link(ask.logged ?? ask.term));
  const { say } = locale;
  return `### ${number}. ${say('{term}: {wanted}', { term, wanted: shown(wanted) })}\n\n${bullets([
    now === undefined ? say('The offer does not say.') : say('The offer says {stated}.', { stated: shown(now) }),
    opening === wanted ? undefined : say('Open with: {opening}', { opening: shown(opening) }),
    answerText(ask, locale),
    ...reasonTexts(ask, locale),
    ...claims.map(({ claim, evidence }) =>
      evidence === undefined
        ? say('What you bring: {claim}', { claim: shown(claim.text) })
        : say('What you bring: {claim} ({evidence})', { claim: shown(claim.text), evidence: shown(evidence.text) }),
    ),
    need === undefined ? undefined : say(needWords[need.need], { limit: shown(need.threshold) }),
    worth === undefined ? undefined : say('Worth to you over {years}: {worth}.', { years: countedIn('year', horizon, locale), worth: shown(worth) }), // prettier-ignore
    ...wayOut(ask, locale),
  ])}`;
}

function answerText({ answer, status }: AskInCall, { say }: Locale): string | undefined {
  if (answer !== undefined) return say('They answered {answer}.', { answer: shown(answer) });
  return status === 'planned' ? undefined : say('You have asked; no answer is logged.');
}

/** Why, to the candidate; an ask of the log for which nothing speaks needs a reason before the call. */
function reasonTexts({ because, reasons, logged }: AskInCall, { say }: Locale): readonly string[] {
  const told = reasons.slice(0, mostReasons).map(shown);
  if (because !== undefined) return [say('Because: {reason}', { reason: shown(because) }), ...told];
  return logged !== undefined && told.length === 0 ? [say('No reason is logged. Have one ready.')] : told;
}

/** What to take where the ask cannot be had in full. */
function wayOut({ fallback, walkAway, alternatives }: AskInCall, locale: Locale): readonly string[] {
  const { say } = locale;
  const ways = alternatives.slice(0, mostWays).map(shown).join('; ');
  return [
    ...(fallback === undefined
      ? []
      : [say('If it cannot move: {fallback}', { fallback: shown(withWalkAway(fallback, walkAway, locale)) })]),
    ...(fallback === undefined && ways === '' ? [say('No fallback is logged.')] : []),
    ...(ways === '' ? [] : [say('Of about the same worth to you: {ways}', { ways })]),
  ];
}
