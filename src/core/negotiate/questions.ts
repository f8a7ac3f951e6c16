import type { Offer } from '../offer';
import { isTerm, placeOf, valueOf, type Field, type Group } from '../term';
import { fieldOf } from '../terms';
import { titleOf } from '../titles';
import { offerVocabulary, type FieldSpec, type GroupSpec } from '../vocabulary';

/** Something the offer leaves open, put so that it can be asked. */
export interface Question {
  readonly path: string;
  readonly text: string;
}

/**
 * What to ask the employer: every term that is `unknown`, and the terms whose silence costs most (those with a question in the
 * schema) where the offer does not mention them. Of a group that is unknown as a whole only the group is asked.
 */
export function questionsOf(offer: Offer): readonly Question[] {
  return questionsIn(offer, offerVocabulary);
}

function questionsIn(group: Group, spec: GroupSpec): Question[] {
  const variant = variantFields(group, spec);
  return spec.fields
    .filter((field) => field.detail !== true && variant?.includes(field.name) !== false)
    .flatMap((field) => questionsAbout(fieldOf(group, field), field));
}

function questionsAbout(field: Field, spec: FieldSpec): Question[] {
  const { state, path } = placeOf(field);
  switch (state) {
    case 'none':
    case 'invalid':
      return [];
    case 'unknown':
      return spec.path.startsWith('negotiation')
        ? []
        : [{ path, text: spec.question ?? `What does the offer say about this: ${titleOf(path).toLowerCase()}?` }];
    case 'absent':
      if (spec.question !== undefined) return [{ path, text: spec.question }];
      // A group nobody mentioned may hold terms that are worth asking about all the same.
      return spec.type === 'group' && !path.includes('.') ? questionsIn(field as Group, spec) : [];
    case 'stated':
      if (spec.type === 'group') return questionsIn(field as Group, spec);
      if (spec.type === 'list' && spec.item.type === 'group' && 'items' in field) {
        const { item } = spec;
        return field.items.flatMap((entry) => {
          const asked = 'node' in entry && entry.node.word === undefined ? questionsIn(entry, item) : [];
          // Of several grants the question must say which one it is about.
          return field.items.length === 1
            ? asked
            : asked.map((each) => ({ ...each, text: `${titleOf(placeOf(entry).path)}: ${each.text}` }));
        });
      }
      return [];
  }
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
