import assert from 'node:assert/strict';
import { historyOf, type Repository } from '../../src/editor/files/fileHistory';

/** A commit: the name under which it left the file, that before, and how many lines it added. */
interface Step {
  readonly hash: string;
  readonly name?: string;
  readonly from?: string;
  readonly insertions?: number;
}

function repositoryOf(steps: readonly Step[]) {
  const shown: string[] = [];
  const touches = (path: string) => (step: Step, i: number) =>
    step.name === path || step.from === path || (step.name === undefined && steps[i - 1]?.name === path);
  const repository: Repository = {
    log: async ({ path }) =>
      steps
        .flatMap((step, i) => {
          if (!touches(path)(step, i)) return [];
          const { hash, name, insertions } = step;
          const parents = steps.slice(Math.max(0, i - 1), i).map((each) => each.hash);
          const shortStat =
            insertions === undefined ? {} : { shortStat: { insertions: name === path ? insertions : 0 } };
          return [{ hash, message: hash, parents, ...shortStat }];
        })
        .reverse(),
    show: async (hash, path) => {
      shown.push(hash);
      const step = steps.find((each) => each.hash === hash);
      if (step?.name !== path) throw new Error('not there');
      return `text of ${hash}`;
    },
    diffBetween: async (_, hash) => {
      const step = steps.find((each) => each.hash === hash);
      if (step?.from === undefined) return [];
      return [{ originalUri: { fsPath: step.from }, renameUri: { fsPath: step.name! } }];
    },
  };
  return { repository, shown };
}

const hashes = (commits: readonly { readonly hash: string }[]) => commits.map(({ hash }) => hash);

describe('The history of a file', () => {
  const renamed: readonly Step[] = [
    { hash: 'one', name: 'a', insertions: 9 },
    { hash: 'two', name: 'a', insertions: 1 },
    { hash: 'renamed', name: 'b', from: 'a', insertions: 9 },
    { hash: 'four', name: 'b', insertions: 1 },
  ];

  it('reads no text before one is asked for', async () => {
    const { repository, shown } = repositoryOf(renamed);
    const commits = await historyOf(repository, 'b');
    assert.deepEqual(hashes(commits), ['four', 'renamed', 'two', 'one']);
    assert.deepEqual(shown, []);
    assert.equal(await commits[2]!.read(), 'text of two');
    assert.deepEqual(shown, ['two']);
  });

  it('asks for the text only of commits that may have deleted the file', async () => {
    const { repository, shown } = repositoryOf([
      { hash: 'one', name: 'a', insertions: 9 },
      { hash: 'fewer', name: 'a', insertions: 0 },
      { hash: 'removed', insertions: 0 },
      { hash: 'again', name: 'a', insertions: 9 },
    ]);
    assert.deepEqual(hashes(await historyOf(repository, 'a')), ['again', 'fewer', 'one']);
    assert.deepEqual(shown, ['removed', 'fewer']);
  });

  it('finds the same where a version of VS Code does not say what a commit did', async () => {
    const { repository } = repositoryOf(renamed.map(({ hash, name, from }) => ({ hash, name: name!, ...(from && { from }) }))); // prettier-ignore
    assert.deepEqual(hashes(await historyOf(repository, 'b')), ['four', 'renamed', 'two', 'one']);
  });
});
