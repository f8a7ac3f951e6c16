import { noCurrency } from '../../currency';
import { message, warning, type Finding } from '../../finding';
import type { Ask } from '../../offer';
import { readValue } from '../../parse/readValue';
import type { OfferDocument } from '../../parse/parseOffer';
import { isTerm, valueOf, type Field, type Group, type ListOf, type Term, type Value } from '../../term';
import { fieldOf, findField } from '../../terms';
import { findSpec, offerVocabulary, type GroupSpec, type TermSpec } from '../../vocabulary';
import { areSame } from '../areSame';

/** What was agreed and what the offer says of the same term are one, once the letter is right. What cannot be compared is not told. */
export function agreedAskDiffersFromTerm({ fields, text }: OfferDocument): readonly Finding[] {
  const currency = valueOf(fields.currency)?.text ?? noCurrency;
  return lastWords(fields.negotiation.asks.items).flatMap((ask) => {
    const agreed = agreedValue(ask);
    const subject = subjectOf(valueOf(ask.term)?.text, fields);
    if (agreed?.span === undefined || agreed.state !== 'stated' || subject === undefined) return [];
    const { term, spec } = subject;
    if (!differs(agreed.value.text, term, spec, currency)) return [];
    const args = { term: valueOf(ask.term)?.text ?? '', agreed: agreed.value.text };
    if (term.state === 'absent' || term.span === undefined)
      return [
        warning(
          'agreed-ask-differs-from-term',
          agreed.span,
          'This was agreed, but the offer says nothing of "{term}"; write {agreed} there once the letter says it.',
          args,
        ),
      ];
    const stated = text.slice(term.span.start, term.span.end);
    const finding = warning(
      'agreed-ask-differs-from-term',
      agreed.span,
      'This was agreed, but "{term}" is still {stated}; ask for a letter that says {agreed}, and write it there.',
      { ...args, stated },
    );
    return [{ ...finding, related: { span: term.span, message: message('This is what the offer says.') } }];
  });
}

/** Of several asks about one term that were agreed, the last one counts. */
function lastWords(asks: readonly Ask[]): readonly Ask[] {
  const agreed = asks.filter(({ status }) => valueOf(status)?.word === 'agreed');
  return [...new Map(agreed.map((ask) => [valueOf(ask.term)?.text, ask])).values()];
}

/** The employer's answer; without one, what was asked for. */
function agreedValue({ node, answer, ask }: Ask) {
  // That the letter does not say it yet, the ask knows itself; another rule reminds of it.
  if (node.details.inWriting === false) return undefined;
  return answer.state === 'absent' ? ask : answer;
}

interface Subject {
  readonly term: Term<Value>;
  readonly spec: TermSpec;
}

/** The term a path is about; of a group, or a list of one, the field that its short form states. */
function subjectOf(path: string | undefined, root: Group): Subject | undefined {
  const spec = path === undefined ? undefined : findSpec(offerVocabulary, path);
  const field = path === undefined ? undefined : findField(root, path);
  if (spec === undefined || field === undefined) return undefined;
  if (isTerm(field)) return spec.type === 'term' ? { term: field, spec } : undefined;
  if (spec.type === 'group') return statedShort(field, spec);
  const [only, ...others] = 'items' in field ? (field as ListOf<Field>).items : [];
  if (spec.type !== 'list' || spec.item.type !== 'group' || only === undefined || others.length > 0) return undefined;
  return isTerm(only) ? undefined : statedShort(only, spec.item);
}

function statedShort(group: Group, { fields, short }: GroupSpec): Subject | undefined {
  const spec = fields.find(({ name }) => name === short);
  if (spec?.type !== 'term') return undefined;
  const term = fieldOf(group, spec);
  return isTerm(term) && term.state === 'stated' ? { term, spec } : undefined;
}

function differs(agreed: string, term: Term<Value>, spec: TermSpec, currency: string): boolean {
  if (term.state === 'invalid' || agreed === 'unknown') return false;
  if (agreed === 'none') return term.state === 'stated';
  const value = readValue(agreed, spec, currency).value;
  if (value === undefined || value.kind === 'text') return false;
  return term.state === 'stated' ? areSame(value, term.value, spec) === false : true;
}
