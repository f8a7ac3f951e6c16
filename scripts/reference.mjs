// Writes docs/format.md, the reference of the file format, from schemas/ and the preface in scripts/reference/.
//   npm run reference                     writes the page
//   node scripts/reference.mjs --check    fails when the page is not what that would write
import { readFileSync, writeFileSync } from 'node:fs';
import { readSchema } from './generate.mjs';
import { buildVocabulary } from './generate/vocabulary.mjs';
import { headingOf, sectionsOf, sectionText } from './reference/sections.mjs';
import { detailsTable } from './reference/table.mjs';
import { anchorOf } from './reference/writing.mjs';

const path = 'docs/format.md';

async function page() {
  const [intro, preface] = readFileSync('scripts/reference/preface.md', 'utf8').split(/^(?=## )/m);
  const vocabularies = ['offer', 'candidate'].map((kind) => buildVocabulary(readSchema(kind)));
  const files = vocabularies.map((root) => ({ root, sections: sectionsOf(root) }));
  const parts = files.flatMap(({ root, sections }) =>
    sections.map((section) => sectionText(section, root, (spec) => linkTo(spec, sections))),
  );
  return [
    intro.trim(),
    [...prefaceContents(preface), ...files.flatMap(({ sections }) => fileContents(sections))].join('\n'),
    preface.trim().replace('<!-- details -->', detailsTable(vocabularies[0].fields.find(({ name }) => name === 'pay'))),
    ...(await Promise.all(parts)),
  ].join('\n\n');
}

function linkTo(spec, sections) {
  const section = sections.find(({ paths }) => paths.includes(spec.path));
  return link((spec.item ?? spec).title.toLowerCase(), headingOf(section));
}

function link(words, heading) {
  return `[${words}](#${anchorOf(heading)})`;
}

function prefaceContents(preface) {
  const headings = [...preface.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => link(heading, heading));
  return [`- ${headings[0]}: ${headings.slice(1).join(', ')}`];
}

/** The file, below it its sections, and behind each of these what is inside it. */
function fileContents(sections) {
  const entries = sections.map((section) => ({ ...section, link: link(section.spec.title, headingOf(section)) }));
  return entries.flatMap(({ depth, link: own }, i) => {
    if (depth > 1) return [];
    const next = entries.findIndex((each, j) => j > i && each.depth <= 1);
    const inside = depth === 0 ? [] : entries.slice(i + 1, next < 0 ? undefined : next).map((each) => each.link);
    return [`${'  '.repeat(depth)}- ${own}${inside.length > 0 ? `: ${inside.join(', ')}` : ''}`];
  });
}

const text = `${await page()}\n`;
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (readFileSync(path, 'utf8') !== text) {
  console.error(`${path} does not say what the schemas say. Run npm run reference.`);
  process.exitCode = 1;
}
