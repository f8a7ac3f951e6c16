import { validateCandidateSchema, validateOfferSchema } from '../../../src/core/generated/schemaValidators';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { toPlainData } from '../../../src/core/parse/plainData';
import type { Kind } from './findings';

import assert from 'node:assert/strict';
import fc from 'fast-check';

/** A field of each kind, with parts of what is written there. */
const fields: readonly (readonly [kind: Kind, place: string, parts: readonly string[]])[] = [
  [
    'offer',
    'pay: { base-salary: @ }',
    [
      'EUR',
      'USD',
      'XYZ',
      '112',
      '1,250',
      ',000',
      '.50',
      'k',
      'K',
      '/month',
      '/year',
      '/yr',
      '/fortnight',
      'm',
      ',50',
      '19',
    ],
  ],
  ['offer', 'pay: { sign-on: @ }', ['20000', '%', 'EUR', 'k', '/year', '.5', ',000']],
  ['offer', 'flexibility: { home-office: @ }', ['1500', 'EUR', 'k', '/year', ' once', 'once', '.5']],
  ['offer', 'pay: { raise: @ }', ['3', '%', '.5', ',5', ',125', '-', '100', '0']],
  ['offer', 'pay: { bonus: @ }', ['15', '%', '.5', '1', '000', 'EUR', '/year', '/month', 'k']],
  ['offer', 'pay: { severance: @ }', ['3', '20', '000', 'month', 'months', 'EUR', '/year', 's']],
  ['offer', 'retirement: { pension: { accrual: @ } }', ['1', '60', '/', '%', '.5', '0']],
  [
    'offer',
    'terms: { notice: @ }',
    ['3', '1', 'day', 'days', 'month', 'months', 'years', 'weeks', 'hours', '.5', ',5', ',500'],
  ],
  ['offer', 'insurance: { health: { premium: @ } }', ['10', '.5', '%', 'EUR', '/month', ' once', ',5']],
  ['offer', 'perks: [{ name: A, value: @ }]', ['10', '.5', '%', 'EUR', '/month', ' once']],
  ['offer', 'received: @', ['2026', '2024', '-', '02', '29', '11', '20', '31', '00', '13']],
  ['offer', 'equity: { type: RSU, vesting: { start: @ } }', ['2026-11-20', '2026-02-30', '3', 'months', '-']],
  ['offer', 'equity: { type: RSU, vesting: { every: @ } }', ['month', 'quarter', 'day', 's', '3', '0', 'months']],
  ['offer', 'equity: { type: RSU, shares: @ }', ['45', '000', ',000', ',', '1', '.5', '.0', 'e3', '-']],
  [
    'offer',
    'pay: { hours: @ }',
    [
      '40',
      'hour',
      'hours',
      'days',
      '/week',
      '/biweekly',
      '/fortnight',
      '/semimonthly',
      '/day',
      '/hour',
      '/month',
      '.5',
    ],
  ],
  ['offer', 'flexibility: { remote: @ }', ['3', 'days', 'day', '/week', '/month', 'full', 'hours', '.5']],
  ['offer', 'terms: { non-solicit: @ }', ['true', 'false', 'yes', 'no', 'True', 's']],
  ['offer', 'time-off: { vacation: @ }', ['25', 'days', 'unlimited', 'day', 'week', 'hours', ' hour', ',5', ',500']],
  ['offer', 'title: @', ['Staff', 'x', '5', 'true', '.5']],
  ['offer', 'retirement: { plan: @ }', ['401(k)', '401', 'k', 'pension', 'other']],
  ['offer', 'status: @', ['written', 'verbal', 'Written', 's']],
  ['candidate', 'assumptions: { equity: { growth: @ } }', ['-', '5', '%', '.5', ',5', ',500', '0']],
  ['candidate', 'priorities: [{ term: level, need: must, weight: @ }]', ['3', '.5', '0', ',', '-', 'e3']],
  ['candidate', 'assumptions: { exchange-rates: { USD: @ } }', ['0.92', '1', ',', '-', '.5', '0', '.0']],
  ['candidate', 'assumptions: { cost-of-living: { Oslo: { value: @ } } }', ['0', '1', '.0', '.05', '00']],
  ['candidate', 'assumptions: { birth-year: @ }', ['1', '9', '19', '20', '2100', '84', '00']],
  ['candidate', 'assumptions: { commute: { time: @ } }', ['50', 'minutes', 'minute', 'days', '/day', '/week']],
  ['candidate', 'assumptions: { working-days: @ }', ['260', ',000', '.5', 'days']],
  ['candidate', 'assumptions: { working-days: { value: @ } }', ['0', '1', '2', '3', '6', '9']],
  ['candidate', 'walk-away: { total: @ }', ['120000', '/year', 'EUR', 'k', ',000']],
  ['candidate', 'currency: @', ['EUR', 'USD', 'XYZ', 'eur', 'E', 'U', 'R']],
];

