import { noCurrency } from '../currency';
import { message, type Finding } from '../finding';
import { rangeOf } from '../parse/nodes';
import { isTerm, type Term, type Value } from '../term';
import { findField, walkFields } from '../terms';
import { validate } from '../validate/validate';
import { applied, splitsNumber } from './applied';
import { harmless } from './harmless';
import { differenceOf, type Edit, replacement } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { replaceFinding } from './replaceFinding';
import { siteAt } from './siteAt';

/** A fix may bring a mistake to light that was hidden before; none hides deeper than fields are nested. */
const mostRounds = 20;

/**
 * Makes all replacements of findings that are not guesses, again and again until there is nothing left to replace. What
 * could be read before reads the same after it. A text with broken syntax is left alone, because what comes after the
 * fault is read askew; only where tabs are all that breaks it they are replaced first.
 */
export function fixAll(document: AnyDocument): Refactoring | undefined {
  let current = withoutTabs(document);
  for (let round = 0; round < mostRounds; round++) {
    const next = fixed(current);
    if (next === current) break;
    current = next;
  }
  const edits = differenceOf(document.text, current.text);
  const title = message('Fix all mistakes whose answer is clear');
  return edits.length === 0 ? undefined : { title, kind: 'source.fixAll.offer', edits };
}

/**
 * The document with two spaces for each tab where tabs alone indent it and nothing else breaks its syntax; else the
 * same. In a text over several lines tabs may be its own.
 */
function withoutTabs(document: AnyDocument): AnyDocument {
  const { text, yaml } = document;
  if (yaml.broken?.code !== 'tab-as-indent') return document;
  if (/^ +\S/m.test(text) || /[|>][-+\d]*[ \t]*(?:#.*)?\r?$/m.test(text)) return document;
  const edits = [...text.matchAll(/^\t+/gm)].map(({ index, 0: tabs }) =>
    replacement(index, index + tabs.length, '  '.repeat(tabs.length)),
  );
  const next = applied(document, edits);
  return next.yaml.broken === undefined ? next : document;
}

/** The document after one round; the same one where nothing can be replaced. */
function fixed(document: AnyDocument): AnyDocument {
  if (document.yaml.broken !== undefined) return document;
  const fixes = replacementsIn(document);
  if (fixes.length === 0) return document;
  const edits = fixes.flat();
  const all = applied(document, edits);
  if (readsTheSame(document, all, edits)) return all;
  // One of them does harm: those that do none beside each other.
  const kept = harmless(fixes, (beside, tried) => {
    const together = [...beside, ...tried].flat();
    return readsTheSame(document, applied(document, together), together);
  });
  return kept.length === 0 ? document : applied(document, kept.flat());
}

/**
 * The edits of each replacement; of several at one place the first, and of several that write the same key into one
 * map.
 */
function replacementsIn(document: AnyDocument): readonly (readonly Edit[])[] {
  const fixes: (readonly Edit[])[] = [];
  const keys = new Set<string>();
  const places = new Set<number>();
  let end = -1;
  for (const finding of validate(document)) {
    const { code, span, replacement } = finding;
    const edits = isClear(finding) ? replaceFinding(document, finding) : undefined;
    if (edits === undefined || span.start < end || edits.some((edit) => places.has(edit.span.start))) continue;
    if (code === 'unknown-key') {
      const key = `${rangeOf(siteAt(document, span.start)?.node)?.start ?? 0} ${replacement ?? ''}`;
      if (keys.has(key)) continue;
      keys.add(key);
    }
    end = span.end;
    for (const edit of edits) places.add(edit.span.start);
    fixes.push(edits);
  }
  return fixes;
}

/** Whether each term that could be read has the value it had, those that were replaced aside. */
function readsTheSame(before: AnyDocument, next: AnyDocument, edits: readonly Edit[]): boolean {
  if (next.yaml.broken !== undefined || splitsNumber(before, edits, next)) return false;
  const replaced = new Set<number | undefined>(edits.map(({ span }) => span.start));
  for (const { field } of walkFields(before.fields, before.vocabulary)) {
    if (!isTerm(field) || field.state === 'absent' || field.state === 'invalid') continue;
    if (replaced.has(field.span?.start)) continue;
    const now = findField(next.fields, field.path);
    if (now === undefined || !isTerm(now) || written(now, field) !== written(field, field)) return false;
  }
  return true;
}

/** A term as text; amounts of a file whose currency could not be read are in none. */
function written({ state, value }: Term<Value>, before: Term<Value>): string {
  const isBare = before.value?.kind === 'money' && before.value.currency === noCurrency;
  return JSON.stringify([state, value], (key, part: unknown) => (isBare && key === 'currency' ? noCurrency : part));
}

/**
 * Whether a finding's replacement is the one thing that can be meant. Whether a doubt is right, only the author knows.
 */
export function isClear({ severity, replacement, isGuess }: Finding): boolean {
  return severity === 'error' && replacement !== undefined && isGuess !== true;
}
