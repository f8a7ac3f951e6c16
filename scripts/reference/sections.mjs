// Turns the tree of fields of a schema into the sections of the reference: a heading, a table and an example for each
// group.
import { tableOf } from './table.mjs';
import { examplesOf } from './example.mjs';
import { wordsOf } from './writing.mjs';

/**
 * The sections of a vocabulary, in the order of the file. Groups that are alike but for their place share one section.
 * @returns {{ spec: object, paths: string[], depth: number }[]}
 */
export function sectionsOf(root) {
  const sections = new Map();
  const visit = (spec, depth) => {
    const group = groupOf(spec);
    if (group === undefined) return;
    const alike = sections.get(signature(spec));
    if (alike !== undefined) {
      alike.paths.push(spec.path);
      return;
    }
    sections.set(signature(spec), { spec, paths: [spec.path], depth });
    for (const field of group.fields) visit(field, depth + 1);
  };
  visit(root, 0);
  return [...sections.values()];
}

/** The fields of a section: its own, those of its entries, or those of the long form of a value. */
export function groupOf(spec) {
  if (spec.type === 'group') return spec;
  if (spec.type === 'term') return spec.more;
  return spec.type === 'list' && spec.item.type === 'group' ? spec.item : undefined;
}

/** What a field is, wherever it stands; each place has a question of its own. */
function signature(spec) {
  return JSON.stringify(spec, (key, value) => (key === 'path' || key === 'question' ? undefined : value));
}

/** The heading of a section: its title and the keys that lead to it. */
export function headingOf({ spec, paths }) {
  return paths[0] === ''
    ? `${spec.title} files`
    : `${spec.title}: ${paths.map((path) => `\`${plain(path)}\``).join(', ')}`;
}

/** A path as people write it, without the mark of an entry. */
function plain(path) {
  return path.replaceAll('[]', '');
}

/** The text of a section; `linkTo` answers where the section of a field is. */
export async function sectionText(section, root, linkTo) {
  const { spec, depth } = section;
  const group = groupOf(spec);
  return [
    `${'#'.repeat(Math.min(depth + 2, 4))} ${headingOf(section)}`,
    spec.description,
    spec.more ? 'What more its long form may say:' : wordsOf(spec),
    tableOf(group, linkTo),
    spec.more ? 'Also `value` and all else of [the long form](#the-long-form).' : detailsOf(group),
    ...(await examplesOf(spec, root)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function detailsOf(group) {
  const keys = group.fields.filter(({ detail }) => detail).map(({ name }) => `\`${name}\``);
  return keys.length === 0 ? '' : `Also ${keys.join(', ')}: see [the long form](#the-long-form).`;
}
