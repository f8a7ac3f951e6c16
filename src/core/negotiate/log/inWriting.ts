import { daysBetween, formatDate, type IsoDate } from '../../calendar';
import { countedIn } from '../../compare/describe';
import type { Locale } from '../../locale';
import type { Offer } from '../../offer';
import { deadlineOf, statusOf } from '../../stage';
import { valueOf } from '../../term';
import { labelOf } from '../../titles';
import { findSpec, offerVocabulary } from '../../vocabulary';
import { agreedTerms, type AgreedTerm } from './agreedTerms';
import { asksToClear } from './asksToClear';
import { describeStated } from '../terms/describeStated';
import { isAgreed, notInWriting, type Promised } from './notInWriting';
import { questionsOf } from '../questions/questions';
import { spokenTerms } from './spokenTerms';
import type { ToClear } from './toClear';

export interface InWriting {
  /** What was agreed beside what the offer says. */
  readonly agreed: readonly AgreedTerm[];
  /** By kind, and within a kind in the order of the file format or of the log. */
  readonly toClear: readonly ToClear[];
}

/**
 * What to clear before an offer is signed: what was agreed or promised and is not, or not certainly, in writing; what is only spoken
 * of while there is no letter; asks without an end; what the letter is silent about; conditions and the last day. A job one has,
 * and an offer that is over, leave nothing to clear.
 */
export function checkInWriting(offer: Offer, today: IsoDate, locale: Locale): InWriting {
  const agreed = agreedTerms(offer, locale);
  const { isCurrent, isOver } = statusOf(offer);
  if (isCurrent || isOver) return { agreed, toClear: [] };
  const saying = { offer, locale };
  const missing = notInWriting(offer, locale);
  const toClear = [
    ...missing.agreed.map((each) => aboutAgreed(each, locale)),
    ...missing.promised.map((each) => aboutPromised(each, locale)),
    ...spokenTerms(offer)
      .filter((path) => !isAgreed(path, agreed))
      .map((path) => aboutSpoken(path, saying)),
    ...asksToClear(offer, locale),
    ...silences(saying),
    ...conditions(saying),
    ...deadline(saying, today),
  ];
  return { agreed, toClear };
}

/** Whether all that was agreed is certainly in writing. */
export function isAllWritten({ agreed }: InWriting): boolean {
  return agreed.every(({ verdict }) => verdict === 'in-writing');
}

interface Saying {
  readonly offer: Offer;
  readonly locale: Locale;
}

function aboutAgreed({ path, title, agreed, stated, verdict }: AgreedTerm, { say }: Locale): ToClear {
  const about = { kind: 'agreed', path, title } as const;
  switch (verdict) {
    case 'different':
      return {
        ...about,
        wrong: say('{agreed} was agreed, and the offer says {stated}.', { agreed, stated }),
        todo: say('Ask for a corrected letter, and write {agreed} into the file once it says so.', { agreed }),
      };
    case 'missing':
      return {
        ...about,
        wrong: say('{agreed} was agreed, and the offer does not say it.', { agreed }),
        todo: say('Ask for it in the letter, and write {agreed} into the file once it says so.', { agreed }),
      };
    case 'only-said':
      return {
        ...about,
        wrong: say('{agreed} was agreed and is not in writing.', { agreed }),
        todo: say('Ask for it in the letter, and mark it as in writing once it is there.'),
      };
    default:
      return {
        ...about,
        wrong: say('{agreed} was agreed; whether the letter says it, the file does not tell.', { agreed }),
        todo: say('Read it in the letter, and mark it as in writing.'),
      };
  }
}

/** What the employer states and the file marks as not in writing. */
function aboutPromised({ path, title }: Promised, { say }: Locale): ToClear {
  return {
    kind: 'promise',
    path,
    title,
    wrong: say('This was only said.'),
    todo: say('Ask for it in the letter, and mark it as in writing once it is there.'),
  };
}

/** Something that is only talked about. */
function aboutSpoken(path: string, { offer, locale }: Saying): ToClear {
  return {
    kind: 'spoken',
    path,
    title: labelOf(offer, path, locale),
    wrong: locale.say('Only said so far: {text}.', { text: describeStated(offer, path, locale) }),
    todo: locale.say('See that the letter says it.'),
  };
}

/** What costs most when the letter is silent about it: the questions of the schema. */
function silences({ offer, locale }: Saying): readonly ToClear[] {
  return questionsOf(offer, [], locale)
    .filter(({ path }) => findSpec(offerVocabulary, path)?.essential === true)
    .map(({ path, text }) => ({
      kind: 'question',
      path,
      title: labelOf(offer, path, locale),
      wrong: locale.say('The offer does not say.'),
      todo: text,
    }));
}

function conditions({ offer, locale }: Saying): readonly ToClear[] {
  return offer.terms.contingencies.items.flatMap((each) => {
    const condition = valueOf(each)?.text;
    if (condition === undefined) return [];
    return [
      {
        kind: 'condition',
        path: each.path,
        title: condition,
        wrong: locale.say('The offer depends on this.'),
        todo: locale.say('Have it met, and confirmed in writing, before you give notice where you are.'),
      },
    ];
  });
}

function deadline({ offer, locale }: Saying, today: IsoDate): readonly ToClear[] {
  const last = deadlineOf(offer);
  if (last === undefined) return [];
  const days = daysBetween(today, last.date);
  const args = { date: formatDate(last.date, locale), days: countedIn('day', Math.abs(days), locale) };
  const wrong =
    days < 0
      ? locale.say('The offer expired on {date}, {days} ago.', args)
      : days === 0
        ? locale.say('The offer expires today.')
        : locale.say('The offer expires on {date}, in {days}.', args);
  const todo =
    days < 0
      ? locale.say('Ask whether it still stands, and until when.')
      : locale.say('Answer by then, or ask for more time before it ends.');
  return [{ kind: 'deadline', path: 'expires', title: labelOf(offer, 'expires', locale), wrong, todo }];
}
