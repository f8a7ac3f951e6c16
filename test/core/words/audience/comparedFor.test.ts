import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../../src/core/locale';
import { summarise } from '../../../../src/core/words/summary/summarise';
import { summaryDocument } from '../../../../src/core/words/summary/summaryDocument';
import { printMarkdown } from '../../../../src/core/write/markdown';
import { parseCandidate, parseOffer } from '../../../../src/core/parse/parseOffer';
import { insightFor } from '../../../../src/core/words/audience/seenBy';
import { comparedFor, type Compared } from '../../../../src/core/words/audience/comparedFor';
import {
  allSpecs,
  candidateVocabulary,
  type FieldSpec,
  type GroupSpec,
  offerVocabulary,
} from '../../../../src/core/vocabulary';
import { anyOffer, textOf } from '../../value/anyOffer';
import { examples, offersOf, report, today } from '../reports';
import { describeInsight } from '../../../../src/core/words/verdict/insightWords';
import { compareOffers } from '../../../../src/core/words/comparison/compareOffers';
import type { Comparison } from '../../../../src/core/words/comparison/comparison';

/** A document in which every text that can be worded freely is this one, also each note and source. */
function saying(secret: string, vocabulary: GroupSpec, other: Record<string, unknown> = {}): string {
  const scalar = (spec: FieldSpec): unknown => {
    if (spec.detail === true) return spec.name === 'note' || spec.name === 'source' ? secret : undefined;
    if (spec.type === 'group') return Object.fromEntries(spec.fields.map((each) => [each.name, scalar(each)]).filter(([, value]) => value !== undefined)); // prettier-ignore
    if (spec.type === 'list') return [scalar(spec.item)];
    if (spec.type === 'map') return spec.keys === 'text' ? { [secret]: 100 } : undefined;
    const value = spec.kinds.some((kind) => /^(?:text|any|path)$/.test(kind)) ? secret : spec.words?.[0];
    if (value === undefined) return undefined;
    return spec.long ? { value, note: secret, source: secret } : value;
  };
  return JSON.stringify({ ...(scalar(vocabulary) as object), ...other });
}

/** All that is made of compared offers, and all that it is made from. */
function everything(compared: Compared): string {
  const { offers, candidate, baseline } = compared;
  const summary = summarise(offers, candidate, { today, locale: english, baseline });
  const insight = insightFor(
    describeInsight(offers, candidate, summary.comparison, { today, locale: english }),
    'employer',
  );
  const decoded = JSON.stringify([offers, candidate, summary, insight], (_, value: unknown) => value instanceof Map ? [...value] : value); // prettier-ignore
  const shared = { ...compared, offers };
  return [decoded, printMarkdown(summaryDocument(summary, english)), ...(['markdown', 'csv', 'html'] as const).map((format) => report(format, shared))].join('\n'); // prettier-ignore
}

const amounts = ({ guaranteed, expected, components, differences, afterTax, kept }: Comparison) =>
  [guaranteed, expected, components, differences, afterTax, kept].map((rows) => rows.map(({ figures }) => figures.map(({ amount, range, text }) => [amount?.toFixed(), range?.low.toFixed(), range?.high.toFixed(), text]))); // prettier-ignore

