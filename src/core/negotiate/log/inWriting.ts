import type { IsoDate } from '../../calendar';
import type { Offer } from '../../offer';
import { type Deadline, stageOf, statusOf } from '../../stage';
import { type Field, placeOf, valueOf } from '../../term';
import { fieldOf } from '../../terms';
import { type FieldSpec, findSpec, offeredVocabulary, offerVocabulary } from '../../vocabulary';
import { type Question, questionsOf } from '../questions/questions';
import { type AgreedTerm, agreedTerms, isAgreed, notInWriting } from './agreedTerms';
import { type LoggedAsk, readLog } from './log';

/** One thing to clear before signing; `path` is the field of the offer that it is about. */
export type OpenItem = { readonly path: string } & (
  | { readonly kind: 'agreed'; readonly agreed: AgreedTerm }
  | { readonly kind: 'promise' | 'spoken' }
  | { readonly kind: 'ask'; readonly ask: LoggedAsk }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'condition'; readonly condition: string }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
);

export interface InWriting {
  /** What was agreed beside what the offer says. */
  readonly agreed: readonly AgreedTerm[];
  /** By kind, in the order of `OpenItem`, and within a kind in the order of the file format or of the log. */
  readonly openItems: readonly OpenItem[];
}

/**
 * Gathers what to clear before an offer is signed: what was agreed or promised and is not, or not certainly, in
 * writing; what is only spoken of while there is no letter; asks without an end; what the letter is silent about;
 * conditions and the last day. A job one has, and an offer that is over, leave nothing to clear.
 */
export function checkInWriting(offer: Offer, today: IsoDate): InWriting {
  const agreed = agreedTerms(offer);
  const { isCurrent, isOver, deadline } = stageOf(offer, today);
  if (isCurrent || isOver) return { agreed, openItems: [] };
  const missing = notInWriting(offer);
  const openItems: readonly OpenItem[] = [
    ...missing.agreed.map((each) => ({ kind: 'agreed', path: each.path, agreed: each }) as const),
    ...missing.promised.map((path) => ({ kind: 'promise', path }) as const),
    ...spokenTerms(offer)
      .filter((path) => !isAgreed(path, agreed))
      .map((path) => ({ kind: 'spoken', path }) as const),
    ...readLog(offer).open.map((ask) => ({ kind: 'ask', path: ask.path, ask }) as const),
    // What costs most when the letter is silent about it.
    ...questionsOf(offer, [])
      .filter(({ path }) => findSpec(offerVocabulary, path)?.essential === true)
      .map((question) => ({ kind: 'question', path: question.path, question }) as const),
    ...offer.terms.contingencies.items.flatMap((each) => {
      const condition = valueOf(each)?.text;
      return condition === undefined ? [] : [{ kind: 'condition', path: each.path, condition } as const];
    }),
    ...(deadline === undefined ? [] : [{ kind: 'deadline', path: 'expires', deadline } as const]),
  ];
  return { agreed, openItems };
}

/** Whether all that was agreed is certainly in writing. */
export function isAllWritten({ agreed }: { readonly agreed: readonly Pick<AgreedTerm, 'verdict'>[] }): boolean {
  return agreed.every(({ verdict }) => verdict === 'in-writing');
}

/** The fields that say what the offer is, not what it gives. */
const head = new Set(['company', 'currency', 'status', 'received', 'expires']);

/**
 * While an offer is only talked about, every term of it is only said, unless the file knows better; the paths of these
 * terms.
 */
function spokenTerms(offer: Offer): readonly string[] {
  if (!statusOf(offer).isSpoken) return [];
  return offeredVocabulary.fields
    .filter(({ name, detail }) => detail !== true && !head.has(name))
    .flatMap((spec) => partsOf(fieldOf(offer, spec), spec))
    .map(placeOf)
    .filter(({ state, details }) => state === 'stated' && details.inWriting === undefined)
    .map(({ path }) => path);
}

/** A field of the offer as the parts that a letter would have a line for. */
function partsOf(field: Field, spec: FieldSpec): readonly Field[] {
  if (spec.type !== 'group' || !('node' in field) || placeOf(field).state !== 'stated') return [field];
  if (placeOf(field).details.inWriting !== undefined) return [];
  return spec.fields.filter(({ detail }) => detail !== true).map((each) => fieldOf(field as Offer, each));
}
