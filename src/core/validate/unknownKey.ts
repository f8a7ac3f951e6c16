import { isScalar } from 'yaml';
import { error, type Finding } from '../finding';
import { nearest, slipOf } from '../nearest';
import { mayBeSentence } from '../parse/brokenPair';
import { escapeStep } from '../parse/plainData';
import type { Span } from '../text';
import { allSpecs, keysOf, type FieldSpec, type GroupSpec } from '../vocabulary';
import { keySpan, specAt, textAt, type Places } from './places';

/** Tells of a key that the format does not have in the map at the pointer, and what was most likely meant. */
export function unknownKey(pointer: string, key: string, places: Places): Finding {
  const span = keySpan(`${pointer}/${escapeStep(key)}`, places);
  if (key === '<<')
    return error('unknown-key', span, 'Merge keys ("<<") are not part of the format; write the fields out.');
  const spec = specAt(pointer, places);
  const allowed = allowedKeys(spec, pointer, places);
  const free = allowed.filter((name) => !places.plain.nodes.has(`${pointer}/${name}`));
  return (
    brokenPair(key, span, allowed, places.plain.nodes.get(`${pointer}/${escapeStep(key)}`)?.node) ??
    calledOtherwise(key, span, spec, free, places.vocabulary) ??
    ofOtherVariant(key, span, spec) ??
    ofOtherGroup(key, span, spec, places.vocabulary) ??
    meantHere(key, span, spec, { allowed, free }, places.vocabulary) ??
    meantElsewhere(key, span, spec, places.vocabulary) ??
    error('unknown-key', span, 'Unknown key "{key}". Allowed here: {allowed}.', { key, allowed: allowed.join(', ') })
  );
}

/** The keys that the format has in the map at the pointer. */
export function allowedKeys(spec: FieldSpec | undefined, pointer: string, places: Places): readonly string[] {
  const tag = spec?.type === 'group' && spec.tag !== undefined ? textAt(`${pointer}/${spec.tag}`, places) : undefined;
  return keysOf(spec, tag);
}

/** `{base-salary:112000}` and `-type: RSU` are keys to YAML because a space is missing. */
function brokenPair(key: string, span: Span, allowed: readonly string[], value: unknown): Finding | undefined {
  const pair = /^([\w-]+)(?::| ) *(\S.*)$/.exec(key);
  const hasValue = isScalar(value) && value.value !== null;
  if (pair !== null && !hasValue && allowed.includes(pair[1] ?? '')) {
    const fixed = `${pair[1] ?? ''}: ${pair[2] ?? ''}`;
    const finding = error('missing-space', span, 'Put ": " after the key: {fixed}', { fixed });
    return { ...finding, replacement: fixed, ...(mayBeSentence(key) ? { isGuess: true } : {}) };
  }
  if (!key.startsWith('-') || !allowed.includes(key.slice(1))) return undefined;
  const fixed = `- ${key.slice(1)}`;
  return { ...error('missing-space', span, 'Put a space after the dash: {fixed}', { fixed }), replacement: fixed };
}

/** A key by which people call a field of this map, or of another one: `Base Salary`, `pto`, `signing-bonus`. */
function calledOtherwise(
  key: string,
  span: Span,
  spec: FieldSpec | undefined,
  free: readonly string[],
  root: GroupSpec,
): Finding | undefined {
  if (spec?.type !== 'group') return undefined;
  const plain = key.trim().toLowerCase().replace(/[ _]+/g, '-');
  const isCalled = ({ name, aliases, related }: FieldSpec) =>
    name === plain || aliases?.includes(plain) === true || related?.includes(plain) === true;
  const here = spec.fields.find((field) => free.includes(field.name) && isCalled(field));
  if (here !== undefined) return likely(key, span, here.name, here.related?.includes(plain) === true);
  const there = allSpecs(root).find((each) => each.name !== plain && isCalled(each));
  const home = there?.path.slice(0, -there.name.length).replace(/\[\]|\.$/g, '');
  if (there === undefined || home === undefined) return undefined;
  return home === ''
    ? error('unknown-key', span, 'Unknown key "{key}" here; did you mean "{meant}" at the left margin?', {
        key,
        meant: there.name,
      })
    : error('unknown-key', span, 'Unknown key "{key}"; did you mean "{meant}" under "{home}"?', {
        key,
        meant: there.name,
        home,
      });
}

function ofOtherVariant(key: string, span: Span, spec: FieldSpec | undefined): Finding | undefined {
  if (spec?.type !== 'group') return undefined;
  const owners = spec.variants?.filter((variant) => variant.fields.includes(key)).flatMap((variant) => variant.tags);
  if (owners === undefined || owners.length === 0) return undefined;
  const args = { key, types: owners.join(', ') };
  return error('unknown-key', span, '"{key}" does not belong to this grant; it is for {types}.', args);
}

/** The keys of a map: all that it may have, and those that are not in use. */
interface Keys {
  readonly allowed: readonly string[];
  readonly free: readonly string[];
}

function meantHere(
  key: string,
  span: Span,
  spec: FieldSpec | undefined,
  { allowed, free }: Keys,
  root: GroupSpec,
): Finding | undefined {
  // "value" is the long form of a single value; a group has a field for it.
  const short = spec?.type === 'group' && key === 'value' ? free.find((name) => name === spec.short) : undefined;
  const withWord = free.filter((name) => name.split('-').includes(key));
  const near = nearest(key, free);
  const meant = short ?? near ?? (withWord.length === 1 ? withWord[0] : undefined);
  if (meant === undefined) return undefined;
  // A key of another group, or a part of another name such as "limit", may be about something else.
  const isSlip = near === slipOf(key, allowed) && homesOf(key, root).length === 0;
  return likely(key, span, meant, short === undefined && !(near !== undefined && isSlip));
}

function likely(key: string, span: Span, meant: string, isGuess: boolean): Finding {
  return {
    ...error('unknown-key', span, 'Unknown key "{key}"; did you mean "{meant}"?', { key, meant }),
    replacement: meant,
    ...(isGuess ? { isGuess } : {}),
  };
}

/** A key that is written in the wrong group. */
function ofOtherGroup(key: string, span: Span, spec: FieldSpec | undefined, root: GroupSpec): Finding | undefined {
  const [home, other] = spec?.type === 'term' ? [] : homesOf(key, root);
  if (home === undefined || other !== undefined) return undefined;
  return error('unknown-key', span, 'Unknown key "{key}" here; it belongs under "{home}".', { key, home });
}

/** A key that is misspelt and written in the wrong group. */
function meantElsewhere(key: string, span: Span, spec: FieldSpec | undefined, root: GroupSpec): Finding | undefined {
  if (spec?.type === 'term') return undefined;
  const names = allSpecs(root)
    .map((each) => each.name)
    .filter((name) => name !== '' && name !== key);
  const meant = nearest(key, names);
  const home = meant === undefined ? undefined : homesOf(meant, root)[0];
  if (meant === undefined || home === undefined) return undefined;
  const text = 'Unknown key "{key}"; did you mean "{meant}" under "{home}"?';
  return error('unknown-key', span, text, { key, meant, home });
}

/** The groups of the vocabulary that have a field of this name. */
function homesOf(key: string, vocabulary: GroupSpec): readonly string[] {
  const paths = allSpecs(vocabulary)
    .filter((each) => each.name === key)
    .map((each) => each.path);
  return paths.map((path) => path.slice(0, -key.length - 1).replaceAll('[]', '')).filter((home) => home !== '');
}