describe('what is made to be shared', () => {
  const acme = 'company: Acme\ntitle: Engineer\ncurrency: USD\nstatus: written\npay: { base-salary: 100000 }\n';

  it('contains nothing of another offer that its author worded', () => {
    const secret = 'Xanadu Fabrics';
    const text = saying(secret, offerVocabulary, { status: 'written', currency: 'USD', pay: { 'base-salary': 5 } });
    const full = saying(secret, offerVocabulary, { currency: 'USD' });
    // The fixture must say it in every place there is.
    const count = allSpecs(offerVocabulary).filter((spec) => spec.type === 'term' && spec.kinds.some((kind) => /^(?:text|any|path)$/.test(kind))); // prettier-ignore
    assert.ok(full.split(secret).length > count.length, full);
    for (const other of [text, full]) {
      const compared = { offers: offersOf(acme, other), candidate: undefined };
      assert.ok(everything(compared).includes('Xanadu'));
      assert.doesNotMatch(everything(comparedFor(compared, 'employer', english)), /xanadu/i);
      assert.ok(everything(comparedFor(compared, 'employer', english)).includes('Another offer'));
    }
  });

  it('contains no other employer’s name, whoever mentions it', () => {
    const secret = 'Xanadu Fabrics';
    const mentioned = saying(`more than XANADU  FABRICS or Xanadu’s sister`, offerVocabulary, { company: 'Acme', currency: 'USD' }); // prettier-ignore
    const candidate = parseCandidate(saying(`as at ${secret}`, candidateVocabulary)).fields;
    const compared = { offers: offersOf(mentioned, acme.replace('Acme', secret)), candidate };
    assert.ok(everything(compared).includes(secret));
    assert.doesNotMatch(everything(comparedFor(compared, 'employer', english)), /xanadu/i);
    assert.ok(
      everything(comparedFor(compared, 'employer', english)).includes(
        'more than Another offer or Another offer’s sister',
      ),
    );
  });

  it('contains no name of an employer whose offer is left out, whoever mentions it', () => {
    const mentioned = acme.replace('Engineer', 'more than Rocket or Other').replace('Acme', 'Acme Inc');
    const offers = offersOf(mentioned, acme.replace('Acme', 'Other'));
    const notCounted = [parseOffer('company: The Rocket Group Ltd\nstatus: declined\n').fields];
    const shared = everything(comparedFor({ offers, candidate: undefined, notCounted }, 'employer', english));
    assert.doesNotMatch(shared, /Rocket/);
    assert.ok(shared.includes('more than Another offer 2 or Another offer'));
  });

  it('contains no short form of another employer’s name, and all ordinary words', () => {
    const says = 'more than SAP, 3M or Rocket; the first data on a target';
    const mentioned = saying(says, offerVocabulary, { company: 'Acme', currency: 'USD' });
    const candidate = parseCandidate(saying(says, candidateVocabulary)).fields;
    const others = ['SAP SE', '3M Company', 'The Rocket Group Ltd', 'First Data Corp.', 'Target Corporation'];
    const offers = offersOf(mentioned, ...others.map((name) => acme.replace('Acme', name)));
    const shared = everything(comparedFor({ offers, candidate }, 'employer', english));
    assert.doesNotMatch(shared, /\b(?:SAP|3M|Rocket)\b/);
    assert.ok(
      shared.includes('more than Another offer, Another offer 2 or Another offer 3; the first data on a target'),
    );
  });

  it('contains no other employer’s name, in whatever spelling', () => {
    for (const spelling of [
      'XANADU FABRICS',
      'xanadu fabrics',
      'Xanadu-Fabrics',
      'XanaduFabrics',
      'xanadu_fabrics',
      '#XanaduFabrics',
      '@xanadufabrics',
      'xanadu-fabrics.com',
      'https://jobs.xanadufabrics.de/4',
      'hr@xanadu-fabrics.com',
      'xanadu.offer.yaml',
      'Ｘａｎａｄｕ Ｆａｂｒｉｃｓ',
      'Xana\u00addu Fab\u200brics',
    ]) {
      const says = `As ${spelling} gives it. Kites are fair`;
      const mentioned = saying(says, offerVocabulary, { company: 'Acme', currency: 'USD' });
      const candidate = parseCandidate(saying(says, candidateVocabulary)).fields;
      const other = acme.replace('Acme', 'Xanadu Fabrics GmbH');
      const shared = everything(comparedFor({ offers: offersOf(mentioned, other), candidate }, 'employer', english));
      assert.ok(shared.includes('Kites are fair'), spelling);
      assert.doesNotMatch(shared.normalize('NFKC').replace(/[^a-z]/gi, ''), /xana/i, spelling);
      assert.ok(/As Another offer gives it|Kites are fair \[…\]/.test(shared), spelling);
    }
  });

  it('says what it leaves out where nothing remains', () => {
    const offers = offersOf(acme.replace('Engineer', 'Lead at xanadufabrics.com'), acme.replace('Acme', 'Xanadu Fabrics')); // prettier-ignore
    const [named] = comparedFor({ offers, candidate: undefined }, 'employer', english).offers;
    assert.equal(named!.offer.title.value?.text, 'left out');
  });

  it('contains no place and no title of another offer, though a market range is about it', () => {
    const offers = offersOf(`${acme}location: "Berlin, DE"\n`, `${acme.replace('Acme', 'Other').replace('Engineer', 'Kite Builder')}location: "Atlantis, DE"\n`); // prettier-ignore
    const ranges = [['Kite Builder', 'Atlantis, Germany'], ['kite  builder', 'Atlantis'], ['Engineer', 'Berlin, DE']].map(([role, place]) => `{ term: pay.base-salary, role: ${role}, location: "${place}", p50: 90000, source: survey, as-of: 2026-09-01 }`); // prettier-ignore
    const candidate = parseCandidate(`currency: USD\nmarket: [${ranges.join(', ')}]\n`).fields;
    const shared = everything(comparedFor({ offers, candidate }, 'employer', english));
    assert.doesNotMatch(shared, /kite|atlantis/i);
    assert.match(shared, /Engineer; Berlin, DE/);
  });

  it('contains nothing that is for the candidate alone', () => {
    const candidate = parseCandidate('currency: USD\nwalk-away: { total: 123457 }\ncurrent-job: hidden.offer.yaml\nassumptions: { cost-of-living: { Atlantis: 100 } }\n').fields; // prettier-ignore
    const notes = `${acme.replace('Engineer', '{ value: Engineer, note: whispered, source: overheard }')}negotiation: { asks: [{ term: time-off.vacation, ask: 30 days, fallback: 29 days }] }\n`; // prettier-ignore
    const shared = everything(comparedFor({ offers: offersOf(notes), candidate }, 'employer', english));
    for (const secret of ['123457', 'hidden', 'Atlantis', 'whispered', 'overheard', '29 days', 'file-1'])
      assert.ok(!shared.includes(secret), secret);
    assert.ok(shared.includes('30 days'));
  });

  it('has the same figures', () => {
    const all = examples();
    const figures = ({ offers, candidate, baseline }: Compared) => amounts(compareOffers(offers, candidate, { locale: english, today, baseline })); // prettier-ignore
    assert.deepEqual(figures(comparedFor(all, 'employer', english)), figures(all));
    fc.assert(
      fc.property(anyOffer, fc.constantFrom('Denver, US', 'Denver, CO', 'Munich, DE', 'DE', 'Paris', 'unknown'), (any, place) => {
        const offers = offersOf(acme, `${textOf(any)}\nlocation: ${place}\n`.replace(/^location: [^\n]*\n(?=[^]*\nlocation:)/m, '')); // prettier-ignore
        const compared = { offers, candidate: all.candidate };
        assert.deepEqual(figures(comparedFor(compared, 'employer', english)), figures(compared));
      }),
      { numRuns: 40 },
    ); // prettier-ignore
  });

  it('names the offer that is chosen, else the first that is not the current job, and other offers of that employer', () => {
    const companies = (keep?: string) => comparedFor({ offers: offersOf(acme.replace('Acme', 'Job').replace('written', 'current'), acme, acme.replace('Acme', 'Other'), acme.replace('Acme', 'ACME')), candidate: undefined }, 'employer', english, keep).offers.map(({ offer }) => offer.company.value?.text); // prettier-ignore
    assert.deepEqual(companies(), ['Current job', 'Acme', 'Another offer', 'ACME']);
    assert.deepEqual(companies('file-3.offer.yaml'), ['Current job', 'Another offer', 'Other', 'Another offer 2']);
    assert.deepEqual(companies('file-1.offer.yaml'), ['Job', 'Another offer', 'Another offer 2', 'Another offer 3']);
  });

  it('takes differences from the same offer, under another id', () => {
    const offers = offersOf(acme, acme.replace('Acme', 'Other'));
    const shared = comparedFor({ offers, candidate: undefined, baseline: 'file-2.offer.yaml' }, 'employer', english);
    assert.deepEqual(shared.offers.map(({ id }) => id), ['offer-1', 'offer-2']); // prettier-ignore
    assert.equal(shared.baseline, 'offer-2');
  });

  it('keeps what both employers call the same, so that it stands in one row', () => {
    const perk = (company: string, more: string) => parseOffer(`company: ${company}\ncurrency: USD\nperks: [{ name: Meals, value: 1/day }${more}]\n`).fields; // prettier-ignore
    const offers = [perk('Acme', ''), perk('Other', ', { name: Other bus }')].map((offer, i) => ({
      id: `${i}`,
      offer,
    }));
    const { sections } = compareOffers(comparedFor({ offers, candidate: undefined }, 'employer', english).offers, undefined, { locale: english, today }); // prettier-ignore
    assert.deepEqual(sections.at(-1)!.rows.map(({ title }) => title), ['Meals', 'Perk, name left out']); // prettier-ignore
  });
});
