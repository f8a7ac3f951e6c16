import { formatDate } from '../calendar';
import type { Locale } from '../locale';
import type { AgreedTerm, NotInWriting } from '../negotiate/log/agreedTerms';
import type { InWriting, OpenItem } from '../negotiate/log/inWriting';
import type { LoggedAsk } from '../negotiate/log/log';
import type { Offer } from '../offer';
import type { Deadline } from '../stage';
import { labelOf } from '../titles';
import { describeStated, describeTermText, questionText } from './termWords';
import { findField } from '../terms';
import { isTerm } from '../term';
import type { TermValue } from '../parse/termText';
import { countedIn } from './describe';

/** The check before signing in words. */
export type InWritingWords = ReturnType<typeof inWritingWords>;

/** A term that was agreed, in words. */
export type AgreedWords = ReturnType<typeof agreedWords>;

/** Puts what was agreed, and what the offer says of it, into words. */
function agreedWords({ path, term, agreed, verdict }: AgreedTerm, offer: Offer, locale: Locale) {
  return {
    path,
    term,
    title: labelOf(offer, term, locale),
    agreed: describeTermText(agreed, locale),
    stated: describeStated(offer, term, locale),
    verdict,
  };
}

/** A term with what is to be told of it. */
export type NamedText = ReturnType<typeof named> & { readonly text: string };

/** Names a term that was agreed, with what was agreed. */
export function agreedText({ path, term, agreed }: AgreedTerm, offer: Offer, locale: Locale): NamedText {
  return { ...named(term, agreed.value, offer, locale), path, text: describeTermText(agreed, locale) };
}

/** Puts what is not certainly in writing into words, what was agreed first. */
export function notInWritingWords(
  { agreed, promised }: NotInWriting,
  offer: Offer,
  locale: Locale,
): readonly NamedText[] {
  return [
    ...agreed.map((each) => agreedText(each, offer, locale)),
    ...promised.map((path) => {
      const field = findField(offer, path);
      const value = field !== undefined && isTerm(field) ? field.value : undefined;
      return { ...named(path, value, offer, locale), text: describeStated(offer, path, locale) };
    }),
  ];
}

/** Names an ask of the log, with what is asked for. */
export function askWords({ path, term, wanted }: LoggedAsk, offer: Offer, locale: Locale): NamedText {
  return { ...named(term, wanted?.value, offer, locale), path, text: describeTermText(wanted, locale) };
}

/** Names a term; what is but a yes, the title alone says. */
function named(term: string, value: TermValue | undefined, offer: Offer, locale: Locale) {
  const isPlainYes = value !== undefined && value !== 'none' && value.kind === 'yes-no' && value.yes;
  return { path: term, term, title: labelOf(offer, term, locale), isPlainYes };
}

/** Puts the check before signing into words. */
export function inWritingWords({ agreed, openItems }: InWriting, offer: Offer, locale: Locale) {
  return {
    agreed: agreed.map((each) => agreedWords(each, offer, locale)),
    toClear: openItems.map((each) => itemWords(each, offer, locale)),
  };
}

/** One thing to clear before signing, in words: what is wrong and what to do. */
function itemWords(item: OpenItem, offer: Offer, locale: Locale) {
  const { kind, path } = item;
  const { say } = locale;
  const own = { kind, path, title: labelOf(offer, path, locale) };
  switch (item.kind) {
    case 'agreed': {
      const words = agreedWords(item.agreed, offer, locale);
      return { ...own, title: words.title, ...aboutAgreed(words, locale) };
    }
    case 'promise':
      return {
        ...own,
        wrong: say('This was only said.'),
        todo: say('Ask for it in the letter, and mark it as in writing once it is there.'),
      };
    case 'spoken':
      return {
        ...own,
        wrong: say('Only said so far: {text}.', { text: describeStated(offer, path, locale) }),
        todo: say('See that the letter says it.'),
      };
    case 'ask':
      return { ...own, title: labelOf(offer, item.ask.term, locale), ...aboutAsk(item.ask, locale) };
    case 'question':
      return {
        ...own,
        wrong: item.question.range === undefined ? say('The offer does not say.') : say('The offer gives a range.'),
        todo: questionText(item.question, offer, locale),
      };
    case 'condition':
      return {
        ...own,
        title: item.condition,
        wrong: say('The offer depends on this.'),
        todo: say('Have it met, and confirmed in writing, before you give notice where you are.'),
      };
    case 'deadline':
      return { ...own, ...aboutDeadline(item.deadline, locale) };
  }
}

function aboutAgreed({ agreed, stated, verdict }: AgreedWords, { say }: Locale) {
  switch (verdict) {
    case 'different':
      return {
        wrong: say('{agreed} was agreed, and the offer says {stated}.', { agreed, stated }),
        todo: say('Ask for a corrected letter, and write {agreed} into the file once it says so.', { agreed }),
      };
    case 'missing':
      return {
        wrong: say('{agreed} was agreed, and the offer does not say it.', { agreed }),
        todo: say('Ask for it in the letter, and write {agreed} into the file once it says so.', { agreed }),
      };
    case 'only-said':
      return {
        wrong: say('{agreed} was agreed and is not in writing.', { agreed }),
        todo: say('Ask for it in the letter, and mark it as in writing once it is there.'),
      };
    default:
      return {
        wrong: say('{agreed} was agreed; whether the letter says it, the file does not tell.', { agreed }),
        todo: say('Read it in the letter, and mark it as in writing.'),
      };
  }
}

function aboutAsk({ status, wanted, answer }: LoggedAsk, locale: Locale) {
  const { say } = locale;
  const ask = describeTermText(wanted, locale);
  switch (status) {
    case 'asked':
      return {
        wrong: say('You asked for {ask}, and there is no answer yet.', { ask }),
        todo: say('Get an answer, and record it.'),
      };
    case 'countered':
      return answer === undefined
        ? {
            wrong: say('You asked for {ask}, and they offered something else.', { ask }),
            todo: say('Write down what they offered, and answer it.'),
          }
        : {
            wrong: say('You asked for {ask}, and they offered {countered}.', {
              ask,
              countered: describeTermText(answer, locale),
            }),
            todo: say('Take it or answer it, and record how it ends.'),
          };
    default:
      return {
        wrong: say('You plan to ask for {ask}, and have not yet.', { ask }),
        todo: say('Ask before you sign, or take it off the list.'),
      };
  }
}

function aboutDeadline({ date, days }: Deadline, locale: Locale) {
  const { say } = locale;
  const args = { date: formatDate(date, locale), days: countedIn('day', Math.abs(days), locale) };
  if (days < 0)
    return {
      wrong: say('The offer expired on {date}, {days} ago.', args),
      todo: say('Ask whether it still stands, and until when.'),
    };
  const todo = say('Answer by then, or ask for more time before it ends.');
  return {
    wrong: days === 0 ? say('The offer expires today.') : say('The offer expires on {date}, in {days}.', args),
    todo,
  };
}
