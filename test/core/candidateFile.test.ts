import assert from 'node:assert/strict';
import { aroundCandidate, candidateAmong, candidateThatCounts } from '../../src/core/candidateFile';
import { besideCurrentJob, currentJobFile, isAbsolutePath } from '../../src/core/currentJobFile';
import { kindOfName } from '../../src/core/fileKind';
import { parseCandidate } from '../../src/core/parse/parseOffer';

/** Searches in folders that are given with the names in them; answers also with the folders that were asked for. */
function search(folders: readonly string[], names: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const above = (folder: string) => (folder === '' ? undefined : folder.replace(/\/?[^/]*$/, ''));
  const searching = candidateThatCounts(folders, above);
  let step = searching.next();
  while (step.done !== true) {
    asked.push(step.value);
    step = searching.next(names[step.value] ?? []);
  }
  return { found: step.value, asked };
}

describe('The candidate file that counts', () => {
  it('is the nearest up the folders, and nothing above it is looked at', () => {
    const { found, asked } = search(['a/b/c'], { a: ['me.candidate.yaml'], '': ['top.candidate.yaml'] });
    assert.deepEqual(found, { folder: 'a', name: 'me.candidate.yaml', notUsed: [] });
    assert.deepEqual(asked, ['a/b/c', 'a/b', 'a']);
  });

  it('is that of the first file that has one', () => {
    const names = { b: ['b.candidate.yml'], c: ['c.candidate.yml'] };
    assert.equal(search(['a', 'b', 'c'], names).found?.name, 'b.candidate.yml');
    assert.equal(search(['a'], names).found, undefined);
    assert.equal(search([], names).found, undefined);
  });

  it('is the first by name of a folder, whose others are told', () => {
    const names = ['z.candidate.yaml', 'me.offer.yaml', 'B.CANDIDATE.YML', 'a.candidate.yaml', 'candidate.yaml'];
    assert.deepEqual(candidateAmong(names), { name: 'B.CANDIDATE.YML', notUsed: ['a.candidate.yaml', 'z.candidate.yaml'] }); // prettier-ignore
    assert.equal(candidateAmong(['acme.offer.yaml']), undefined);
  });

  it('is told to the one that does not count, never to itself', () => {
    const used = { id: '/x/a.candidate.yaml', name: 'a.candidate.yaml' };
    assert.deepEqual(aroundCandidate('/x/b.candidate.yaml', used, false), {
      usedInstead: 'a.candidate.yaml',
      isCurrentJobThere: false,
    });
    assert.deepEqual(aroundCandidate(used.id, used, undefined), {});
    assert.deepEqual(aroundCandidate('/x/b.yaml', undefined, true), { isCurrentJobThere: true });
  });
});

describe('The file of the current job', () => {
  const named = (text: string) => currentJobFile(parseCandidate(`current-job: ${text}\n`).fields);

  it('stands at a path from the candidate file, or at an absolute one', () => {
    assert.deepEqual(named('././jobs/now.offer.yaml'), { path: 'jobs/now.offer.yaml', isCandidateFile: false });
    for (const path of ['/home/me/now.offer.yaml', 'C:\\jobs\\now.offer.yaml', 'c:/now.offer.yaml']) {
      assert.equal(named(path)?.path, path);
      assert.ok(isAbsolutePath(path));
    }
    for (const path of ['now.offer.yaml', '../now.offer.yaml', 'c:now.offer.yaml']) assert.ok(!isAbsolutePath(path));
    assert.equal(named(''), undefined);
  });

  it('is no candidate file', () => {
    assert.equal(named('me.candidate.yml')?.isCandidateFile, true);
    assert.equal(named('me.offer.yml')?.isCandidateFile, false);
  });

  it('stands in front of those that are named, each of which counts once', () => {
    const beside = (named: readonly string[], job?: string) =>
      besideCurrentJob(named, job, (name) => name.toLowerCase());
    assert.deepEqual(beside(['a', 'b', 'A'], 'now'), { files: ['now', 'a', 'b'], baseline: 'now' });
    assert.deepEqual(beside(['a', 'Now'], 'now'), { files: ['Now', 'a'], baseline: 'Now' });
    assert.deepEqual(beside(['b', 'b']), { files: ['b'], baseline: undefined });
  });
});

describe('The kind of a file', () => {
  it('is told by the end of its name', () => {
    assert.equal(kindOfName('/a/b/Acme.Offer.YML'), 'offer');
    assert.equal(kindOfName('me.candidate.yaml'), 'candidate');
    assert.equal(kindOfName('offer.yaml'), undefined);
  });
});
