import { formatDate } from '../../calendar';
import { template, type Locale } from '../../locale';
import { isNear } from '../../stage';
import {
  emphasis,
  heading,
  linked,
  list,
  paragraph,
  quoted,
  section,
  strong,
  type Block,
  type Line,
} from '../../write/document';
import { joined, phrase } from '../../write/phrase';
import type { CallSheet, Must } from './callSheet';
import { asksInCall } from './callSheetAsks';
import { countedIn } from '../describe';

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

function needLine({ title, threshold, path }: Must, locale: Locale): Line {
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
