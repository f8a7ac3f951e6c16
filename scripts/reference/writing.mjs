// Says how a field is written: its kinds of value, each with a link to where the preface explains it.

/** The heading of the preface for each kind of value, and what the tables call the kind. */
const kinds = {
  money: ['Money', 'money'],
  percent: ['Percentage', 'percentage'],
  'signed-percent': ['Percentage', 'percentage, also negative'],
  duration: ['Length of time', 'length of time'],
  interval: ['How often', 'how often'],
  rate: ['Rate', 'rate'],
  date: ['Date', 'date'],
  'yes-no': ['True or false', '`true` or `false`'],
  count: ['Number', 'whole number'],
  number: ['Number', 'number'],
  text: ['Text', 'text'],
  currency: ['Currency', 'currency'],
  path: ['Path of a term', 'path of a term'],
  any: ['Value of the term', 'value of the term'],
};

/** The anchor that GitHub and VS Code give a heading. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** How a field is written, for its row in a table. */
export function writingOf(spec, linkTo) {
  switch (spec.type) {
    case 'term':
      return `${termWriting(spec)}${isStatedOnly(spec) ? ', stated only' : ''}${spec.more ? `; more: ${linkTo(spec)}` : ''}`;
    case 'map':
      return `pairs of ${kindLink(spec.keys)} and ${termWriting(spec.item)}`;
    case 'list':
      if (spec.single) return `${linkTo(spec)}, or a list`;
      return `list of ${spec.item.type === 'term' ? termWriting(spec.item) : linkTo(spec)} entries`;
    default:
      return linkTo(spec);
  }
}

/** Of paths and values of other terms the preface says that they are always stated. */
function isStatedOnly({ absence, kinds: own }) {
  return absence.length === 0 && !own.includes('path') && !own.includes('any');
}

function termWriting(spec) {
  const own = spec.kinds
    .filter((kind) => kind !== 'choice')
    .map((kind) => kindLink(kind) + unitOf(kind, spec) + boundsOf(spec));
  return alternatives([...own, ...(spec.words ?? []).map((word) => `\`${word}\``)]);
}

function kindLink(kind) {
  const [heading, name] = kinds[kind] ?? [];
  if (heading === undefined) throw new Error(`scripts/reference/writing.mjs does not say how ${kind} is written`);
  return `[${name}](#${anchorOf(heading)})`;
}

function unitOf(kind, { unit, period, once, hours, fraction, ofSalary }) {
  if (kind === 'money') return wholes[unit] ?? (period ? ` by the ${period}${once ? ', or once' : ''}` : '');
  if (kind === 'percent' && ofSalary) return ' of base salary';
  if (kind === 'percent' && fraction) return ' or fraction';
  if (kind === 'duration' && hours) return ', also in hours';
  return kind === 'rate' && unit !== 'times' ? ` in ${unit}` : '';
}

const wholes = { share: ' for a share', grant: ' for the whole grant' };

function boundsOf({ least, most, above, unit }) {
  if (above !== undefined) return ` above ${above}`;
  return most === undefined ? '' : ` from ${least} to ${most}${unit === undefined ? '' : ` ${unit}`}`;
}

/** What may stand instead of the keys of a section, in sentences; empty where nothing may. */
export function wordsOf(spec) {
  const entry = spec.type === 'list' ? spec.item : spec;
  const words = [...(entry.words ?? []), ...spec.absence].map((word) => `\`${word}\``);
  return [
    spec.type === 'list' ? (spec.single ? 'One entry, or a list of them.' : 'A list.') : '',
    entry.short ? `A single value stands for \`${entry.short}\`.` : '',
    words.length > 0 ? `May also be ${alternatives(words)}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function alternatives(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
