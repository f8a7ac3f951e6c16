import { formatDate } from '../../calendar';
import { listOf, type Locale, template } from '../../locale';
import { isNear } from '../../stage';
import {
  type Block,
  emphasis,
  heading,
  type Line,
  linked,
  list,
  paragraph,
  quoted,
  section,
  strong,
} from '../../write/document';
import { joined, phrase } from '../../write/phrase';
import { countedIn } from '../describe';
import { withWalkAway } from '../planText';
import type { AskInCall, CallSheet } from './callSheet';

/**
 * Words the call sheet as one page, in the order in which a call goes. Its places are in the one offer that it is
 * about.
 */
export function callSheetDocument(sheet: CallSheet, locale: Locale): readonly Block[] {
  const { say } = locale;
  return [
    heading(1, phrase('Call sheet: {company}', { company: sheet.company }, locale)),
    paragraph(formatDate(sheet.today, locale)),
    paragraph(emphasis(say('For you alone: this page holds your fallbacks and your walk-away point.'))),
    ...list(sheet.notices.map(quoted)),
    ...section(2, say('Where it stands'), list(standing(sheet, locale))),
    ...section(2, say('What to ask for'), asksInCall(sheet, locale)),
    ...section(2, say('Questions to ask'), questionsToAsk(sheet, locale)),
    ...section(2, say('Where you stop'), stop(sheet, locale)),
    ...section(2, say('Before the call ends'), list(inWriting(sheet, locale), 'box')),
  ];
}

function standing(sheet: CallSheet, locale: Locale): readonly Line[] {
  const { say } = locale;
  const place = [sheet.title, sheet.location].flatMap((text) => (text === undefined ? [] : [quoted(text)]));
  const args = { expected: sheet.expected, guaranteed: sheet.guaranteed };
  const day = lastDay(sheet, locale);
  return [
    ...(place.length === 0 ? [] : [joined(place, ', ')]),
    say('Status: {status}', { status: sheet.status }),
    sheet.contact === undefined
      ? say('You talk to somebody whom the file does not name yet.')
      : phrase('You talk to {contact}.', { contact: sheet.contact }, locale),
    ...(day === undefined ? [] : [day]),
    say('Over {years, plural, one {one year} other {# years}}: {expected} expected, {guaranteed} guaranteed.', {
      ...args,
      years: sheet.horizon,
    }),
  ];
}

function lastDay({ deadline, formerDeadline, isSigned }: CallSheet, locale: Locale): Line | undefined {
  if (formerDeadline !== undefined)
    return locale.say('It was to be answered by {date}; that is over.', { date: formatDate(formerDeadline, locale) });
  if (deadline === undefined) return isSigned ? undefined : locale.say('No last day to answer is stated.');
  const date = formatDate(deadline.date, locale);
  const days = countedIn('day', Math.abs(deadline.days), locale);
  if (deadline.days < 0) return locale.say('It expired on {date}, {days} ago.', { date, days });
  const left =
    deadline.days === 0
      ? locale.say('Today is the last day to answer.')
      : locale.say('Open until {date}, {days} left.', { date, days });
  if (!isNear(deadline)) return left;
  const first = locale.say('Ask for more time first, until a day that you name; only then for the rest.');
  return [strong(left), ` ${first}`];
}

function questionsToAsk({ questions, furtherQuestions: count }: CallSheet, { say }: Locale): readonly Block[] {
  const further = say('{count, plural, one {One more can wait.} other {# more can wait.}}', { count });
  return [...list(questions), ...(questions.length === 0 || count === 0 ? [] : [paragraph(further)])];
}

const reached = {
  reached: template('Below {total} in total you decline. The offer reaches it.'),
  missed: template('Below {total} in total you decline. The offer is below it.'),
  unknown: template('Below {total} in total you decline. Whether the offer reaches it depends on what is not known.'),
  uncompared: template('Below {total} in total you decline. The offer cannot be held against it.'),
};

const mustWords = {
  met: template('{need}: met'),
  unmet: template('{need}: **not met**'),
  unknown: template('{need}: not known'),
};

function stop({ walkAway, musts }: CallSheet, locale: Locale): readonly Block[] {
  const { say } = locale;
  const line =
    walkAway === undefined
      ? phrase(
          'No walk-away point is stated. Decide before the call, and write it as `walk-away` into your candidate file.',
          {},
          locale,
        )
      : say(reached[walkAway.verdict ?? 'uncompared'], { total: walkAway.total });
  const needs = musts.map((must) => phrase(mustWords[must.verdict], { need: needLine(must, locale) }, locale));
  return [paragraph(strong(say('This is yours alone. Do not say it in the call.'))), ...list([line, ...needs])];
}

function needLine({ title, threshold, path }: CallSheet['musts'][number], locale: Locale): Line {
  const term = linked(quoted(title), { offer: '', path });
  return threshold === '' ? term : phrase('{term}, {limit}', { term, limit: threshold }, locale);
}

function inWriting({ hasLetter, isSigned, notInWriting }: CallSheet, locale: Locale): readonly Line[] {
  const { say } = locale;
  return [
    ...notInWriting.map(({ title, text }) =>
      phrase('Ask for it in writing: {term}, {text}', { term: title, text }, locale),
    ),
    ...(hasLetter ? [] : [say('Ask for the whole offer in writing.')]),
    say('Say back what was agreed today, and ask for it by e-mail.'),
    isSigned
      ? say('Ask when it comes in writing.')
      : say('Ask when the letter with it comes, and until when you can answer.'),
    say('Thank them.'),
  ];
}

/** So many reasons and ways round an ask are told beside it; a page has no room for more. */
const mostReasons = 2;
const mostWays = 2;

/** What to ask for in a call, each with its figures, why, and what to fall back on. */
function asksInCall({ asks, furtherAsks, horizon }: CallSheet, locale: Locale): readonly Block[] {
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
