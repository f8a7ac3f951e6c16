import { isTerm, type Details, type Field, type Group, type Place, type Term, type Value } from '../../term';
import { fieldOf } from '../../terms';
import { camelCase, findSpec, offerVocabulary, type FieldSpec, type GroupSpec, type TermSpec } from '../../vocabulary';

/** What stands in place of a text that the file writes freely; undefined leaves the field without a value. */
export type Replace = (text: string, spec: TermSpec) => string | undefined;

/**
 * A group with every text that its author could word freely replaced, and without the notes and sources of its terms.
 * Amounts, dates, choices and everything else that has a form stays.
 */
export function replaceTexts<Root extends Group>(group: Root, spec: GroupSpec, replace: Replace): Root {
  return withoutTexts(group, spec, replace) as Root;
}

function withoutTexts(field: Field, spec: FieldSpec, replace: Replace): Field {
  if (isTerm(field)) {
    const more = spec.type === 'term' && spec.more !== undefined && field.more;
    const own = replaceTerm(field, spec, replace);
    return more ? { ...own, more: withoutTexts(more, spec.more, replace) as Group } : own;
  }
  const node = bare(field.node);
  if ('items' in field) {
    const item = spec.type === 'list' ? spec.item : spec;
    return { node, items: field.items.map((each) => withoutTexts(each, item, replace)) };
  }
  if ('entries' in field) {
    const item = spec.type === 'map' ? spec.item : spec;
    return {
      node,
      entries: new Map([...field.entries].map(([key, each]) => [key, withoutTexts(each, item, replace)])),
    };
  }
  const fields = spec.type === 'group' ? spec.fields.filter(({ detail }) => detail !== true) : [];
  return {
    ...Object.fromEntries(
      fields.map((each) => [camelCase(each.name), withoutTexts(fieldOf(field, each), each, replace)]),
    ),
    node,
  };
}

function replaceTerm(term: Term<Value>, spec: FieldSpec, replace: Replace): Term<Value> {
  const own = bare(term);
  if (own.state !== 'stated' || own.value.kind !== 'text' || spec.type !== 'term') return own;
  if (!isFree(spec, own.value.text)) return own;
  const text = replace(own.value.text, spec);
  if (text === undefined) return { path: own.path, details: own.details, state: 'absent' };
  return { ...own, value: { kind: 'text', text } };
}

/** Whether the author could have written anything there; a path that leads nowhere is only words. */
function isFree({ kinds }: TermSpec, text: string): boolean {
  if (kinds.includes('path')) return findSpec(offerVocabulary, text) === undefined;
  return kinds.includes('text') || kinds.includes('any');
}

/** The same place without what its author remarks of it. */
function bare<P extends Place>(place: P): P {
  const { inWriting, negotiable } = place.details;
  const details: Details = {
    ...(inWriting === undefined ? {} : { inWriting }),
    ...(negotiable === undefined ? {} : { negotiable }),
  };
  return { ...place, details };
}
