import { message, type Message } from '../../finding';
import type { Offer } from '../../offer';
import { findSpec, offerVocabulary, singleFigure } from '../../vocabulary';
import { readValue } from '../../parse/readValue';
import { refresherPath } from './refresherTerm';
import { tradeTerms } from './tradeTerms';
import { ownCurrency, subjectAt } from './termValue';
import { withTerm } from './withTerm';
import type { TermValue } from '../../parse/termText';

interface AgreedTo {
  /** The offer as it would be. */
  readonly offer: Offer;
  /** Why the others cannot be, by their paths. */
  readonly refused: ReadonlyMap<string, Message>;
}

/** What may be agreed to of a term; without a value, why there is none. */
interface ReadAgreement {
  readonly wanted?: TermValue | undefined;
  readonly fault?: Message;
}

/**
 * Returns an offer as it would be if the employer agreed to other values of its terms: of a list the sum, of `equity`
 * the amount of a grant like the first one, again each year. What does not fit its term is left out.
 */
export function agreedTo(offer: Offer, values: ReadonlyMap<string, ReadAgreement>): AgreedTo {
  const refused = new Map<string, Message>();
  let current = offer;
  for (const [path, { wanted, fault }] of values) {
    const next = wanted === undefined ? undefined : changed(current, path, wanted);
    if (next === undefined) refused.set(path, fault ?? cannotBeTried);
    else current = next;
  }
  return { offer: current, refused };
}

const cannotBeTried = message('This cannot be tried here; change it in the file.');

/** Reads what is typed as a value of a term, as a file states it. */
export function readAgreement(offer: Offer, path: string, typed: string): ReadAgreement {
  const text = typed.trim();
  const spec = subjectAt(offer, path)?.spec ?? refresherSpec(path);
  if (spec === undefined) return {};
  if (text === 'none' && spec.absence.includes('none')) return { wanted: 'none' };
  const { value, fault } = readValue(text, singleFigure(spec), ownCurrency(offer));
  return value === undefined ? { fault: message(fault.text, fault.args) } : { wanted: value };
}

function refresherSpec(path: string) {
  const spec = path === refresherPath ? findSpec(offerVocabulary, 'equity[].value') : undefined;
  return spec?.type === 'term' ? spec : undefined;
}

function changed(offer: Offer, path: string, wanted: TermValue): Offer | undefined {
  if (path !== refresherPath) {
    const isPossible = wanted !== 'none' || subjectAt(offer, path)?.spec.absence.includes('none') === true;
    return isPossible ? withTerm(offer, path, wanted) : undefined;
  }
  const refresher = tradeTerms(offer).find(({ kind }) => kind === 'refresher');
  return wanted !== 'none' && wanted.kind === 'money' ? refresher?.withMore(wanted.amount) : undefined;
}
