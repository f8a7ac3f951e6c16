import { isMap, type YAMLMap } from 'yaml';
import { message, type Message } from '../finding';
import type { GroupSpec } from '../vocabulary';
import { insertFields } from './insertFields';
import { fillInMap, missingIn } from './recommended';
import type { Edit } from '../text';
import type { AnyDocument, Refactoring } from './refactoring';
import { siteAt, type Site } from './siteAt';

const kind = 'refactor.rewrite.fillIn';

/** With the offset in the key of a group, or between its fields: each recommended field that it does not mention, as unknown. */
export function stateMissing(document: AnyDocument, offset: number): readonly Refactoring[] {
  const site = siteAt(document, offset);
  const group = groupOf(site);
  if (group === undefined || document.kind !== 'offer') return [];
  return missingIn(group.map, group.spec).flatMap(({ field, after }) => {
    const edit = insertFields(document, group.map, after, [field]);
    const args = { name: field.key };
    const title =
      typeof field.value === 'string'
        ? message('State "{name}" as unknown', args)
        : message('State what is recommended of "{name}" as unknown', args);
    return edit === undefined ? [] : [{ title, kind, edits: [edit] }];
  });
}

/** All recommended fields that the group at an offset, and the groups in it, do not mention, as unknown. */
export function fillInGroup(document: AnyDocument, offset: number): Refactoring | undefined {
  let site = siteAt(document, offset);
  while (site !== undefined && groupOf(site) === undefined) site = site.parent;
  const group = groupOf(site);
  if (group === undefined || group.spec.path === '' || document.kind !== 'offer') return undefined;
  const name = group.spec.name === '' ? group.spec.title : group.spec.name;
  const title = message('Fill in all recommended fields of "{name}" as unknown', { name });
  return filledIn(title, fillInMap(document, group.map, group.spec));
}

/** All recommended fields that an offer does not mention, as unknown: those for which the schema has a question. */
export function fillInOffer(document: AnyDocument): Refactoring | undefined {
  const { root, broken } = document.yaml;
  if (document.kind !== 'offer' || broken !== undefined || !isMap(root)) return undefined;
  const title = message('Fill in all recommended fields of the offer as unknown');
  return filledIn(title, fillInMap(document, root, document.vocabulary));
}

function filledIn(title: Message, edits: readonly Edit[]): Refactoring | undefined {
  return edits.length === 0 ? undefined : { title, kind, edits };
}

function groupOf(site: Site | undefined): { readonly map: YAMLMap; readonly spec: GroupSpec } | undefined {
  return site?.spec.type === 'group' && isMap(site.node) ? { map: site.node, spec: site.spec } : undefined;
}
