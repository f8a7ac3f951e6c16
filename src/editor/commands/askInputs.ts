import { noCurrency } from '../../core/currency';
import type { OfferDocument } from '../../core/parse/parseOffer';
import { valueOf } from '../../core/term';
import { misfit } from '../../core/validate/misfit';
import { exampleText, findSpec, offerVocabulary } from '../../core/vocabulary';
import { translate } from '../convert';
import { inputText, pick } from '../prompts';
import { say, userLocale } from '../userLocale';

/** What an input box about a value of a term shows. */
export interface ValueInput {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** Whether nothing may be written. */
  readonly isOptional: boolean;
}

/** Asks for a value of the term at a path, as it is written; undefined when the user gives up. */
export async function inputValue(
  { fields }: OfferDocument,
  path: string,
  { title, prompt, value = '', isOptional }: ValueInput,
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
      const fault = misfit(trimmed, path, currency);
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
