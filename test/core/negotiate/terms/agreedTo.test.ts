import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { english } from '../../../../src/core/locale';
import { agreedTo, readAgreement } from '../../../../src/core/negotiate/terms/agreedTo';
import { plansOf } from '../../../../src/core/negotiate/trades/plan';
import { writtenFor } from '../../../../src/core/negotiate/terms/termValue';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { today } from '../plansOf';
import { readNegotiation } from '../../../../src/core/negotiate/negotiation/negotiation';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';

const options = { today, locale: english };
const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
const offers = ['current', 'larkspur', 'tideline', 'brenner'].map((id) => ({
  id,
  offer: parseOffer(readFileSync(`examples/${id}.offer.yaml`, 'utf8')).fields,
}));
const compared = compareOffers(offers, candidate, options);

describe('an offer with what its employer may agree to', () => {
  it('is worth more by what the plan says of each ask and of each trade', () => {
    let checked = 0;
    for (const { id, asks } of plansOf(readNegotiation(offers, candidate, compared, options.today))) {
      const { offer } = offers.find((each) => each.id === id)!;
      for (const { path, target, trades } of asks)
        for (const { wanted, worth, at } of [
          { ...target, at: path },
          ...trades.map((each) => ({ ...each, at: each.path })),
        ]) {
          if (wanted === undefined) continue;
          const { offer: changed, refused } = agreedTo(
            offer,
            new Map([[at, readAgreement(offer, at, writtenFor(wanted, offer))]]),
          );
          assert.deepEqual([...refused], [], at);
          const then = compareOffers(offers.map((each) => (each.id === id ? { id, offer: changed } : each)), candidate, options); // prettier-ignore
          const low = (comparison: typeof compared) => {
            const own = comparison.offers.find((each) => each.id === id)!.valuation;
            return (own.range?.worst ?? own).total.expected;
          };
          assert.equal(low(then).minus(low(compared)).toFixed(2), worth?.money.toFixed(2) ?? '0.00', `${id} ${at}`);
          checked++;
        }
    }
    assert.ok(checked > 40);
  });

  it('leaves out what does not fit its term, and says why', () => {
    const [, larkspur] = offers;
    const { offer, refused } = agreedTo(
      larkspur!.offer,
      new Map(
        Object.entries({ 'time-off.vacation': 'a lot', 'pay.base-salary': '200,000/year', nothing: '5' }).map(
          ([path, text]) => [path, readAgreement(larkspur!.offer, path, text)],
        ),
      ),
    );
    assert.equal(offer.pay.baseSalary.value?.amount.toNumber(), 200_000);
    assert.deepEqual([...refused.keys()], ['time-off.vacation', 'nothing']);
    assert.match(refused.get('time-off.vacation')!.text, /length of time|written/);
  });
});
