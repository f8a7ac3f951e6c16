import { template } from '../locale';
import { exampleText, type FieldSpec, type TermSpec } from '../vocabulary';
import { amounts, begunDuration, begunPercent, currencyItems, rates, unitsFirst, withUnit } from './completeAmounts';
import { type Completion, type CompletionPlace, documentationOf, escaped, valueItem } from './completion';
import { termPaths } from './termPaths';

/**
 * The values that fit a field: words, amounts with the unit that is missing, paths, files. Free text is nobody's choice
 * from a list: a word of the format is offered before anything is typed, or for a beginning of it in small letters, and
 * takes no other word's place.
 */
export function completeValue(place: CompletionPlace, spec: FieldSpec): readonly Completion[] {
  const found = valuesOf(place, spec);
  if (!isFreeText(spec)) return found;
  const { prefix } = place.cursor;
  if (prefix === '') return found.map((each) => ({ ...each, filter: '' }));
  return found.filter(({ label }) => prefix.length >= 3 && label.startsWith(prefix));
}

/** Whether a field takes any text. The name of a file is chosen from those that are there. */
function isFreeText(spec: FieldSpec): boolean {
  const term = spec.type === 'list' ? spec.item : spec;
  return term.type === 'term' && term.kinds.includes('text') && term.path !== 'current-job';
}

function valuesOf(place: CompletionPlace, spec: FieldSpec): readonly Completion[] {
  const words = wordsOf(spec, place);
  switch (spec.type) {
    case 'term':
      return [...words, ...valuesOfTerm(spec, place)];
    case 'group': {
      const short = spec.fields.find(({ name }) => name === spec.short);
      const values = short?.type === 'term' ? valuesOfTerm(short, place) : [];
      return [...values, ...words, ...openMap(place)];
    }
    case 'list': {
      const list =
        place.cursor.prefix === ''
          ? [
              valueItem(place, '[ ]', {
                insert: '[$0]',
                kind: 'snippet',
                sort: '8',
                continues: true,
                detail: place.setting.locale.say('A list'),
              }),
            ]
          : [];
      return [...words, ...(spec.single || spec.item.type === 'term' ? completeValue(place, spec.item) : []), ...list];
    }
    case 'map':
      return openMap(place);
  }
}

const absenceWords = {
  unknown: template('The offer does not say; it becomes a question'),
  none: template('The employer says there is none'),
};

function wordsOf(spec: FieldSpec, place: CompletionPlace): Completion[] {
  // A number that is begun is no word any more.
  if (/^\d/.test(place.cursor.prefix)) return [];
  const own = spec.type === 'term' || spec.type === 'group' ? (spec.words ?? []) : [];
  return [
    ...own.map((word, i) => valueItem(place, word, { sort: `1${String(i).padStart(3, '0')}` })),
    ...spec.absence.map((word) =>
      valueItem(place, word, { sort: '7', detail: place.setting.locale.say(absenceWords[word]) }),
    ),
  ];
}

function openMap(place: CompletionPlace): Completion[] {
  if (place.cursor.prefix !== '') return [];
  return [
    valueItem(place, '{ }', {
      insert: '{ $0 }',
      kind: 'snippet',
      sort: '8',
      continues: true,
      detail: place.setting.locale.say('Fields on one line'),
    }),
  ];
}

function valuesOfTerm(spec: TermSpec, place: CompletionPlace): Completion[] {
  const { prefix } = place.cursor;
  const [low = '', high] = prefix.split(/(?<= to )/);
  return high === undefined || spec.range !== true ? figuresOf(spec, place) : highEnds(low, spec, place);
}

/** A range goes on as its high end would alone; what that names holds for the low end, too. */
function highEnds(low: string, spec: TermSpec, place: CompletionPlace): Completion[] {
  const { cursor } = place;
  const high = { ...place, cursor: { ...cursor, prefix: cursor.prefix.slice(low.length), needsSpace: false } };
  return figuresOf(spec, high).map(({ label, insert, ...each }) => ({
    ...each,
    label: low + label,
    insert: `${cursor.needsSpace ? ' ' : ''}${escaped(low)}${insert}`,
  }));
}

function figuresOf(spec: TermSpec, place: CompletionPlace): Completion[] {
  const all = spec.kinds.flatMap((kind) => {
    switch (kind) {
      case 'money':
        return amounts(spec, place);
      case 'percent':
      case 'signed-percent':
        return withUnit(place, begunPercent, ['%'], '');
      case 'duration':
        return withUnit(
          place,
          begunDuration,
          unitsFirst(spec.unit, ['days', 'weeks', 'months', 'years', ...(spec.hours === true ? ['hours'] : [])]),
          ' ',
        );
      case 'rate':
        return rates(spec, place);
      case 'interval':
        return ['month', 'quarter', 'year', 'week', 'day'].map((word, i) =>
          valueItem(place, word, { kind: 'unit', sort: `2${i}` }),
        );
      case 'yes-no':
        return ['true', 'false'].map((word, i) => valueItem(place, word, { sort: `1${i}` }));
      case 'currency':
        return currencyItems(place);
      case 'date':
        return [valueItem(place, place.setting.today, { sort: '4', detail: place.setting.locale.say('Today') })];
      case 'path':
        return pathItems(place);
      case 'text':
        return spec.path === 'current-job' ? fileItems(place) : [];
      default:
        return [];
    }
  });
  const once = [...new Map(all.map((each) => [each.label, each])).values()];
  return [...example(spec, place, once), ...once];
}

/** An example to write over, where nothing is typed and there is nothing to choose. */
function example(spec: TermSpec, place: CompletionPlace, others: readonly Completion[]): Completion[] {
  const text = exampleText(spec);
  const isChosen = spec.kinds[0] === 'choice' || isFreeText(spec);
  if (text === undefined || place.cursor.prefix !== '' || others.length > 0 || isChosen) return [];
  return [
    valueItem(place, text, {
      insert: `\${1:${escaped(text)}}$0`,
      kind: 'snippet',
      sort: '3',
      detail: place.setting.locale.say('Example'),
      documentation: documentationOf(spec, place.setting.locale),
    }),
  ];
}

/** Paths of terms with what the offer says there now. */
function pathItems(place: CompletionPlace): Completion[] {
  return termPaths(place.setting.offer(), place.setting.locale).map(({ path, title, text }, i) =>
    valueItem(place, path, {
      kind: 'path',
      detail: text === undefined ? title : `${title}: ${text}`,
      sort: `${text === undefined ? 5 : 4}${String(i).padStart(3, '0')}`,
    }),
  );
}

function fileItems(place: CompletionPlace): Completion[] {
  return place.setting.files.map((file) => valueItem(place, file, { kind: 'file', sort: '1' }));
}
