import assert from 'node:assert/strict';
import { formatMessage } from '../../../src/core/finding';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';
import { validateBeside } from '../../../src/core/validate/validate';
import { today, told } from './findings';

const offer =
  'company: A\ncurrency: USD\npay: { base-salary: 100000, bonus: { target: EUR 5000 } }\nperks: [{ name: Card, value: 0 CHF }]\n';

/** Each finding as its code and the text it marks. */
function beside(candidate: string | undefined, text = offer): string[] {
  const document = candidate === undefined ? undefined : parseCandidate(candidate);
  return validateBeside(parseOffer(text), { candidate: document, today }).map(
    ({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`,
  );
}

describe('an amount in another currency', () => {
  const amount = 'missing-exchange-rate: EUR 5000';
  const own = 'missing-exchange-rate: USD';

  it('is told of where no rate leads from it to the currency of the offer', () => {
    assert.deepEqual(beside(undefined), [amount]);
    assert.deepEqual(beside('currency: USD'), [amount]);
    assert.deepEqual(beside('currency: USD\nassumptions: { exchange-rates: { EUR: 0 } }'), [amount]);
    assert.deepEqual(beside('currency: CHF\nassumptions: { exchange-rates: { EUR: 0.9 } }'), [own, amount]);
    assert.deepEqual(beside('currency: CHF\nassumptions: { exchange-rates: { EUR: 0.9, USD: 0.8 } }'), []);
    assert.deepEqual(beside('currency: USD\nassumptions: { exchange-rates: { EUR: 1.1 } }'), []);
  });

  it('is told of in a candidate file too', () => {
    const file = 'currency: EUR\nassumptions: { medical-spending: USD 3000, commute: { cost: 5 } }\n';
    assert.deepEqual(told(file, 'candidate'), ['missing-exchange-rate: USD 3000']);
    assert.deepEqual(
      told(file.replace('assumptions: {', 'assumptions: { exchange-rates: { USD: 1 },'), 'candidate'),
      [],
    );
    assert.deepEqual(told('assumptions: { medical-spending: 3000 }\n', 'candidate'), []);
  });

  it('says between which currencies and where to state the rate', () => {
    const [finding] = validateBeside(parseOffer(offer), { candidate: undefined, today });
    assert.equal(finding!.severity, 'warning');
    assert.match(
      formatMessage(finding!.message),
      /between EUR and USD, so .* "exchange-rates" in your candidate file\.$/,
    );
  });

  it('is not looked for in a text that cannot be read', () => {
    assert.deepEqual(beside(undefined, `${offer}perks: [`), []);
    assert.deepEqual(beside('currency: USD\nassumptions: ['), []);
  });
});
