// Writes the examples of the schemas as YAML, each below the keys that lead to its place.
import { format, resolveConfig } from 'prettier';
import { Document, isCollection, isMap, isSeq, visit } from 'yaml';

/** The examples of a section as fenced YAML: its first one, or where it has variants the first of each. */
export async function examplesOf(spec, root) {
  const variants = spec.item?.variants ?? [];
  const examples = spec.more ? spec.examples.filter((each) => typeof each === 'object') : spec.examples;
  if (variants.length === 0) return [await fenced(inPlace(spec, examples[0], root))];
  const blocks = variants.map(async ({ title, tags, examples }) => {
    const types = tags.map((tag) => `\`${tag}\``).join(', ');
    return `${title} (${types}):\n\n${await fenced(inPlace(spec, [examples[0]], root))}`;
  });
  return Promise.all(blocks);
}

/** A value with the keys that lead to it, and around it what these require besides. */
function inPlace(spec, example, root) {
  const keys = [];
  let value = example;
  for (const { parent, child } of stepsTo(spec.path, root).reverse()) {
    value = parent.type === 'list' ? [value] : { ...requiredBeside(child, parent, root), [child.name]: value };
    keys.unshift(parent.type === 'list' ? 0 : child.name);
  }
  return { value, keys };
}

/** The pairs of a field and the one inside it on the way to a path. */
function stepsTo(path, root) {
  const steps = [];
  for (let parent = root; parent.path !== path;) {
    const child =
      parent.type === 'list'
        ? parent.item
        : (parent.fields ?? parent.more.fields).find(
            (field) => `${path}.`.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[`),
          );
    steps.push({ parent, child });
    parent = child;
  }
  return steps;
}

/**
 * What a group requires beside one of its fields. The whole file is left to the reader: it would say the same each
 * time.
 */
function requiredBeside(child, group, root) {
  if (group === root) return {};
  if (group.more !== undefined) return { value: group.examples[0] };
  const variant = group.variants?.find(({ fields }) => fields.includes(child.name));
  if (variant !== undefined) return variant.examples[0];
  const required = group.fields.filter(({ name }) => group.required.includes(name));
  return Object.fromEntries(required.map(({ name, examples }) => [name, examples[0]]));
}

async function fenced({ value, keys }) {
  const document = new Document(value);
  layOut(document.contents, keys);
  // Amounts are strings in the schemas; people write them without quotes.
  visit(document, { Scalar: (_, scalar) => void (isNumber(scalar.value) && (scalar.value = Number(scalar.value))) });
  const options = await resolveConfig('docs/format.md');
  return `\`\`\`yaml\n${await format(document.toString({ lineWidth: 0 }), { ...options, parser: 'yaml' })}\`\`\``;
}

function isNumber(value) {
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value);
}

/**
 * Puts maps and lists that hold no maps on one line, but for the example that `keys` lead to and what is on the way.
 */
function layOut(node, keys) {
  if (!isCollection(node)) return;
  if (keys === undefined && !holdsMaps(node)) node.flow = true;
  for (const [i, item] of node.items.entries()) {
    const [key, inside] = isMap(node) ? [item.key.value, item.value] : [i, item];
    layOut(inside, keys?.[0] === key ? keys.slice(1) : undefined);
  }
}

function holdsMaps(node) {
  const inside = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  return inside.some((each) => isMap(each) || (isSeq(each) && holdsMaps(each)));
}
