// Writes the fields of a group as a Markdown table.
import { writingOf } from './writing.mjs';

/** The columns; one that is empty in all rows of a table is left out. */
const columns = [
  ['Key', ({ name }, group) => `\`${name}\`${group.required.includes(name) ? ' (required)' : ''}`],
  ['Type', (field, group) => typesWith(field, group)],
  ['Written', (field, _, linkTo) => writingOf(field, linkTo)],
  ['Meaning', ({ title, description, period }) => `**${title}.** ${withoutPeriod(description, period)}`],
  ['Default', ({ default: value }) => (value === undefined ? '' : `\`${value}\``)],
  ['Ask', ({ question, essential }) => (essential ? `**${question}**` : (question ?? ''))],
];

/** The fields of a group; what may be said about any term is left to the preface. */
export function tableOf(group, linkTo) {
  const fields = group.fields.filter(({ detail }) => !detail);
  return markdownTable(fields, (cell, field) => cell(field, group, linkTo));
}

/** What may be said about any term. */
export function detailsTable(group) {
  const fields = group.fields.filter(({ detail }) => detail);
  return markdownTable(fields, (cell, field) => cell(field, { required: [] }));
}

function markdownTable(fields, cellText) {
  const filled = columns
    .map(([title, cell]) => [title, ...fields.map((field) => cellText(cell, field).replaceAll('|', '\\|'))])
    .filter(([, ...cells]) => cells.some((text) => text !== ''));
  const row = (at) => `| ${filled.map((column) => column[at]).join(' | ')} |`;
  return [row(0), `| ${filled.map(() => '---').join(' | ')} |`, ...fields.map((_, i) => row(i + 1))].join('\n');
}

/** Which variants of a group have a field; empty where all have. */
function typesWith({ name }, { variants = [] }) {
  const having = variants.filter(({ fields }) => fields.includes(name));
  return having.length === variants.length
    ? ''
    : having.flatMap(({ tags }) => tags.map((tag) => `\`${tag}\``)).join(', ');
}

/** The column before says the period. */
function withoutPeriod(description, period) {
  return description.replace(`Default period: ${period}. `, '').replace(` Default period: ${period}.`, '');
}
