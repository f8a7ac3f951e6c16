import { daysBetween, formatDate, type IsoDate } from '../calendar';
import { countedIn } from '../compare/describe';
import { deadlineOf } from '../deadline';
import type { Locale } from '../locale';
import type { Offer } from '../offer';
import { placeOf, valueOf, type Details, type Field } from '../term';
import { fieldOf, walkFields } from '../terms';
import { labelOf } from '../titles';
import { findSpec, offerVocabulary, type FieldSpec } from '../vocabulary';
import { agreedTerms, describeStated, type AgreedTerm } from './agreedTerms';
import { openAsks } from './openAsks';
import { questionsOf } from './questions';
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
  if (/^(?:current|declined|expired)$/.test(valueOf(offer.status)?.word ?? '')) return { agreed, toClear: [] };
  const isTold = (path: string) => agreed.some(({ term, verdict }) => term === path && verdict === 'only-said');
  const saying = { offer, locale };
  const toClear = [
    ...agreed.filter(({ verdict }) => verdict !== 'in-writing').map((each) => aboutAgreed(each, locale)),
    ...promises(saying).filter(({ path }) => !isTold(path)),
    ...spoken(saying).filter(({ path }) => !isTold(path)),
    ...openAsks(offer, locale),
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
function promises({ offer, locale }: Saying): readonly ToClear[] {
  return statements(offer)
    .filter(({ details }) => details.inWriting === false)
    .map(({ path }) => ({
      kind: 'promise',
      path,
      title: labelOf(offer, path, locale),
      wrong: locale.say('This was only said.'),
      todo: locale.say('Ask for it in the letter, and mark it as in writing once it is there.'),
    }));
}

interface Statement {
  readonly path: string;
  readonly details: Details;
}

/** All that the employer states; what is asked for is none of it. */
function statements(offer: Offer): readonly Statement[] {
  return [...walkFields(offer, offerVocabulary)].flatMap(({ field }) => {
    if (placeOf(field).path.startsWith('negotiation')) return [];
    return [field, ...('items' in field ? field.items : [])].map(placeOf);
  });
}

/** The fields that say what the offer is, not what it gives. */
const head = new Set(['company', 'currency', 'status', 'received', 'expires', 'source', 'negotiation']);

/** While an offer is only talked about, every term of it is only said, unless the file knows better. */
function spoken({ offer, locale }: Saying): readonly ToClear[] {
  if (!/^(?:verbal|process)$/.test(valueOf(offer.status)?.word ?? '')) return [];
  return offerVocabulary.fields
    .filter(({ name, detail }) => detail !== true && !head.has(name))
    .flatMap((spec) => partsOf(fieldOf(offer, spec), spec))
    .filter((field) => placeOf(field).state === 'stated' && placeOf(field).details.inWriting === undefined)
    .map((field) => {
      const { path } = placeOf(field);
      return {
        kind: 'spoken',
        path,
        title: labelOf(offer, path, locale),
        wrong: locale.say('Only said so far: {text}.', { text: describeStated(offer, path, locale) }),
        todo: locale.say('See that the letter says it.'),
      };
    });
}

/** A field of the offer as the parts that a letter would have a line for. */
function partsOf(field: Field, spec: FieldSpec): readonly Field[] {
  if (spec.type !== 'group' || !('node' in field) || placeOf(field).state !== 'stated') return [field];
  if (placeOf(field).details.inWriting !== undefined) return [];
  return spec.fields.filter(({ detail }) => detail !== true).map((each) => fieldOf(field as Offer, each));
}

/** What costs most when the letter is silent about it: the questions of the schema. */
function silences({ offer, locale }: Saying): readonly ToClear[] {
  return questionsOf(offer, [], locale)
    .filter(({ path }) => findSpec(offerVocabulary, path)?.question !== undefined)
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
