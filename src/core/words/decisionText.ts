import { formatDate } from '../calendar';
import { listOf, type Locale } from '../locale';
import type { Decision, Decisions } from '../negotiate/leverage/decisions';
import { countedIn } from './describe';

/** Says in which order offers must be answered, a sentence for each. */
export function decisionTexts({ dated, undated }: Decisions, locale: Locale): readonly string[] {
  return [
    ...dated.map((each) => decisionText(each, locale)),
    ...undated.map(({ name }) =>
      locale.say('{company} does not say until when it must be answered.', { company: name }),
    ),
  ];
}

function decisionText({ name, expires, before, days, with: same }: Decision, locale: Locale): string {
  const names = (list: Decision['before']) =>
    listOf(
      list.map((each) => each.name),
      locale,
    );
  const places = {
    company: name,
    date: formatDate(expires, locale),
    same: names(same),
    later: names(before),
    days: countedIn('day', days, locale),
  };
  if (before.length === 0)
    return same.length === 0
      ? locale.say('{company} must be answered by {date}.', places)
      : locale.say('{company} must be answered by {date}, the same day as {same}.', places);
  return same.length === 0
    ? locale.say('{company} must be answered by {date}, {days} before {later}.', places)
    : locale.say('{company} must be answered by {date}, the same day as {same} and {days} before {later}.', places);
}
