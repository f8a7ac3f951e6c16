import { lowerFirst, type Locale } from './locale';
import type { Offer } from './offer';
import type { Field, Term, Value } from './term';
import { findField } from './terms';
import { findSpec, offerVocabulary, type GroupSpec } from './vocabulary';

/** The title of a path with those of its parents that say more than it does alone: `Health insurance: deductible`. */
export function titleOf(path: string, locale: Locale, vocabulary: GroupSpec = offerVocabulary): string {
  const own = findSpec(vocabulary, path);
  const parent = path.replace(/\.[^.]+$/, '');
  const above = parent !== path && parent.includes('.') ? findSpec(vocabulary, parent) : undefined;
  const entry = /\[(\d+)\]$/.exec(path);
  if (own === undefined) return path;
  const title = locale.say(own.title);
  if (entry !== null) return `${title} ${Number(entry[1]) + 1}`;
  return above === undefined || above.title === '' ? title : `${locale.say(above.title)}: ${lowerFirst(title, locale)}`;
}

/**
 * What a path of this offer is called for a reader. An entry of a list goes by its own name where it has one, else by
 * its number; an only entry needs none: `new-hire grant: share price`, `Sign-on payment 2`, `Sign-on payment:
 * clawback`.
 */
export function labelOf(offer: Offer, path: string, locale: Locale): string {
  const [, list = '', index = ''] = /^([^[]+)\[(\d+)\]/.exec(path) ?? [];
  if (list === '') return titleOf(path, locale);
  const entry = `${list}[${index}]`;
  const field = findField(offer, list);
  const isOne = field !== undefined && 'items' in field && field.items.length < 2;
  const rest = path.slice(entry.length);
  const title = titleOf(isOne ? `${list}[]` : entry, locale);
  const head = ownName(findField(offer, entry)) ?? title;
  // What an entry is measured by is what it comes down to; everything else is a part of it.
  const spec = findSpec(offerVocabulary, entry);
  if (rest === '' || rest.slice(1) === (spec?.type === 'group' ? spec.measure : undefined)) return head;
  const steps = rest.split('.').slice(1);
  const titles = steps.map((_, i) => findSpec(offerVocabulary, `${entry}.${steps.slice(0, i + 1).join('.')}`)?.title);
  return [head, ...titles.flatMap((each) => (each === undefined ? [] : [lowerFirst(locale.say(each), locale)]))].join(
    ': ',
  );
}

/** The same within a sentence, where a title begins small and a name stays as it is written. */
export function labelInSentence(offer: Offer, path: string, locale: Locale): string {
  const label = labelOf(offer, path, locale);
  return isNamedEntry(offer, path) ? label : lowerFirst(label, locale);
}

/** Whether the path is in an entry of a list that goes by a name of its own, so that its label is worded freely. */
export function isNamedEntry(offer: Offer, path: string): boolean {
  const [entry = ''] = /^[^[]+\[\d+\]/.exec(path) ?? [];
  return entry !== '' && ownName(findField(offer, entry)) !== undefined;
}

function ownName(entry: Field | undefined): string | undefined {
  const name = (entry as { readonly name?: Term<Value> } | undefined)?.name;
  return name?.state === 'stated' && name.value.kind === 'text' ? name.value.text : undefined;
}
