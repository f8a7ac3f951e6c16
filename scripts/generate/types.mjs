// Turns vocabularies into the TypeScript types of what the parser reads, so that code and schema cannot drift apart.

const valueTypes = {
  money: 'Money',
  percent: 'Percent',
  'signed-percent': 'Percent',
  duration: 'Duration',
  interval: 'Duration',
  date: 'CalendarDay',
  rate: 'Rate',
  'yes-no': 'YesNo',
  count: 'Quantity',
  number: 'Quantity',
  text: 'Text',
  path: 'Text',
  currency: 'Text',
  any: 'AnyValue',
};
const imported = [
  'AnyValue',
  'CalendarDay',
  'Choice',
  'Duration',
  'GroupNode',
  'ListOf',
  'MapOf',
  'Money',
  'Percent',
  'Quantity',
  'Rate',
  'Term',
  'Text',
  'YesNo',
];

/** The property name of a field in code: `base-salary` is `baseSalary`. */
export const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The text of a module with one interface for each group of the vocabularies. */
export function typesOf(vocabularies) {
  const interfaces = new Map();
  for (const [name, spec] of Object.entries(vocabularies)) groupType(name, spec, interfaces);
  return `// Generated from schemas/ by scripts/generate.mjs.
import type {
  ${imported.join(',\n  ')},
} from '../term';

${[...interfaces.values()].join('\n')}`;
}

function groupType(name, spec, interfaces) {
  const lines = spec.fields
    .filter((field) => !field.detail)
    .map((field) => `  /** ${field.title}. */\n  readonly ${camelCase(field.name)}: ${fieldType(field, interfaces)};`);
  const text = `export interface ${name} {\n  readonly node: GroupNode;\n${lines.join('\n')}\n}\n`;
  interfaces.set(name, text);
  return name;
}

function fieldType(field, interfaces) {
  switch (field.type) {
    case 'term':
      return field.more === undefined
        ? `Term<${termType(field)}>`
        : `Term<${termType(field)}> & { readonly more: ${groupType(`${typeName(field)}More`, field.more, interfaces)} }`;
    case 'map':
      return `MapOf<Term<${termType(field.item)}>>`;
    case 'list':
      return field.item.type === 'group'
        ? `ListOf<${groupType(typeName(field.item), field.item, interfaces)}>`
        : `ListOf<Term<${termType(field.item)}>>`;
    default:
      return groupType(typeName(field), field, interfaces);
  }
}

function termType({ kinds, words }) {
  const choice = words ? [`Choice<${words.map((word) => `'${word}'`).join(' | ')}>`] : [];
  return [...new Set([...kinds.filter((kind) => kind !== 'choice').map((kind) => valueTypes[kind]), ...choice])].join(
    ' | ',
  );
}

/** Groups whose own name would say too little. */
const names = {
  'pay.base-salary.steps[]': 'SalaryStep',
  'pay.severance.steps[]': 'SeveranceStep',
  'time-off.vacation.steps[]': 'LeaveStep',
  'terms.notice.steps[]': 'NoticeStep',
  'pay.premiums[]': 'Premium',
  'terms.clauses[]': 'Clause',
  'pay.bonus[]': 'Bonus',
  'pay.sign-on[]': 'SignOn',
  'equity[]': 'Grant',
  'retirement.match[]': 'MatchTier',
  'retirement.vesting': 'RetirementVesting',
  'retirement.pension.vesting': 'RetirementVesting',
  'perks[]': 'Perk',
  'negotiation.asks[]': 'Ask',
  'assumptions.equity': 'AssumedEquity',
  'priorities[]': 'Priority',
  'value-case[]': 'Claim',
  'market[]': 'MarketRange',
};

function typeName({ name, path }) {
  return names[path] ?? camelCase(`-${name}`);
}
