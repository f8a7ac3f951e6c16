import type { GroupSpec } from '../../../src/core/vocabulary';
import type { Kind } from './findings';

/** What must stand beside a field for its map to be complete, as JSON. */
const companions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '': { company: 'Acme', currency: 'EUR' },
  'pay.base-salary': { value: 1 },
  'pay.base-salary.steps[]': { after: '1 year', value: 2 },
  'pay.severance': { value: '1 month' },
  'pay.severance.steps[]': { after: '1 year', value: '2 months' },
  'pay.overtime': { value: 'included' },
  'pay.premiums[]': { name: 'Nights', rate: '15%' },
  'pay.bonus[]': { target: '15%' },
  'pay.commission': { target: '15%' },
  'pay.sign-on[]': { amount: 1 },
  'pay.relocation': { amount: 1 },
  clawback: { within: '1 year' },
  refresh: { every: 'year' },
  espp: { discount: '15%' },
  'retirement.match[]': { rate: '50%', 'up-to': '6%' },
  'retirement.pension': { accrual: '1%' },
  'time-off.parental-leave': { length: '1 week' },
  'time-off.sabbatical': { length: '1 week' },
  'time-off.vacation': { value: '20 days' },
  'time-off.vacation.steps[]': { after: '1 year', value: '21 days' },
  'terms.notice': { value: '1 month' },
  'terms.notice.steps[]': { after: '1 year', value: '2 months' },
  'terms.clauses[]': { name: 'Side work needs consent' },
  'terms.non-compete': { length: '1 year' },
  'perks[]': { name: 'Lunch' },
  'negotiation.asks[]': { term: 'level', ask: 'L7' },
  'priorities[]': { term: 'level', need: 'must' },
  'value-case[]': { claim: 'Much' },
  'market[]': { term: 'level' },
};

/** The example in a document of its own, with what the maps around it need besides. */
export function inPlace(path: string, example: unknown, kind: Kind, root: GroupSpec): unknown {
  const steps = path.split(/\.|(?=\[\])/);
  let value = example;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i] ?? '';
    const above = steps.slice(0, i).join('.').replaceAll('.[]', '[]');
    if (step === '[]') value = [value];
    else if (step === '*') value = { [above.endsWith('exchange-rates') ? 'USD' : 'Oslo']: value };
    else {
      const beside =
        above === 'equity[]'
          ? grantWith(step, root)
          : (companions[above] ?? companions[above.split('.').at(-1) ?? ''] ?? {});
      value = above === '' && kind === 'candidate' ? { [step]: value } : { ...beside, [step]: value };
    }
  }
  return value;
}

/** A type of grant that has the field, and how many. */
function grantWith(field: string, root: GroupSpec): Readonly<Record<string, unknown>> {
  const equity = root.fields.find(({ name }) => name === 'equity');
  const variants = equity?.type === 'list' && equity.item.type === 'group' ? (equity.item.variants ?? []) : [];
  return { type: variants.find((variant) => variant.fields.includes(field))?.tags[0], shares: 9 };
}
