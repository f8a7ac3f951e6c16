import candidateSnippets from '../../../snippets/candidate.json';
import offerSnippets from '../../../snippets/offer.json';

export interface Body {
  readonly title: string;
  readonly description: string;
  /** Lines of a snippet; the first one is a key, or an entry with its dash. */
  readonly lines: readonly string[];
}

type Titles<Snippets> = Readonly<Record<string, readonly (keyof Snippets)[]>>;

/** Which snippets of `snippets/` belong to which place; the first of a key is what its completion writes. */
export const offerBodies: Titles<typeof offerSnippets> = {
  '': ['Whole offer'],
  pay: ['Pay'],
  'pay.bonus': ['Bonus'],
  'pay.commission': ['Commission'],
  'pay.sign-on': ['Sign-on bonus', 'Sign-on bonus in two payments'],
  'pay.relocation': ['Relocation'],
  equity: ['Equity'],
  'equity[]': ['Grant of stock units', 'Grant of options', 'Refresher'],
  'equity[].vesting': [
    'Vesting: equal parts over four years, one-year cliff',
    'Vesting: back-loaded 5/15/40/40',
    'Vesting: front-loaded 38/32/20/10',
  ],
  espp: ['Stock purchase plan'],
  insurance: ['Insurance'],
  'insurance.health': ['Health plan with savings account'],
  retirement: ['Retirement'],
  'retirement.match': ['Match: 100% to 3%, 50% to 5%', 'Match: 50% to 6%'],
  'retirement.vesting': ['Employer money vesting in steps'],
  'time-off': ['Time off'],
  flexibility: ['Flexibility'],
  development: ['Professional development'],
  perks: ['Perks'],
  terms: ['Terms'],
  'negotiation.asks[]': ['Ask'],
};

export const candidateBodies: Titles<typeof candidateSnippets> = {
  '': ['Whole candidate file'],
  assumptions: ['Assumptions'],
  'priorities[]': ['Priority'],
  'value-case[]': ['Claim'],
  'market[]': ['Market range'],
};

/** The snippets for a place such as the whole file (an empty path), `pay.bonus` or `equity[]`, in their order. */
export function bodiesFor(kind: 'offer' | 'candidate', path: string): readonly Body[] {
  const titles: readonly string[] | undefined = (kind === 'offer' ? offerBodies : candidateBodies)[path];
  const snippets: Readonly<Record<string, { description: string; body: readonly string[] }>> =
    kind === 'offer' ? offerSnippets : candidateSnippets;
  return (titles ?? []).flatMap((title) => {
    const snippet = snippets[title];
    return snippet === undefined ? [] : [{ title, description: snippet.description, lines: snippet.body }];
  });
}
