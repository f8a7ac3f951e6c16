import type { Ahead, Crossover } from '../../compare/crossover';
import { template, type Locale } from '../../locale';

const sentences = {
  expected: {
    level: template('{a} and {b} come to the same after every year.'),
    unknown: template('Whether {a} or {b} is ahead depends on what is not known.'),
    always: template('{ahead} is ahead of {behind} after every year.'),
    since: template('{ahead} is ahead of {behind} from year {year} on.'),
    until: template('{first} is ahead of {then} until year {until}; from year {year} on {then} is.'),
    turns: template('Of {a} and {b}, ahead after each year: {list}.'),
  },
  guaranteed: {
    level: template('{a} and {b} guarantee the same by every year.'),
    unknown: template('Whether {a} or {b} guarantees more depends on what is not known.'),
    always: template('{ahead} guarantees more than {behind} by every year.'),
    since: template('{ahead} guarantees more than {behind} from year {year} on.'),
    until: template('{first} guarantees more than {then} until year {until}; from year {year} on {then} does.'),
    turns: template('Of {a} and {b}, guaranteeing more by each year: {list}.'),
  },
};
const untilMonth = template(
  '{first} is ahead of {then} until year {until}; from month {month} on {then} is, by the cash it pays.',
);

/**
 * Says in one sentence what is plain: one is ahead throughout, from some year on, or until the other is; else year by
 * year.
 */
export function crossoverText(
  { offers, byYear, changes, total }: Crossover,
  nameOf: (id: string) => string,
  locale: Locale,
): string {
  const [a, b] = [nameOf(offers[0]), nameOf(offers[1])];
  const words = sentences[total];
  if (byYear.every((each) => each === 'equal')) return locale.say(words.level, { a, b });
  if (byYear.every((each) => each === 'unknown')) return locale.say(words.unknown, { a, b });
  const isAheadFrom = (id: string, index: number) => byYear.slice(index).every((each) => isId(each, id));
  const [change, ...further] = changes;
  const first = byYear.findIndex((each) => typeof each !== 'string');
  const leader = byYear[first];
  if (change === undefined && typeof leader === 'object' && isAheadFrom(leader.id, first)) {
    const places = { ahead: nameOf(leader.id), behind: leader.id === offers[0] ? b : a, year: first + 1 };
    return first === 0 ? locale.say(words.always, places) : locale.say(words.since, places);
  }
  if (change !== undefined && further.length === 0 && isAheadFrom(change.ahead, change.year - 1)) {
    const until = byYear.findLastIndex((each) => isId(each, change.behind)) + 1;
    const places = { first: nameOf(change.behind), then: nameOf(change.ahead), until, year: change.year };
    return change.month === undefined
      ? locale.say(words.until, places)
      : locale.say(untilMonth, { ...places, month: change.month });
  }
  const list = byYear.map((each) =>
    each === 'equal' ? locale.say('neither') : each === 'unknown' ? locale.say('not known') : nameOf(each.id),
  );
  return locale.say(words.turns, { a, b, list: list.join(', ') });
}

function isId(ahead: Ahead, id: string): boolean {
  return typeof ahead !== 'string' && ahead.id === id;
}
