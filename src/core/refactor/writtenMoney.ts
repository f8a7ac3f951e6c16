import { rangeOf } from '../parse/nodes';
import type { Span } from '../text';
import { isTerm, type Money } from '../term';
import { findField } from '../terms';
import type { TermSpec } from '../vocabulary';
import type { AnyDocument } from './refactoring';
import { isScalarWithinFlow, scalarOf, type Site } from './siteAt';

/** An amount of money as it is written, part by part. */
export interface WrittenMoney {
  readonly money: Money;
  readonly spec: TermSpec;
  /** Where the amount stands, without quotes around it. */
  readonly span: Span;
  /** `EUR ` before the digits, or nothing. */
  readonly before: string;
  /** The digits with their separators and decimals. */
  readonly digits: string;
  /** `k` or `m`, or nothing. */
  readonly scale: string;
  /** ` EUR` behind the digits, or nothing. */
  readonly after: string;
  /** `/year` or ` once`, or nothing. */
  readonly period: string;
  /** Whether a comma may stand in the digits: within braces and brackets it would end the value. */
  readonly mayHaveCommas: boolean;
}

/** The amount of money that is stated at a site; undefined where there is none. */
export function moneyAt(document: AnyDocument, site: Site | undefined): WrittenMoney | undefined {
  if (site?.spec.type !== 'term') return undefined;
  const scalar = scalarOf(site, document.text);
  const field = findField(document.fields, site.path);
  if (scalar === undefined || field === undefined || !isTerm(field)) return undefined;
  if (field.state !== 'stated' || field.value.kind !== 'money') return undefined;
  const whole = rangeOf(scalar) ?? { start: 0, end: 0 };
  const isQuoted = scalar.type !== 'PLAIN';
  const span = isQuoted ? { start: whole.start + 1, end: whole.end - 1 } : whole;
  const written = /^([A-Z]{3} )?([\d,.]+)([kKmM]?)( [A-Z]{3})?(\/[a-z]+| once)?$/.exec(
    document.text.slice(span.start, span.end),
  );
  if (written === null) return undefined;
  const [, before = '', digits = '', scale = '', after = '', period = ''] = written;
  const mayHaveCommas = isQuoted || !isScalarWithinFlow(site);
  return { money: field.value, spec: site.spec, span, before, digits, scale, after, period, mayHaveCommas };
}
