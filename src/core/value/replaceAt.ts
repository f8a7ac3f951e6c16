import { groupBy } from '../groupBy';
import type { Offer } from '../offer';
import { type Field, type Group, isTerm } from '../term';
import { stepsOf } from '../terms';
import { camelCase } from '../vocabulary';

/** What stands in place of a field. */
export type Replacement = (field: Field) => Field;

/** Returns the same offer with another field at the path; what is around it stays as it is. */
export function replaceAt(offer: Offer, path: string, change: Replacement): Offer {
  return replaceEach(offer, [[path, change]]);
}

/** Returns the same offer with other fields at some paths; each list is gone through once, however many are in it. */
export function replaceEach(offer: Offer, changes: Iterable<readonly [path: string, change: Replacement]>): Offer {
  const below = [...changes].map(([path, change]) => ({ steps: stepsOf(path), change }));
  return replaceIn(offer, below) as unknown as Offer;
}

interface Below {
  /** The way from here. */
  readonly steps: readonly string[];
  readonly change: Replacement;
}

function replaceIn(field: Field, changes: readonly Below[]): Field {
  const own = changes.filter(({ steps }) => steps.length === 0).reduce((changed, { change }) => change(changed), field);
  const further = changes.filter(({ steps }) => steps.length > 0);
  if (further.length === 0) return own;
  if ('items' in own) {
    // What names no entry is meant of the first one.
    const entries = groupBy(further, ({ steps: [step = ''] }) => /^\[(\d+)\]$/.exec(step)?.[1] ?? '0');
    const inEntry = (i: number) => (entries.get(String(i)) ?? []).map(belowEntry);
    return { ...own, items: own.items.map((item, i) => (entries.has(String(i)) ? replaceIn(item, inEntry(i)) : item)) };
  }
  // What its long form says more stands below a term.
  if (isTerm(own)) return own.more === undefined ? own : { ...own, more: replaceIn(own.more, further) as Group };
  const children = own as unknown as Readonly<Record<string, Field | undefined>>;
  const changed = [...groupBy(further, ({ steps: [step = ''] }) => camelCase(step))].flatMap(([name, all]) => {
    const child = children[name];
    return child === undefined ? [] : [[name, replaceIn(child, all.map(withoutFirst))] as const];
  });
  return changed.length === 0 ? own : { ...own, ...Object.fromEntries(changed) };
}

function belowEntry(below: Below): Below {
  return below.steps[0]?.startsWith('[') === true ? withoutFirst(below) : below;
}

function withoutFirst({ steps, change }: Below): Below {
  return { steps: steps.slice(1), change };
}
