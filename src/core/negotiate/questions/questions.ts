import type { Candidate, Offer } from '../../offer';
import { statusOf } from '../../stage';
import { endsOfValue, type Field, type Group, isTerm, placeOf, type Term, type Value, valueOf } from '../../term';
import type { Unpriced } from '../../value/valuation';
import { isStatutoryCover } from '../../value/statutoryCover';
import { type FieldSpec, findSpec, type GroupSpec, offeredVocabulary, offerVocabulary } from '../../vocabulary';
import { aboutAny } from '../terms/concernsTerm';
import { fieldOf, findField, moreOf } from '../../terms';
import { needRank, noNeed } from '../needs/needs';

/** Something the offer leaves open, put so that it can be asked. */
export interface Question {
  readonly path: string;
  /** The question as the schema words it; undefined where it has none, so that it is asked what the offer says. */
  readonly text: string | undefined;
  /** Of several entries of a list, the one that the question must name. */
  readonly entry?: string;
  /** The range that the offer states; the question is where in it. */
  readonly range?: Value;
}

/**
 * Returns what to ask the employer, each thing once: every term that is `unknown`, the essential terms where the offer
 * does not mention them, where in a range a term will be, and what the valuation lacked. A group that is unknown as a
 * whole is asked by the questions of its essential terms, unless it is essential itself or has none. A job one has, and
 * an offer that is over, leave nothing to ask.
 */
export function questionsOf(offer: Offer, unpriced: readonly Unpriced[]): readonly Question[] {
  const { isCurrent, isSigned, isOver } = statusOf(offer);
  if (isCurrent || isOver) return [];
  const open = questionsIn(offer, offeredVocabulary, offer);
  const openPaths = open.map(({ path }) => path);
  const isAsked = aboutAny(openPaths, /\./g);
  const lacking = unpriced
    .filter(({ path, reason }) => reason === 'unknown' && isSilent(offer, path) && !isAsked(path))
    .map(({ path }) => ask(path));
  const asked = new Map([...open, ...lacking].map((question) => [keyOf(question), question]));
  // Who has signed needs no time to decide.
  return [...asked.values()].filter(({ path }) => !(isSigned && path === 'expires'));
}

function isSilent(offer: Offer, path: string): boolean {
  const field = findField(offer, path);
  return field !== undefined && /^(?:absent|unknown)$/.test(placeOf(field).state);
}

function ask(path: string): Question {
  return { path, text: findSpec(offerVocabulary, path)?.question };
}

/** Asks where in its range a term will be. */
function askWhere(path: string, { value }: Term<Value>): Question {
  return { ...ask(path), ...(value === undefined ? {} : { range: value }) };
}

/** What is asked by the same words about the same entry is asked once. */
function keyOf({ path, text, entry = '', range }: Question): string {
  return range === undefined ? `${entry} ${text ?? path}` : `range ${path}`;
}

function questionsIn(group: Group, spec: GroupSpec, offer: Offer): Question[] {
  const variant = variantFields(group, spec);
  return spec.fields
    .filter((field) => field.detail !== true && variant?.includes(field.name) !== false)
    .flatMap((field) => questionsAbout(fieldOf(group, field), field, offer));
}

function questionsAbout(field: Field, spec: FieldSpec, offer: Offer): Question[] {
  const more = spec.type === 'term' && isTerm(field) && field.more !== undefined ? spec.more : undefined;
  const further = more === undefined ? [] : questionsIn(moreOf(field, more), more, offer);
  return [...questionsOfField(field, spec, offer), ...further];
}

function questionsOfField(field: Field, spec: FieldSpec, offer: Offer): Question[] {
  const { state, path } = placeOf(field);
  switch (state) {
    case 'none':
    case 'invalid':
      return [];
    case 'unknown': {
      const isParted = spec.type === 'group' && spec.essential !== true;
      const parts = isParted ? questionsIn(field as Group, spec, offer) : [];
      return parts.length > 0 ? parts : [ask(path)];
    }
    case 'absent':
      if (spec.essential === true) return isCovered(path, offer) ? [] : [ask(path)];
      // A group nobody mentioned may hold terms that are worth asking about all the same.
      return spec.type === 'group' && !path.includes('.') ? questionsIn(field as Group, spec, offer) : [];
    case 'stated':
      if (isTerm(field)) return endsOfValue(field.value) === undefined ? [] : [askWhere(path, field)];
      if (spec.type === 'group') return questionsIn(field, spec, offer);
      return spec.type === 'list' && 'items' in field ? questionsAboutEntries(field.items, spec.item, offer) : [];
  }
}

/** Whether it is a cost of care that statutory cover does not have. */
function isCovered(path: string, { insurance }: Offer): boolean {
  const { deductible, outOfPocketMax } = insurance.health;
  return [deductible.path, outOfPocketMax.path].includes(path) && isStatutoryCover(insurance.health);
}

function questionsAboutEntries(entries: readonly Field[], item: FieldSpec, offer: Offer): Question[] {
  return entries.flatMap((entry) => {
    const { path, state } = placeOf(entry);
    if (state === 'unknown') return [ask(path)];
    if (isTerm(entry)) return questionsAbout(entry, item, offer);
    if (item.type !== 'group' || entry.node.word !== undefined) return [];
    const asked = questionsIn(entry, item, offer);
    if (entries.length === 1) return asked;
    // Of several entries the question must say which one it is about.
    return asked.map((each) => (each.text === undefined ? each : { entry: path, ...each }));
  });
}

/** The fields that an entry of this variant can have; undefined where there are no variants. */
function variantFields(group: Group, spec: GroupSpec): readonly string[] | undefined {
  const tag = spec.fields.find((field) => field.name === spec.tag);
  if (tag === undefined) return undefined;
  const field = fieldOf(group, tag);
  const value = isTerm(field) ? valueOf(field) : undefined;
  const word = value?.kind === 'choice' ? value.word : '';
  return spec.variants?.find((variant) => variant.tags.includes(word))?.fields;
}

/**
 * The questions in the order in which they matter: what the candidate needs, by need, then what keeps the total open,
 * then the rest.
 */
export function topQuestions(
  questions: readonly Question[],
  unpriced: readonly Unpriced[],
  candidate: Candidate | undefined,
): readonly Question[] {
  const needOf = needRank(candidate);
  const keepsOpen = aboutAny(unpriced.map(({ path }) => path));
  const rank = ({ path, range }: Question) => {
    const need = needOf(path);
    const isOpen = range === undefined ? keepsOpen(path) : findSpec(offerVocabulary, path)?.component !== undefined;
    return need < noNeed || isOpen ? need : noNeed + 1;
  };
  const ranked = questions.map((question) => ({ question, rank: rank(question) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ question }) => question);
}