/** What the reader refuses and a pattern cannot see. */
const stricter: readonly (readonly [what: string, code: string, text: RegExp])[] = [
  ['a currency that ISO 4217 does not have', 'unknown-currency', /^(?:[A-Z]{3}|.*[A-Z]{3}.*)$/],
  ['two currencies for one amount', 'unreadable-amount', /[A-Z]{3} .* [A-Z]{3}/],
  ['a dot that may group thousands', 'ambiguous-amount', /\d\.\d{3}/],
  ['a date that does not exist', 'date-does-not-exist', /^\d{4}-\d{2}-\d{2}$/],
  ['a period of an amount that is paid once', 'unexpected-period', /\/[a-z]+$/],
  ['a small bare number where money and a percentage are allowed', 'percent-without-sign', /^\d*\.?\d+$/],
  ['a small bare number where money and a length of time are allowed', 'duration-without-unit', /^\d+(?:\.\d+)?$/],
  ['a rate in the unit of another field', 'unreadable-rate', /^\d+(?:\.\d+)? [a-z]+\/[a-z]+$/],
  ['a fraction that is no share', 'unreadable-percent', /^\d+\/\d+$/],
  ['an interval of no length', 'unreadable-duration', /^0+(?:\.0+)? [a-z]+$/],
  ['text without a letter', 'empty-text', /^$/],
  ['nothing below zero', 'negative-amount', /^-0/],
  ['true and false in capitals', 'not-true-or-false', /^(?:true|false)$/i],
  ['a number in the notation of programmers, as money', 'unreadable-amount', /^[+.]|\.$|e|^0[xo]/i],
  ['a number in the notation of programmers, as a count', 'unreadable-number', /^[+.-]|\.0*$|e|^0[xo]/i],
];

function judge(kind: Kind, place: string, written: string) {
  const line = `${place.replace('@', written)}\n`;
  const currency = place.startsWith('currency') ? '' : 'currency: EUR\n';
  const text = `${kind === 'offer' ? 'company: A\n' : ''}${currency}${line}`;
  const document = kind === 'offer' ? parseOffer(text) : parseCandidate(text);
  const validate = kind === 'offer' ? validateOfferSchema : validateCandidateSchema;
  const accepted = validate(toPlainData(document.yaml).data);
  return { broken: document.yaml.broken !== undefined, accepted, fault: document.findings[0] };
}

describe('The patterns of the schema and the reader', () => {
  for (const [kind, place, parts] of fields)
    it(`agree on what may stand in ${place}`, () => {
      const texts = fc
        .array(fc.constantFrom(...parts, ' '), { minLength: 1, maxLength: 5 })
        .map((each) => each.join(''))
        .chain((text) => fc.constantFrom(text, text.trim(), text.replaceAll(' ', '')));
      fc.assert(
        fc.property(texts, fc.boolean(), (text, quoted) => {
          const { broken, accepted, fault } = judge(
            kind,
            place,
            quoted || text.includes(',') ? JSON.stringify(text) : text,
          );
          if (broken || fault?.code === 'comma-in-braces' || fault?.code === 'missing-value') return;
          if (fault === undefined) assert.ok(accepted, `The schema refuses ${text}`);
          else if (accepted)
            assert.ok(
              stricter.some(([, code, pattern]) => code === fault.code && pattern.test(text.trim())),
              `The reader refuses ${JSON.stringify(text)}: ${fault.code}`,
            );
        }),
        { numRuns: 500 },
      );
    });

  for (const [what, code, place, written] of [
    ['a currency that ISO 4217 does not have', 'unknown-currency', 'pay: { base-salary: @ }', 'XYZ 5'],
    ['two currencies for one amount', 'unreadable-amount', 'pay: { base-salary: @ }', 'EUR 5 USD'],
    ['a dot that may group thousands', 'ambiguous-amount', 'pay: { base-salary: @ }', '112.000'],
    ['a date that does not exist', 'date-does-not-exist', 'received: @', '2026-02-29'],
    ['a period of an amount that is paid once', 'unexpected-period', 'pay: { sign-on: @ }', '5/year'],
    ['a small bare number where money and a percentage are allowed', 'percent-without-sign', 'pay: { bonus: @ }', '15'],
    [
      'a small bare number where money and a length of time are allowed',
      'duration-without-unit',
      'pay: { severance: @ }',
      '3',
    ],
    ['a rate in the unit of another field', 'unreadable-rate', 'pay: { hours: @ }', '5 days/week'],
    ['an interval of no length', 'unreadable-duration', 'espp: { discount: 15%, purchase-every: @ }', '0 months'],
    ['text without a letter', 'empty-text', 'title: @', '" "'],
    ['true and false in capitals', 'not-true-or-false', 'terms: { non-solicit: @ }', 'True'],
    ['a number in the notation of programmers, as money', 'unreadable-amount', 'pay: { base-salary: @ }', '1e5'],
    [
      'a number in the notation of programmers, as a count',
      'unreadable-number',
      'equity: { type: RSU, shares: @ }',
      '3.0',
    ],
  ] as const)
    it(`differ only on purpose: the reader refuses ${what}`, () => {
      const { accepted, fault } = judge('offer', place, written);
      assert.deepEqual([accepted, fault?.code], [true, code]);
    });
});
