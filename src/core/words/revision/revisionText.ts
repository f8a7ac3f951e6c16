import type { Offer } from '../../generated/fields';
import { type Locale, template } from '../../locale';
import type { AgreedAsk } from '../../negotiate/log/agreedInRevision';
import { titleOf } from '../../titles';
import { countedIn } from '../describe';
import { describeStatedOrState } from '../termWords';
import type { ChangeWords, Revision, RevisionTotal } from './revision';

const changes = {
  changed: template('{title}: {before}, now {after}'),
  answered: template('{title}: was {before}, now known: {after}'),
  opened: template('{title}: {before}, now {after}'),
  new: template('{title}: new, {after}'),
  removed: template('{title}: {before}, no longer there'),
  'in-writing': template('{title}: {after}'),
};

/** One change in words. */
function changeText(change: ChangeWords, locale: Locale): string {
  const { title, before, after, kind, inWriting } = change;
  const text = locale.say(changes[kind], { title, before, after });
  if (inWriting === undefined) return text;
  if (inWriting.after === true) return locale.say('{change} (now in writing)', { change: text });
  return inWriting.before === true
    ? locale.say('{change} (no longer in writing)', { change: text })
    : locale.say('{change} (not in writing)', { change: text });
}

const totals = {
  guaranteed: template('Guaranteed over {years}: {before}, now {after}'),
  expected: template('Expected over {years}: {before}, now {after}'),
};
const differences = {
  guaranteed: template('Guaranteed over {years}: {before}, now {after} ({difference})'),
  expected: template('Expected over {years}: {before}, now {after} ({difference})'),
};

/** A total in both revisions in words. */
function totalText({ name, before, after, difference }: RevisionTotal, horizon: number, locale: Locale): string {
  const places = { years: countedIn('year', horizon, locale), before: before.text, after: after.text };
  return difference === undefined
    ? locale.say(totals[name], places)
    : locale.say(differences[name], { ...places, difference: difference.text });
}

const agreements = {
  now: template('{title}: {agreed} was agreed, and the offer says it now.'),
  still: template('{title}: {agreed} was agreed, and the offer says it, as before.'),
  lost: template('{title}: {agreed} was agreed, and the offer says it no longer: {stated}.'),
  not: template('{title}: {agreed} was agreed, and the offer does not say it: {stated}.'),
  unknown: template('{title}: {agreed} was agreed; whether the offer says it cannot be compared: {stated}.'),
};

/** Whether something that was agreed is in the newer revision, in words. */
function agreedAskText({ path, agreed, state, inWriting }: AgreedAsk, own: Offer, locale: Locale): string {
  const places = {
    title: titleOf(path, locale),
    agreed: agreed.text,
    stated: describeStatedOrState(own, path, locale),
  };
  const text = locale.say(agreements[state], places);
  return inWriting === false && (state === 'now' || state === 'still')
    ? locale.say('{agreement} It is not in writing yet.', { agreement: text })
    : text;
}

/** Returns the parts of a report of what changed, each with its title; parts without content are left out. */
export function revisionSections(
  { changes: list, totals: sums, agreed, notices, horizon }: Revision,
  own: Offer,
  locale: Locale,
): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const nothing = locale.say('The two revisions say the same.');
  return [
    {
      title: locale.say('What changed'),
      lines: list.length === 0 ? [nothing] : list.map((each) => changeText(each, locale)),
    },
    {
      title: locale.say('What it comes to'),
      lines: [...sums.map((each) => totalText(each, horizon, locale)), ...notices],
    },
    { title: locale.say('What was agreed'), lines: agreed.map((each) => agreedAskText(each, own, locale)) },
  ].filter(({ lines }) => lines.length > 0);
}
