import type { Offer } from '../offer';
import type { Field } from '../term';
import { stepsOf } from '../terms';
import { camelCase } from '../vocabulary';

/** Returns the same offer with another field at the path; what is around it stays as it is. */
export function replaceAt(offer: Offer, path: string, change: (field: Field) => Field): Offer {
  return replaceIn(offer, stepsOf(path), change) as unknown as Offer;
}

function replaceIn(field: Field, [step, ...rest]: readonly string[], change: (field: Field) => Field): Field {
  if (step === undefined) return change(field);
  if ('items' in field) {
    const index = Number(/^\[(\d+)\]$/.exec(step)?.[1] ?? 0);
    const below = step.startsWith('[') ? rest : [step, ...rest];
    return { ...field, items: field.items.map((item, i) => (i === index ? replaceIn(item, below, change) : item)) };
  }
  const name = camelCase(step);
  const child = (field as unknown as Record<string, Field | undefined>)[name];
  return child === undefined ? field : { ...field, [name]: replaceIn(child, rest, change) };
}
