import { message } from '../finding';
import { isScalar } from 'yaml';
import type { GroupSpec } from '../vocabulary';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt, type Site } from './siteAt';
import { wrapValue } from './wrapValue';

/** The group that the bare value at a site stands for: in `sign-on: 20000` that of the sign-on payment. */
export function bareGroupOf({ node, parent }: Site): GroupSpec | undefined {
  return isScalar(node) && parent?.node === node && parent.spec.type === 'group' ? parent.spec : undefined;
}

/** Writes a bare value that stands for a group as a map of its fields: `sign-on: { amount: 20000 }`. */
export function writeAsMap(document: AnyDocument, offset: number): Refactoring | undefined {
  const site = siteAt(document, offset);
  if (site === undefined || bareGroupOf(site) === undefined) return undefined;
  const { name } = site.spec;
  const edits = wrapValue(document, site, name, []);
  return edits && { title: message('Write with the key "{name}"', { name }), kind: 'refactor.rewrite.map', edits };
}
