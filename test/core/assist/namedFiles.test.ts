import assert from 'node:assert/strict';
import { namedFiles } from '../../../src/core/assist/namedFiles';
import { parseCandidate, parseOffer } from '../../../src/core/parse/parseOffer';

/** The names of files that are found, each checked to be what stands at its place. */
function namesIn(text: string, kind: 'offer' | 'candidate' = 'offer'): string[] {
  return namedFiles(kind === 'offer' ? parseOffer(text) : parseCandidate(text)).map(({ path, span }) => {
    assert.equal(text.slice(span.start, span.end), path);
    return path;
  });
}

describe('the files that a document names', () => {
  it('are its sources, wherever they are stated, without the page', () => {
    assert.deepEqual(
      namesIn(`source: offer letter.pdf
pay:
  base-salary: { value: 1, source: 'letter.pdf, p. 2' }
  raise: { value: 3%, source: "mails/2026-11-02.eml" }
terms:
  source: letter.docx
`),
      ['offer letter.pdf', 'letter.pdf', 'mails/2026-11-02.eml', 'letter.docx'],
    );
  });

  it('are not what is no name of a file', () => {
    for (const source of [
      'letter p. 2',
      'https://example.com/a.pdf',
      '/etc/hosts.txt',
      '|\n  letter.pdf',
      '"lett\\u0065r.pdf"',
      '',
    ])
      assert.deepEqual(namesIn(`source: ${source}\n`), [], source);
    assert.deepEqual(namesIn('note: letter.pdf\n'), []);
  });

  it('are the job one has, in a candidate file', () => {
    assert.deepEqual(namesIn('current-job: "jobs/now.offer.yaml"\n', 'candidate'), ['jobs/now.offer.yaml']);
    assert.deepEqual(namesIn('current-job: now\nmarket: [{ term: equity, source: survey.csv }]\n', 'candidate'), ['now', 'survey.csv']); // prettier-ignore
    assert.deepEqual(namesIn('current-job: now.offer.yaml\n'), []);
  });
});
