import { noCurrency } from '../../core/currency';
import type { Ask } from '../../core/offer';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { valueOf } from '../../core/term';
import { misfit, type Saying } from '../../core/validate/misfit';
import { exampleText, findSpec, offerVocabulary } from '../../core/vocabulary';
import { say, translate, userLocale } from '../convert';
import { inputText, pick } from '../prompts';

/** What an input box about a value of a term shows. */
interface ValueInput {
  readonly title: string;
  readonly prompt: string;
  readonly saying: Saying;
  readonly value?: string;
  /** Whether nothing may be written. */
  readonly isOptional: boolean;
}

/** Asks for a value of the term at a path, as it is written; undefined when the user gives up. */
export async function inputValue(
  { fields }: OfferDocument,
  path: string,
  { title, prompt, saying, value = '', isOptional }: ValueInput,
): Promise<string | undefined> {
  const spec = findSpec(offerVocabulary, path);
  const currency = valueOf(fields.currency)?.text ?? noCurrency;
  const text = await inputText({
    title,
    prompt,
    value,
    placeHolder: (spec && exampleText(spec)) ?? '',
    ignoreFocusOut: true,
    validateInput: (written) => {
      const trimmed = written.trim();
      if (trimmed === '') return isOptional ? undefined : say('Write a value.');
      const fault = misfit(trimmed, path, currency, saying);
      return fault && translate(fault);
    },
  });
  return text?.trim();
}

/** Lets the user choose one of several answers; undefined when they give up. */
export async function choose<Choice extends string>(
  title: string,
  placeHolder: string,
  choices: readonly { readonly choice: Choice; readonly label: string; readonly description?: string }[],
): Promise<Choice | undefined> {
  const chosen = await pick(choices, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.choice;
}

/** The explanation of a term for the one who writes its value. */
export function meaningOf(path: string): string {
  const spec = findSpec(offerVocabulary, path);
  return spec === undefined ? '' : userLocale().say(spec.description);
}

/** An ask of a log as it was seen: its place from 0, and what stood there. */
export interface AskAt {
  readonly index: number;
  readonly term: string | undefined;
  readonly value: string | undefined;
}

/** The ask in a place as it stands there. */
export function askAt(index: number, { term, ask }: Ask): AskAt {
  return { index, term: valueOf(term)?.text, value: valueOf(ask)?.text };
}

/** The ask that was seen, where it still stands in its place; by its place alone another one could be meant. */
export function findAsk({ fields }: OfferDocument, seen: AskAt): Ask | undefined {
  const ask = fields.negotiation.asks.items[seen.index];
  const now = ask && askAt(seen.index, ask);
  return now?.term === seen.term && now?.value === seen.value ? ask : undefined;
}

/** Whether a command was given an ask; who calls a command may give it anything. */
export function isAskAt(given: unknown): given is AskAt {
  return typeof given === 'object' && given !== null && 'index' in given && typeof given.index === 'number';
}
