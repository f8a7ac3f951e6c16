import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../../src/core/locale';
import { besideOffer, folderNotices, inBrief, sharedFolderNotices } from '../../../../src/core/words/folderNotices';
import { type OffersAtHand, offersThatCount } from '../../../../src/core/negotiate/leverage/offersThatCount';
import { parseOffer } from '../../../../src/core/parse/parseOffer';
import { german } from '../../../support/german';
import { stageOf } from '../../../../src/core/stage';

const today = '2026-11-22';
const offer = (id: string, text: string) => ({ id, offer: parseOffer(`company: ${id}\n${text}\n`).fields });

const alpha = offer('Alpha', 'status: written\nexpires: 2026-12-04');
const beta = offer('Beta', 'status: written\nexpires: 2026-11-22');
const gamma = offer('Gamma', 'status: declined\nexpires: 2026-12-04');
const delta = offer('Delta', 'status: verbal\nexpires: 2026-11-21');
const epsilon = offer('Epsilon', 'status: expired');
const job = offer('Job', 'status: current');
const unread = { id: 'Unread', offer: undefined };
const folder = [alpha, beta, gamma, delta, epsilon, job, unread];

const decide = (atHand: OffersAtHand<(typeof folder)[number]>) => {
  const { taken, added, leftOut } = offersThatCount(atHand, today);
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return { taken: ids(taken), added: ids(added), leftOut: leftOut.map(({ item, closed }) => [item.id, closed]) };
};

describe('Which offers count', () => {
  it('are the open ones, and those of their folders that are neither declined nor expired', () => {
    assert.deepEqual(decide({ open: [alpha], inFolders: folder, currentJob: 'Job' }), {
      taken: ['Alpha', 'Beta', 'Unread'],
      added: ['Beta', 'Unread'],
      leftOut: [
        ['Gamma', { is: 'declined' }],
        ['Delta', { is: 'expired', on: '2026-11-21' }],
        ['Epsilon', { is: 'expired' }],
      ],
    });
  });

  it('are exactly those that are named, each once, where it is named first', () => {
    const expected = { taken: ['Gamma', 'Alpha'], added: [], leftOut: [] };
    assert.deepEqual(decide({ named: [gamma, alpha, gamma], open: [beta], inFolders: folder }), expected);
  });

  it('are open ones whatever their status, in the order in which they were opened', () => {
    assert.deepEqual(decide({ open: [delta, gamma, delta], inFolders: folder, currentJob: 'Job' }).taken, [
      'Delta',
      'Gamma',
      'Alpha',
      'Beta',
      'Unread',
    ]);
  });

  it('are none of a folder in which none is open', () => {
    assert.deepEqual(decide({}), { taken: [], added: [], leftOut: [] });
  });

  it('include a job in the folder that no candidate file names', () => {
    assert.deepEqual(decide({ open: [alpha], inFolders: [alpha, job] }).added, ['Job']);
  });

  it('and what is left out are all there is, each once', () => {
    const some = fc.array(fc.constantFrom(...folder));
    fc.assert(
      fc.property(some, some, (open, inFolders) => {
        const { taken, added, leftOut } = offersThatCount({ open, inFolders }, today);
        const each = [...taken, ...leftOut.map(({ item }) => item)];
        assert.equal(new Set(each).size, each.length);
        assert.deepEqual(new Set(each), new Set([...open, ...inFolders]));
        assert.ok(open.every((item) => taken.includes(item) && !added.includes(item)));
        assert.ok(taken.every((item) => open.includes(item) || added.includes(item)));
      }),
    );
  });

  it('do not depend on a deadline where the offer is signed or the job one has', () => {
    for (const status of ['signed', 'current'])
      assert.equal(stageOf(offer('A', `status: ${status}\nexpires: 2026-01-01`).offer, today).closed, undefined);
    assert.deepEqual(stageOf(offer('A', 'expires: 2026-01-01').offer, today).closed, {
      is: 'expired',
      on: '2026-01-01',
    });
  });
});

describe('What is said of the offers of a folder', () => {
  const named = (item: typeof alpha) => ({ offer: item.offer, file: `${item.id.toLowerCase()}.offer.yaml` });
  const leftOut = [gamma, delta, epsilon].map((item) => ({
    ...named(item),
    closed: stageOf(item.offer, today).closed!,
  }));

  it('names what was added, and what was left out with the reason', () => {
    assert.deepEqual(folderNotices({ added: [named(beta)], leftOut }, english), [
      'Also included from this folder: Beta (beta.offer.yaml).',
      'Not included: Gamma (gamma.offer.yaml, declined), Delta (delta.offer.yaml, expired on November 21, 2026), and Epsilon (epsilon.offer.yaml, expired).', // prettier-ignore
    ]);
    assert.deepEqual(folderNotices({ added: [], leftOut: [] }, english), []);
  });

  it('names no file and no employer to others', () => {
    const said = sharedFolderNotices({ added: [named(beta)], leftOut }, english);
    assert.equal(said.length, 2);
    assert.doesNotMatch(said.join(' '), /Beta|Gamma|Delta|Epsilon|yaml/);
  });

  it('leaves out offers of the same employer where a text is about one offer', () => {
    const revision = { ...named(offer('alpha', 'status: written')) };
    const from = besideOffer(alpha.offer, { added: [named(beta), revision], leftOut });
    assert.deepEqual([from.added.length, from.leftOut.length], [1, 3]);
  });

  it('keeps what a name contains in its line', () => {
    const odd = offer('x', '').offer;
    const company = { ...odd.company, state: 'stated', value: { kind: 'text', text: 'A\u001B[31m\nB' } } as const;
    const [text] = folderNotices({ added: [{ offer: { ...odd, company }, file: 'x.offer.yaml' }], leftOut: [] }, english); // prettier-ignore
    assert.equal(text, 'Also included from this folder: A[31m B (x.offer.yaml).');
  });

  it('describes an offer in a list by company, status and deadline', () => {
    const brief = (item: typeof alpha) => inBrief(item.offer, today, english);
    assert.equal(brief(alpha), 'Alpha · written · open until December 4, 2026');
    assert.equal(brief(gamma), 'Gamma · declined');
    assert.equal(brief(delta), 'Delta · expired on November 21, 2026');
    assert.equal(brief(epsilon), 'Epsilon · expired');
    assert.equal(inBrief(parseOffer('').fields, today, english), '');
    assert.match(inBrief(alpha.offer, today, german), /^Alpha · schriftlich · /);
  });
});
