import { formatDate } from '../../calendar';
import { countedIn } from '../../compare/describe';
import { template, type Locale } from '../../locale';
import type { CallSheet, Must } from './callSheet';
import { asksInCall } from './callSheetAsks';
import { bullets, shown } from './callSheetText';
import { isNear } from '../../stage';
import { linked, noLine, type LineLink } from '../../write/sourceLinks';

/** The call sheet as one page of Markdown, in the order in which a call goes. Text from the files is escaped, so that it stays text. */
export function callSheetMarkdown(sheet: CallSheet, locale: Locale, link: LineLink = noLine): string {
  const { say } = locale;
  const sections = [
    `# ${say('Call sheet: {company}', { company: shown(sheet.company) })}`,
    formatDate(sheet.today, locale),
    `_${say('For you alone: this page holds your fallbacks and your walk-away point.')}_`,
    bullets(sheet.notices.map(shown)),
    section(say('Where it stands'), standing(sheet, locale)),
    section(say('What to ask for'), asksInCall(sheet, locale, link)),
    section(say('Questions to ask'), questions(sheet, locale)),
    section(say('Where you stop'), stop(sheet, locale, link)),
    section(say('Before the call ends'), inWriting(sheet, locale)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, body: string): string {
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

function standing(sheet: CallSheet, locale: Locale): string {
  const { say } = locale;
  const place = [sheet.title, sheet.location].flatMap((text) => (text === undefined ? [] : [shown(text)])).join(', ');
  const args = { expected: sheet.expected, guaranteed: sheet.guaranteed };
  return bullets([
    place === '' ? undefined : place,
    say('Status: {status}', { status: sheet.status }),
    sheet.contact === undefined
      ? say('You talk to somebody whom the file does not name yet.')
      : say('You talk to {contact}.', { contact: shown(sheet.contact) }),
    lastDay(sheet, locale),
    sheet.horizon === 1
      ? say('Over one year: {expected} expected, {guaranteed} guaranteed.', args)
      : say('Over {years} years: {expected} expected, {guaranteed} guaranteed.', { ...args, years: sheet.horizon }),
  ]);
}

function lastDay({ deadline, formerDeadline, isSigned }: CallSheet, locale: Locale): string | undefined {
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
  return `**${left}** ${locale.say('Ask for more time first, until a day that you name; only then for the rest.')}`;
}

function questions({ questions: list, furtherQuestions: count }: CallSheet, { say }: Locale): string {
  if (list.length === 0) return '';
  const further =
    count === 1 ? say('One more can wait.') : say('{count} more can wait.', { count }); // prettier-ignore
  return [bullets(list.map(shown)), count === 0 ? '' : further].filter((text) => text !== '').join('\n\n');
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

function stop({ walkAway, musts }: CallSheet, { say }: Locale, link: LineLink): string {
  const line =
    walkAway === undefined
      ? say(
          'No walk-away point is stated. Decide before the call, and write it as `walk-away` into your candidate file.',
        )
      : say(reached[walkAway.verdict ?? 'uncompared'], { total: walkAway.total });
  const need = ({ title, threshold, path }: Must) => {
    const term = linked(shown(title), link(path));
    return threshold === '' ? term : say('{term}, {limit}', { term, limit: shown(threshold) });
  };
  return [
    `**${say('This is yours alone. Do not say it in the call.')}**`,
    bullets([line, ...musts.map((must) => say(mustWords[must.verdict], { need: need(must) }))]),
  ].join('\n\n');
}

function inWriting({ hasLetter, isSigned, notInWriting }: CallSheet, { say }: Locale): string {
  return bullets(
    [
      ...notInWriting.map(({ title, text }) =>
        say('Ask for it in writing: {term}, {text}', { term: shown(title), text: shown(text) }),
      ),
      ...(hasLetter ? [] : [say('Ask for the whole offer in writing.')]),
      say('Say back what was agreed today, and ask for it by e-mail.'),
      isSigned
        ? say('Ask when it comes in writing.')
        : say('Ask when the letter with it comes, and until when you can answer.'),
      say('Thank them.'),
    ].map((line) => `[ ] ${line}`),
  );
}
