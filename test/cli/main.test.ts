import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import stringWidth from 'string-width';
import { main } from '../../src/cli/main';
import { folderWith, offer } from './terminal';

const examples = ['current', 'larkspur', 'tideline', 'brenner'].map((name) => `examples/${name}.offer.yaml`);
/** An offer that leaves nothing of its total unknown. */
const good = `company: A
currency: USD
pay: { base-salary: 100000 }
insurance: none
retirement: none
time-off: { vacation: unlimited, holidays: 10 days }
`;

describe('offer check', () => {
  const path = folderWith({
    'good.offer.yaml': good,
    'bad.offer.yaml': 'company: A\ncurrency: USD\npay:\n  base-salary: 15%\n',
    'crlf.offer.yaml': 'company: A\r\ncurrency: USD\r\npay:\r\n  base-salary: 15%\r\n',
    'bom.offer.yaml': '\uFEFFcompany: A\ncurrency: USD\npay: { base-salary: 15% }\n',
    'bad.candidate.yaml': 'assumptions: { raise: 3 }\n',
    'empty.offer.yaml': '',
  });

  it('finds no errors in the examples, and tells what was only said', () => {
    const { code, out, error } = offer('check', ...examples, 'examples/me.candidate.yaml');
    assert.deepEqual({ code, out }, { code: 0, out: 'No errors in 5 files.\n' });
    assert.match(error, /^examples\/larkspur\.offer\.yaml:72:3: information: [^\n]+ \[promise-not-in-writing\]\n$/);
  });

  it('says on standard error where and what, as file, line and column', () => {
    const { code, out, error } = offer('check', path('bad.offer.yaml'));
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(error, /bad\.offer\.yaml:4:16: error: .+ \[[\w-]+\]\n$/);
  });

  it('counts lines that end in CR LF, and passes over a byte order mark', () => {
    assert.match(offer('check', path('crlf.offer.yaml')).error, /crlf\.offer\.yaml:4:16: error/);
    assert.match(offer('check', path('bom.offer.yaml')).error, /bom\.offer\.yaml:3:21: error/);
  });

  it('reads candidate files as such', () => {
    const { code, error } = offer('check', path('bad.candidate.yaml'));
    assert.equal(code, 1);
    assert.match(error, /bad\.candidate\.yaml:1:23: error: "3" needs a percent sign/);
  });

  it('answers as JSON with the same places', () => {
    const { code, out, error } = offer('check', path('bad.offer.yaml'), path('good.offer.yaml'), '--format', 'json');
    assert.equal(code, 1);
    assert.equal(error, '');
    const { findings } = JSON.parse(out) as { findings: Record<string, unknown>[] };
    const { file, line, column, severity } = findings[0]!;
    assert.deepEqual(
      { file, line, column, severity },
      { file: path('bad.offer.yaml'), line: 4, column: 16, severity: 'error' },
    );
    assert.deepEqual(JSON.parse(offer('check', path('good.offer.yaml'), '--format=json').out), { findings: [] });
  });

  it('takes an empty file for an offer that lacks everything', () => {
    assert.equal(offer('check', path('empty.offer.yaml')).code, 1);
  });
});

describe('offer check --signed', () => {
  const letter = `${good.replace('vacation: unlimited', 'vacation: 28 days')}status: written\n`;
  const log = (rest: string) =>
    `negotiation: { asks: [{ term: time-off.vacation, ask: 30 days, status: agreed, ${rest} }] }\n`;
  const path = folderWith({
    'kept.offer.yaml': letter + log('answer: 28 days, fallback: 27 days'),
    'said.offer.yaml': letter + log('answer: 28 days, in-writing: false'),
    'lost.offer.yaml': letter + log('answer: 29 days'),
    'bad.offer.yaml': `${letter}pay: 5 %\n`,
    'me.candidate.yaml': 'currency: USD\n',
  });

  it('writes what to clear as a list, and has exit code 0 while all that was agreed is in writing', () => {
    const { code, out, error } = offer('check', '--signed', path('kept.offer.yaml'), path('me.candidate.yaml'));
    assert.deepEqual({ code, error }, { code: 0, error: '' });
    assert.match(out, /^# Before you sign: A\n\n[^\n]+\n\nAll that was agreed is in writing\.\n/);
    assert.match(out, /\n- \[ \] \*\*/);
    assert.ok(!out.includes('27 days'));
  });

  it('has exit code 1 when something agreed is not in writing, where check alone has none', () => {
    for (const name of ['said', 'lost']) {
      const file = path(`${name}.offer.yaml`);
      assert.equal(offer('check', file).code, 0);
      const { code, out } = offer('check', '--signed', file);
      assert.equal(code, 1);
      assert.ok(out.includes('**Agreed, and not certainly in writing: 1 of 1.**'), out);
    }
    const { code, out } = offer('check', '--signed', path('kept.offer.yaml'), path('lost.offer.yaml'));
    assert.equal(code, 1);
    assert.equal(out.match(/^# Before you sign/gm)?.length, 2);
  });

  it('has exit code 1 for errors too, and tells them', () => {
    const { code, error } = offer('check', '--signed', path('bad.offer.yaml'));
    assert.equal(code, 1);
    assert.match(error, /bad\.offer\.yaml:\d+:\d+: error/);
  });

  it('answers as JSON with the places in the file', () => {
    const { code, out } = offer('check', '--signed', path('lost.offer.yaml'), '--format', 'json');
    assert.equal(code, 1);
    const { signing } = JSON.parse(out) as {
      signing: { agreed: Record<string, unknown>[]; toClear: { kind: string }[] }[];
    };
    const { term, agreed, stated, verdict, line } = signing[0]!.agreed[0]!;
    assert.deepEqual(
      [term, agreed, stated, verdict, line],
      ['time-off.vacation', '29 days', '28 days', 'different', 8],
    );
    assert.equal(signing[0]!.toClear[0]!.kind, 'agreed');
    assert.ok(!offer('check', path('lost.offer.yaml'), '--format', 'json').out.includes('signing'));
  });
});

describe('offer check of files beside each other', () => {
  const path = folderWith({
    'me.candidate.yaml': 'priorities: [{ term: flexibility.remote, need: must }]\ncurrent-job: now.offer.yaml\n',
    'now.offer.yaml': `${good}flexibility: { remote: full }\n`,
    'next.offer.yaml': `${good}status: written\nexpires: 2026-11-25\n`,
    'over.offer.yaml': `${good}status: written\nexpires: 2026-11-20\n`,
    'deep/below.offer.yaml': good,
    'folder.offer.yaml/me.txt': '',
  });
  const codes = (...files: string[]) =>
    offer('check', ...files.map(path))
      .error.split('\n')
      .flatMap((line) => /\[([\w-]+)\]$/.exec(line)?.[1] ?? []);

  it('holds a candidate file against the offers of its folder', () => {
    assert.deepEqual(codes('me.candidate.yaml'), ['current-job-not-current']);
  });

  it('holds it against the offers that are named, where some are', () => {
    assert.deepEqual(codes('me.candidate.yaml', 'deep/below.offer.yaml'), ['priority-no-offer-states']);
    assert.deepEqual(codes('me.candidate.yaml', 'now.offer.yaml'), ['current-job-not-current']);
  });

  it('tells of deadlines on the day of the call', () => {
    assert.deepEqual(codes('next.offer.yaml', 'over.offer.yaml'), ['offer-expires-soon', 'offer-has-expired']);
  });

  it('is the only command that tells what is merely worth knowing', () => {
    assert.equal(offer('value', path('next.offer.yaml')).error, '');
    assert.match(offer('value', path('over.offer.yaml')).error, /\[offer-has-expired\]/);
  });
});

describe('offer value', () => {
  const path = folderWith({
    'me.candidate.yaml': 'assumptions: { horizon: 2 years, raise: 10% }\n',
    'deep/down/good.offer.yaml': good,
    'other.candidate.yml': 'assumptions: { horizon: 1 year }\n',
    'deep/bad.offer.yaml': `${good}level: [1\n`,
    'jobs/now.offer.yaml': `${good}status: current\nstarts: 2020-01-01\n`,
    'jobs/next.offer.yaml': 'company: B\ncurrency: USD\nstarts: 2027-03-01\npay: { base-salary: 7, sign-on: EUR 5 }\n',
  });

  it('finds the candidate file up the folders, the first by name', () => {
    const { offers } = JSON.parse(offer('value', path('deep/down/good.offer.yaml'), '--format', 'json').out) as {
      offers: { horizon: number; total: { expected: number }; file: string }[];
    };
    assert.deepEqual([offers[0]!.horizon, offers[0]!.total.expected], [2, 210_000]);
    assert.equal(offers[0]!.file, path('deep/down/good.offer.yaml'));
  });

  it('takes the candidate file it is given', () => {
    const { out } = offer(
      'value',
      path('deep/down/good.offer.yaml'),
      '--candidate',
      path('other.candidate.yml'),
      '--format=json',
    );
    assert.equal((JSON.parse(out) as { offers: { horizon: number }[] }).offers[0]!.horizon, 1);
  });

  it('shows years, totals, what is kept, what is missing and what to ask', () => {
    const { code, out } = offer('value', 'examples/tideline.offer.yaml');
    assert.equal(code, 0);
    for (const pattern of [
      /^Tideline Energy$/m,
      /^Expected +USD [\d,.]+ to USD [\d,.]+ ± unknown .* USD [\d,.]+ ± unknown$/m,
      /^Kept if leaving +USD [\d,.]+ to USD [\d,.]+ ± unknown/m,
      /^Insurance +at most -USD 2,960/m,
      /^ {2}Health insurance: deductible \(insurance\.health\.deductible\): unknown, within a range$/m,
      /^ {2}What is the deductible of the health plan\?$/m,
    ])
      assert.match(out, pattern);
  });

  it('explains each amount by its formula, its lines, what is assumed and the limits', () => {
    const { out } = offer('value', 'examples/larkspur.offer.yaml', '--explain');
    for (const pattern of [
      /^Bonus$/m,
      /^ {2}= salary of the year x target x payout$/m,
      /^ {2}pay\.bonus\[0\]\.payout: 85% \(line 19\)$/m,
      /^ {2}assumptions\.retirement-deferral: 6% \(candidate file\)$/m,
      /^ {2}limit, own deferral, IRC 402\(g\): USD 24,500 in 2026 \(IRS Notice 2025-67\), standing in for 2027 to 2031$/m,
      /^ {2}A year without care: USD 360, at worst: -USD 6,640\.$/m,
      /^tax +USD 92,578\.32 /m,
    ])
      assert.match(out, pattern);
    const line = readFileSync('examples/larkspur.offer.yaml', 'utf8').split('\n')[18];
    assert.match(line!, /payout: 85%/);
    const open = offer('value', 'examples/tideline.offer.yaml', '--explain').out;
    assert.match(open, /^expected +-USD 6,160 to -USD 2,960 /m);
    assert.match(open, /^ {2}insurance\.health\.deductible: unknown \(line \d+\)$/m);
  });

  it('shows the cash of each month, with cliffs', () => {
    const { out } = offer('value', 'examples/larkspur.offer.yaml', '--by-month');
    assert.match(out, /^Month +Base salary +Bonus +Sign-on bonus +Equity +Employee stock purchase plan +Cash$/m);
    // 16,000 of salary and 25,000 of sign-on bonus.
    assert.match(out, /^1 2027-02-01 +USD 16,000 +USD 25,000 +USD 41,000$/m);
    assert.match(out, /^12 2028-01-01 .* cliff USD 60,000 /m);
    // It is one's own on the day a year is over, not before.
    assert.match(out, /^Cliffs, .*:\n {2}2028-02-01: new-hire grant, USD 60,000$/m);
    assert.equal(out.match(/^\d+ 20\d\d-/gm)?.length, 48);
  });

  it('says which months lack something', () => {
    const { out } = offer('value', 'examples/tideline.offer.yaml', '--by-month');
    assert.match(out, /expected cash by month, before tax, at worst$/m);
    assert.match(out, /^Not known, and not in these months: .*Learning budget/m);
  });

  it('takes a job one has from today, or from the first day of the offers beside it', () => {
    const from = (...files: string[]) => /^1 \S+/m.exec(offer('value', ...files.map(path), '--by-month').out)?.[0];
    assert.equal(from('jobs/now.offer.yaml'), '1 2026-11-22');
    assert.match(offer('value', path('jobs/now.offer.yaml')).out, /^The years of A count from November 22, 2026/m);
    assert.equal(from('jobs/now.offer.yaml', 'jobs/next.offer.yaml'), '1 2027-03-01');
  });

  it('warns of an amount without an exchange rate at its place', () => {
    const { code, error } = offer('value', path('jobs/next.offer.yaml'));
    assert.equal(code, 0);
    assert.match(error, /next\.offer\.yaml:4:33: warning: There is no exchange rate between EUR and USD,/);
    assert.match(offer('check', path('jobs/next.offer.yaml')).error, /\[missing-exchange-rate\]/);
  });

  it('answers what it can for a file with errors, and says so by its exit code', () => {
    const { code, out, error } = offer('value', path('deep/bad.offer.yaml'));
    assert.equal(code, 1);
    assert.match(out, /Base salary +USD 100/);
    assert.match(error, /deep[\\/]bad\.offer\.yaml:\d+:\d+: error/);
  });
});

describe('offer compare', () => {
  const path = folderWith({
    'me.candidate.yaml': 'currency: USD\ncurrent-job: jobs/mine.offer.yaml\nassumptions: { horizon: 1 year }\n',
    'jobs/mine.offer.yaml': good.replace('A', 'Mine'),
    'a.offer.yaml': good.replace('100', '120'),
    'b.offer.yaml': good
      .replace('100', '90')
      .replace('A', `${'x'.repeat(200)}\\e[31m`)
      .replace(/company: (.*)/, 'company: "$1"'),
    'gone/me.candidate.yaml': 'current-job: nowhere.offer.yaml\n',
    'gone/a.offer.yaml': good,
    'own/me.candidate.yaml': 'current-job: me.candidate.yaml\n',
    'own/a.offer.yaml': good,
    'two/a.offer.yaml': good,
    'two/a.candidate.yaml': 'assumptions: { raise: 2% }\n',
    'two/b.candidate.yaml': 'assumptions: { raise: 9% }\n',
    'two/in/a.offer.yaml': good,
    'two/in/a.candidate.yaml/notes.txt': '',
  });
  const difference = (...words: string[]) =>
    /^Expected total +(.*)$/m.exec(offer('compare', ...words).out)?.[1]?.split(/ {2,}/);

  it('puts the current job in front and takes differences from it', () => {
    assert.deepEqual(difference(path('a.offer.yaml')), ['baseline', '+USD 20,000']);
    assert.deepEqual(difference(path('a.offer.yaml'), path('jobs/mine.offer.yaml')), ['baseline', '+USD 20,000']);
  });

  it('takes differences from another offer when it is told to', () => {
    assert.deepEqual(difference(path('a.offer.yaml'), '--baseline', path('a.offer.yaml')), ['-USD 20,000', 'baseline']);
  });

  it('needs the current job that the candidate file names', () => {
    for (const [folder, reason] of [
      ['gone', /current-job: .*nowhere\.offer\.yaml cannot be read: there is no such file\.\n$/],
      ['own', /current-job: .*me\.candidate\.yaml is a candidate file; name the offer file of the job you have\.\n$/],
    ] as const) {
      const file = path(`${folder}/a.offer.yaml`);
      for (const words of [['compare'], ['summary'], ['call'], ['message', '--kind', 'counter-offer']]) {
        const { code, error } = offer(...words, file);
        assert.equal(code, 2, words[0]);
        assert.match(error, reason);
      }
      assert.match(offer('value', file).out, /Base salary/);
      const { code, error } = offer('check', file, path(`${folder}/me.candidate.yaml`));
      assert.equal(code, 1);
      assert.match(error, /me\.candidate\.yaml:1:14: error: .*current-job/);
    }
  });

  it('says which candidate file counts, and which do not', () => {
    let told = '';
    main(['value', path('two/a.offer.yaml')], {
      out: () => undefined,
      error: (text) => (told += text),
      today: '2026-11-22',
    });
    assert.match(
      told,
      /^Candidate file: .*two[\\/]a\.candidate\.yaml\. Not used: b\.candidate\.yaml; name one with --candidate\.\n$/,
    );
    assert.match(
      offer('check', path('two/b.candidate.yaml')).error,
      /b\.candidate\.yaml:1:1: warning: .* a\.candidate\.yaml/,
    );
    assert.equal(offer('value', path('two/a.offer.yaml'), '--candidate', path('two/b.candidate.yaml')).error, '');
  });

  it('takes no folder for a candidate file', () => {
    const { code, out } = offer('value', path('two/in/a.offer.yaml'));
    assert.equal(code, 0);
    assert.match(out, /USD 102,000/);
  });

  it('finds the current job at an absolute path', () => {
    const candidate = path('absolute.candidate.yaml');
    writeFileSync(candidate, `current-job: ${path('jobs/mine.offer.yaml')}\n`);
    assert.deepEqual(difference(path('a.offer.yaml'), '--candidate', candidate), ['baseline', '+USD 80,000']);
    rmSync(candidate);
  });

  it('keeps long names and terminal codes in their column', () => {
    const { out } = offer('compare', path('b.offer.yaml'));
    assert.ok(!out.includes('\u001B'));
    for (const line of out.split('\n')) assert.ok(line.length < 130, line);
  });

  it('begins with the verdict and ends with what would change it', () => {
    const { out } = offer('compare', ...examples);
    assert.match(out, /^VERDICT: CLEAR\nLarkspur Systems leads by USD 681,782\.89 to USD 694,582\.89 over 4 years, at least 49% of its total\.\n- /); // prettier-ignore
    assert.match(out, /\n\nWHAT WOULD CHANGE THIS\n/);
    assert.match(out, /^- Kestrel Software equals Larkspur Systems at a base salary of USD 291,400 a year,/m);
    assert.match(out, /^- No value within these bounds changes which offer leads: Horizon \(1 year to 10 years\); /m);
    assert.match(out, /^- Who leaves Larkspur Systems a month before February 1, 2028 loses USD 60,000/m);
  });

  it('has the verdict in JSON too, without what is the candidate’s own', () => {
    const { out } = offer('compare', ...examples, '--format', 'json');
    const { verdict, sensitivities, fits } = JSON.parse(out) as {
      verdict: { headline: string; closeness: string };
      sensitivities: { low: { value: number } }[];
      fits: { range: { low: number } }[];
    };
    assert.match(verdict.headline, /^Larkspur Systems leads/);
    assert.equal(typeof sensitivities[0]?.low.value, 'number');
    assert.equal(typeof fits[0]?.range.low, 'number');
    assert.ok(!/170000|walk-?away/i.test(out));
  });

  it('marks what is better and what is worse than the baseline, and says what the marks mean', () => {
    const row = (name: string) =>
      /^Base salary +(.*year.*)$/m.exec(offer('compare', path(name)).out)?.[1]?.split(/ {2,}/);
    assert.deepEqual(row('a.offer.yaml'), ['USD 100,000/year', 'USD 120,000/year ▲']);
    assert.deepEqual(row('b.offer.yaml'), ['USD 100,000/year', 'USD 90,000/year ▼']);
    const note = /^▲ better, ▼ worse than the baseline/m;
    assert.match(offer('compare', path('a.offer.yaml')).out, note);
    assert.doesNotMatch(offer('compare', path('jobs/mine.offer.yaml')).out, note);
  });

  it('answers as JSON with amounts as numbers', () => {
    const { out } = offer('compare', path('a.offer.yaml'), '--format', 'json');
    const comparison = JSON.parse(out) as { expected: { figures: { amount: number; text: string }[] }[] };
    assert.deepEqual(comparison.expected[0]!.figures.map(({ amount, text }) => [amount, text]), [[100_000, 'USD 100,000'], [120_000, 'USD 120,000']]); // prettier-ignore
    assert.match(out, /"standing": "better"/);
  });
});

describe('offer compare for a report', () => {
  const secret = /kestrel|larkspur|tideline|170,?000|me\.candidate/i;
  const [, ...named] = examples;

  it('writes Markdown, CSV and HTML with the figures of the JSON', () => {
    const comparison = JSON.parse(offer('compare', ...named, '--format', 'json').out) as {
      expected: { figures: { amount?: number; text: string }[] }[];
    };
    const [markdown, csv, html] = ['markdown', 'csv', 'html'].map((format) => offer('compare', ...named, '--format', format).out); // prettier-ignore
    const total = comparison.expected.at(-1)!.figures[1]!;
    assert.equal(total.amount, 1_392_481.35);
    assert.match(markdown!, /^# Comparison of offers: Kestrel Software, [^]* USD 1,392,481\.35 /);
    assert.match(csv!, /^\uFEFFSection,[^]*"USD 1,392,481\.35",1392481\.35,1392481\.35,/);
    assert.match(html!, /^<!DOCTYPE html>[^]*<td>USD\u00A01,392,481\.35<\/td>/);
    assert.match(html!, /from current\.offer\.yaml, larkspur\.offer\.yaml,/);
  });

  it('leaves out with --share-safe what is for the candidate alone, in every format', () => {
    const [larkspur, tideline, brenner] = named;
    for (const format of ['text', 'json', 'markdown', 'csv', 'html']) {
      const { code, out } = offer('compare', brenner!, larkspur!, tideline!, '--format', format, '--share-safe');
      assert.equal(code, 0);
      assert.doesNotMatch(out, secret);
      for (const name of ['Brenner', 'Current job', 'Another offer 2']) assert.ok(out.includes(name), `${format} ${name}`); // prettier-ignore
    }
    assert.match(offer('compare', larkspur!, brenner!, '--share-safe').out, /Current job \* +Larkspur/);
  });

  it('takes differences from the offer that is named, by whatever name it has then', () => {
    const [larkspur, , brenner] = named;
    const { out } = offer('compare', brenner!, larkspur!, '--baseline', larkspur!, '--share-safe');
    assert.match(out, /^DIFFERENCE +Current job +Brenner Präzisionstechnik +Another offer \*$/m);
  });
});

describe('offer summary', () => {
  const path = folderWith({ 'my (new).offer.yaml': `${good}status: written\nterms: { non-solicit: true }\n` });

  it('writes the Markdown document', () => {
    assert.equal(offer('summary', ...examples).out, readFileSync('test/fixtures/summary/examples.md', 'utf8'));
  });

  it('leaves out with --share-safe the names of all employers but the first', () => {
    const [, larkspur, tideline, brenner] = examples;
    for (const format of ['markdown', 'html', 'text', 'json']) {
      const { out } = offer('summary', tideline!, brenner!, larkspur!, '--format', format, '--share-safe');
      assert.ok(out.includes('Tideline Energy') && out.includes('Another offer 2'));
      assert.doesNotMatch(out, /kestrel|larkspur|brenner|me\.candidate|examples|#L\d/i);
    }
  });

  it('links to the lines of the files from the folder where it runs', () => {
    const { out } = offer('summary', path('my (new).offer.yaml'));
    const [, link = '', line] = /\*\*\[Non-solicit\]\((.+)#L(\d+)\)\*\*/.exec(out) ?? [];
    assert.equal(line, '8');
    assert.ok(!/[ ()]/.test(link));
    assert.equal(resolve(decodeURIComponent(link)), path('my (new).offer.yaml'));
  });

  it('answers as JSON without what is the candidate’s own', () => {
    const { out } = offer('summary', ...examples, '--format', 'json');
    assert.doesNotThrow(() => JSON.parse(out) as unknown);
    for (const secret of ['170000', 'walk', 'fallback', '23 days', 'is enough for you'])
      assert.ok(!out.includes(secret), secret);
  });
});

describe('offer diff', () => {
  const letter = (days: number, more = '') => `${good.replace('time-off: { vacation: unlimited', `time-off: { vacation: ${days} days`)}${more}`; // prettier-ignore
  const path = folderWith({
    'old.offer.yaml': letter(25),
    'new.offer.yaml': letter(
      28,
      'negotiation: { asks: [{ term: time-off.vacation, ask: 28 days, status: agreed }] }\n',
    ),
    'bad.offer.yaml': 'company: A\ncurrency: USD\npay: { base-salary: 15% }\n',
  });

  it('says what changed, what it comes to, and what of the agreed is in it', () => {
    const { code, out } = offer('diff', path('old.offer.yaml'), path('new.offer.yaml'));
    assert.equal(code, 0);
    // Three more days at 100,000 / 260 are 1,153.84 a year: 18 x 384.615 = 6,923.08 less 15 x 384.615 = 5,769.23, each
    // rounded.
    assert.equal(
      out.replace(/\n(?=to )/, ' '),
      `What changed: A
From ${path('old.offer.yaml')} to ${path('new.offer.yaml')}

WHAT CHANGED
- Vacation: 25 days, now 28 days

WHAT IT COMES TO
- Guaranteed over 4 years: USD 400,000, now USD 400,000 (the same)
- Expected over 4 years: USD 423,076.92, now USD 427,692.32 (+USD 4,615.40)

WHAT WAS AGREED
- Vacation: 28 days was agreed, and the offer says it now.
`,
    );
  });

  it('answers as JSON with paths and amounts', () => {
    const { out } = offer('diff', path('old.offer.yaml'), path('new.offer.yaml'), '--format', 'json');
    const found = JSON.parse(out) as Record<string, unknown>;
    assert.equal(found['new'], path('new.offer.yaml'));
    assert.deepEqual(found['changes'], [
      { path: 'time-off.vacation', title: 'Vacation', kind: 'changed', before: '25 days', after: '28 days' },
    ]);
    const [guaranteed] = found['totals'] as { name: string; difference: { amount: number } }[];
    assert.deepEqual([guaranteed?.name, guaranteed?.difference.amount], ['guaranteed', 0]);
    assert.equal((found['agreed'] as { state: string }[])[0]?.state, 'now');
  });

  it('of an offer with itself says that they are the same', () => {
    for (const name of examples) assert.match(offer('diff', name, name).out, /- The two revisions say the same\./);
  });

  it('tells errors in the files, and leaves with 1', () => {
    const { code, out, error } = offer('diff', path('old.offer.yaml'), path('bad.offer.yaml'));
    assert.equal(code, 1);
    assert.match(error, /bad\.offer\.yaml:3:21: error/);
    assert.match(out, /There are errors in the files/);
  });

  it('takes two offers and no more', () => {
    for (const files of [[examples[0]!], examples])
      assert.deepEqual(offer('diff', ...files), {
        code: 2,
        out: '',
        error: 'offer: Name two revisions of one offer, the older one first: offer diff OLD NEW.\n',
      });
  });
});

describe('offer message', () => {
  const path = folderWith({
    'a.offer.yaml': `${good}status: written\nnegotiation: { asks: [{ term: level, ask: L7, because: "Beta and Mine pay it" }] }\n`,
    'b.offer.yaml': 'company: Beta\nstatus: written\n',
    'sub/me.candidate.yaml': 'current-job: ../jobs/mine.offer.yaml\nwalk-away: { total: 123456 }\n',
    'jobs/mine.offer.yaml': 'company: Mine\nstatus: current\n',
    'bad.offer.yaml': 'company: A\ncurrency: USD\npay:\n  base-salary: 15%\n',
    'c.offer.yaml': `${good}status: written\nnegotiation: { asks: [{ term: level, ask: L7, because: see beta.com }] }\n`,
  });
  const notToAccept = folderWith(
    Object.fromEntries(['process', 'declined', 'expired'].map((status) => [`${status}.offer.yaml`, `company: Acme\ncurrency: USD\nstatus: ${status}\n`])), // prettier-ignore
  );
  const drafts = (language: string) => readFileSync(`test/fixtures/messages/larkspur.${language}.txt`, 'utf8').split(/^=== [\w-]+\n\n/m); // prettier-ignore

  it('writes each kind of message in each language, whatever that of the terminal', () => {
    const kinds = ['counter-offer', 'questions', 'request-for-time', 'acceptance', 'decline'];
    for (const language of ['en', 'de'])
      kinds.forEach((kind, i) => {
        const anyway = kind === 'acceptance' ? ['--anyway'] : [];
        const { code, out } = offer('message', examples[1]!, '--kind', kind, '--language', language, ...anyway);
        assert.deepEqual({ code, out: out.trimEnd() }, { code: 0, out: drafts(language)[i + 1]!.trimEnd() });
      });
  });

  it('knows the names of the offers beside it and of the current job, and says none of them', () => {
    const call = ['message', path('a.offer.yaml'), '--kind', 'counter-offer', '--candidate', path('sub/me.candidate.yaml')]; // prettier-ignore
    const { out } = offer(...call);
    assert.match(out, /- Level: L7, because another employer and my current employer pay it\n/);
    assert.match(out, /I also have another offer in writing\./);
    assert.doesNotMatch(offer(...call, '--format', 'json').out, /Beta|Mine|123456/);
  });

  it('says on standard error which files it has another offer in writing from', () => {
    const told = (kind: string) => offer('message', path('a.offer.yaml'), '--kind', kind, '--candidate', path('sub/me.candidate.yaml')).error.replace(path('b.offer.yaml'), 'b.offer.yaml'); // prettier-ignore
    const expected = 'Also included from this folder: Beta (b.offer.yaml).\nThe message says that you have another offer in writing, because of b.offer.yaml.\n'; // prettier-ignore
    assert.equal(told('counter-offer'), expected);
    assert.equal(told('request-for-time'), expected);
    for (const kind of ['questions', 'decline']) assert.equal(told(kind), '');
  });

  it('says on standard error what it leaves out because of another employer’s name, and never the name', () => {
    const { code, out, error } = offer('message', path('c.offer.yaml'), '--kind', 'counter-offer', '--language', 'de');
    assert.equal(code, 0);
    assert.match(out, /^- Stufe: L7$/m);
    assert.match(error, /^Left out of the message, because it contains another employer’s name: Level\.$/m);
    const json = offer('message', path('c.offer.yaml'), '--kind', 'counter-offer', '--format', 'json').out;
    assert.deepEqual((JSON.parse(json) as { leftOut: unknown }).leftOut, [{ from: 'offer', path: 'negotiation.asks[0].because' }]); // prettier-ignore
    assert.doesNotMatch(out + json, /beta/i);
  });

  it('answers as JSON with where each piece is from', () => {
    const { out } = offer('message', examples[2]!, '--kind', 'counter-offer', '--format', 'json');
    const { text, sources } = JSON.parse(out) as { text: string; sources: Record<string, string>[] };
    assert.match(text, /^Subject: /);
    assert.deepEqual(sources.find((source) => source['path'] === 'negotiation.asks[0].ask'), { text: 'USD 175,000/year', from: 'offer', path: 'negotiation.asks[0].ask' }); // prettier-ignore
  });

  it('asks for the terms that are named, logged or not', () => {
    const asked = (...words: string[]) => offer('message', examples[1]!, '--kind', 'counter-offer', ...words).out.match(/^- .*/gm); // prettier-ignore
    const remote = '- Remote work: 3 days/week instead of 2 days/week';
    assert.deepEqual(asked('--ask', 'flexibility.remote'), [remote]);
    assert.match(asked('--ask', 'flexibility.remote', '--ask', 'time-off.vacation')![0], /^- Vacation: 25 days /);
    const { code, error } = offer('message', examples[1]!, '--kind', 'counter-offer', '--ask', 'pay.base');
    assert.equal(code, 2);
    assert.match(error, /^offer: "pay\.base" is not among the asks that are open; these are: time-off\.vacation, flexibility\.remote, /); // prettier-ignore
  });

  it('drafts no acceptance while something speaks for waiting, unless it is to be drafted anyway', () => {
    const { code, out, error } = offer('message', examples[1]!, '--kind', 'acceptance', '--format', 'json');
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.equal(
      error,
      'Before you accept:\n  Asks still open: Vacation (25 days).\n  Not confirmed in writing: Remote work (2 days/week).\n' +
        'Add --anyway to draft the acceptance despite these points.\n',
    );
    const anyway = offer('message', examples[1]!, '--kind', 'acceptance', '--anyway');
    assert.deepEqual({ code: anyway.code, error: anyway.error }, { code: 0, error: '' });
    assert.match(anyway.out, /^Subject: Acceptance: /);
  });

  it('accepts no offer that is in process or over, anyway or not', () => {
    for (const [status, reason] of [
      ['process', 'There is no offer to accept yet: Acme is still in process.'],
      ['declined', 'There is no offer to accept: you declined Acme. A request for time asks whether you may come back to it.'], // prettier-ignore
      ['expired', 'There is no offer to accept: Acme has expired. A request for time asks whether it still stands.'],
    ])
      for (const anyway of [[], ['--anyway']]) {
        const { code, out, error } = offer(
          'message',
          notToAccept(`${status}.offer.yaml`),
          '--kind',
          'acceptance',
          ...anyway,
        );
        assert.deepEqual({ code, out, error }, { code: 1, out: '', error: `offer: ${reason}\n` });
      }
  });

  it('writes what it can of a file with errors, and says so by its exit code', () => {
    const { code, out, error } = offer('message', path('bad.offer.yaml'), '--kind', 'decline');
    assert.equal(code, 1);
    assert.match(out, /^Subject: My decision/);
    assert.match(error, /bad\.offer\.yaml:4:16: error/);
  });
});

describe('offer call', () => {
  it('writes the page for a call', () => {
    const golden = readFileSync('test/fixtures/messages/tideline-call.en.md', 'utf8');
    const notice = 'Also included from this folder: Brenner Präzisionstechnik (brenner.offer.yaml) and Larkspur Systems (larkspur.offer.yaml).\n'; // prettier-ignore
    const out = golden.replace('\n\n## Where it stands\n', `\n\n- ${notice}\n## Where it stands\n`);
    assert.deepEqual(offer('call', examples[2]!), { code: 0, out, error: notice });
    const { asks } = JSON.parse(offer('call', examples[2]!, '--format', 'json').out) as { asks: { wanted: string }[] };
    assert.equal(asks[0]!.wanted, 'USD 175,000/year');
  });
});

describe('The offers that count on the command line', () => {
  const written = (company: string, pay: number, more = '') => `company: ${company}\ncurrency: USD\nstatus: written\npay: { base-salary: ${pay} }\n${more}`; // prettier-ignore
  const path = folderWith({
    'me.candidate.yaml': 'currency: USD\ncurrent-job: jobs/mine.offer.yaml\n',
    'jobs/mine.offer.yaml': 'company: Mine\ncurrency: USD\nstatus: current\npay: { base-salary: 90000 }\n',
    'alpha.offer.yaml': written('Alpha', 100000, 'negotiation: { asks: [{ term: level, ask: L7, because: Gamma and Zeta and Mine pay it }] }\n'), // prettier-ignore
    'beta.offer.yaml': written('Beta', 115000, 'expires: 2026-11-22\n'),
    'delta.offer.yaml': written('Delta', 140000, 'expires: 2026-11-21\n'),
    'gamma.offer.yaml': written('Gamma', 150000).replace('written', 'declined'),
    'epsilon.offer.yaml': written('Epsilon', 160000).replace('written', 'expired'),
    'alpha-old.offer.yaml': written('alpha', 95000),
    'else/zeta.offer.yaml': written('Zeta', 130000),
  });
  const notices = [
    'Also included from this folder: Beta (beta.offer.yaml).',
    'Not included: Delta (delta.offer.yaml, expired on November 21, 2026), Epsilon (epsilon.offer.yaml, expired), and Gamma (gamma.offer.yaml, declined).', // prettier-ignore
  ];
  const companies = (command: string, ...names: string[]) =>
    (JSON.parse(offer(command, ...names.map(path), '--format', 'json').out) as { offers: { company?: string; name: string }[] }).offers; // prettier-ignore
  const message = (...names: string[]) => offer('message', ...names.map(path), '--kind', 'counter-offer');

  it('are exactly those that are named, with the current job', () => {
    for (const command of ['compare', 'summary'])
      assert.deepEqual(companies(command, 'gamma.offer.yaml', 'alpha.offer.yaml').map(({ company, name }) => company ?? name), ['Mine', 'Gamma', 'Alpha']); // prettier-ignore
    assert.equal(companies('value', 'gamma.offer.yaml').length, 1);
    assert.doesNotMatch(offer('summary', path('alpha.offer.yaml')).out, /Beta|folder/);
  });

  it('count once where a file is named twice, in the place where it is named first', () => {
    const twice = ['alpha.offer.yaml', 'beta.offer.yaml', './else/../alpha.offer.yaml'].map((name) => `${path('')}/${name}`); // prettier-ignore
    for (const [command, count] of [['compare', 3], ['summary', 3], ['value', 2]] as const) // prettier-ignore
      assert.equal((JSON.parse(offer(command, ...twice, '--format', 'json').out) as { offers: unknown[] }).offers.length, count); // prettier-ignore
    const difference = /^DIFFERENCE.*$/m.exec(offer('compare', ...twice, '--baseline', twice[2]!).out)?.[0];
    assert.match(difference!, /^DIFFERENCE +Mine +Alpha \* +Beta$/);
    assert.equal(offer('check', ...twice).out, 'No errors in 2 files.\n');
  });

  it('are, beside the only one that a call or a message is about, those of its folder that are still open', () => {
    const { out, error } = offer('call', path('alpha.offer.yaml'));
    assert.equal(error, `${notices.join('\n')}\n`);
    for (const notice of notices) assert.ok(out.includes(`\n- ${notice}\n`), out);
    assert.match(out, /USD 115,000\/year/);
    assert.doesNotMatch(out, /USD 1[3-6]0,000\/year/);
    assert.ok(message('alpha.offer.yaml').error.startsWith(`${notices.join('\n')}\n`));
    assert.equal(offer('message', path('alpha.offer.yaml'), '--kind', 'decline').error, '');
  });

  it('are, beside the first that a call or a message is about, the others that are named', () => {
    const { out, error } = offer('call', path('alpha.offer.yaml'), path('else/zeta.offer.yaml'));
    assert.equal(error, '');
    assert.match(out, /USD 130,000\/year/);
    assert.doesNotMatch(out, /USD 115,000\/year|folder/);
    assert.equal(message('alpha.offer.yaml', 'alpha.offer.yaml').error, message('alpha.offer.yaml').error);
  });

  it('are not the only ones whose employers a message does not name', () => {
    for (const names of [['alpha.offer.yaml'], ['alpha.offer.yaml', 'else/zeta.offer.yaml']])
      assert.doesNotMatch(message(...names).out, /Gamma|Mine|Beta|Delta/);
    assert.doesNotMatch(message('alpha.offer.yaml', 'else/zeta.offer.yaml').out, /Zeta/);
  });
});

describe('every document of the command line', () => {
  const larkspur = examples[1]!;
  const calls = {
    check: ['check', larkspur],
    'check --signed': ['check', larkspur, '--signed'],
    value: ['value', larkspur, '--explain', '--by-month'],
    compare: ['compare', larkspur],
    summary: ['summary', larkspur],
    diff: ['diff', examples[2]!, larkspur],
    call: ['call', larkspur],
    message: ['message', larkspur, '--kind', 'counter-offer'],
  };

  for (const [name, call] of Object.entries(calls))
    it(`is printed as text, Markdown and HTML: offer ${name}`, () => {
      const [text, markdown, html] = ['text', 'markdown', 'html'].map((format) => offer(...call, '--format', format).out); // prettier-ignore
      assert.match(markdown!, /^# /);
      assert.match(html!, /^<!DOCTYPE html>[^]*<h1>[^]*<\/html>\n$/);
      assert.doesNotMatch(text!, /^#|\*\*|^\| |<\w/m);
      if (name !== 'check') assert.ok([text, markdown, html].every((each) => each!.includes('Larkspur Systems')));
    });

  it('is as it was where no format is named', () => {
    const isMarkdown = (name: keyof typeof calls) => offer(...calls[name]).out.startsWith('# ');
    const written = (Object.keys(calls) as (keyof typeof calls)[]).filter(isMarkdown);
    assert.deepEqual(written, ['check --signed', 'summary', 'call']);
  });

  it('has the findings of files, by place, and leaves with 1 where there are errors', () => {
    const { code, out, error } = offer('check', larkspur, '--format', 'markdown');
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /^## examples\/larkspur\.offer\.yaml$[^]*^\| 72:3 \| information \| .* \| `promise-not-in-writing` \|$/m); // prettier-ignore
  });

  it('is no wider than the terminal', () => {
    let out = '';
    const write = (text: string) => void (out += text);
    for (const call of [calls.value, calls.compare, [...calls.summary, '--format', 'text']])
      main(call, { out: write, error: () => undefined, columns: 80, today: '2026-11-22' });
    for (const line of out.split('\n')) assert.ok(stringWidth(line) <= 80, line);
  });
});

describe('texts of files on the command line', () => {
  const at = folderWith({
    'mark.offer.yaml': 'company: "\\u00011.2.3\\u0001\\u009b"\n',
    'a.offer.yaml': [
      'company: "A\\e]0;x\\a\\e[2J\\u009b2J"',
      'title: "\\u0001123\\u0001"',
      'currency: EUR',
      '"\\e[31mred\\e[0m": 1',
      'pay: { base-salary: 100000/year }',
      'perks:',
      '  - { name: "\\e[8mx", value: 1/month }',
      '  - { name: "\\e[8mx", value: 1/month }',
      '',
    ].join('\n'),
  });
  const obeyed = /[^\P{Cc}\n]/u;

  it('make a terminal do nothing', () => {
    for (const command of ['check', 'value', 'compare', 'summary', 'call'])
      for (const format of ['text', 'markdown', 'html', 'json']) {
        const { out, error } = offer(command, at('a.offer.yaml'), '--format', format);
        assert.doesNotMatch(error, obeyed, `${command} ${format}`);
        assert.doesNotMatch(out, obeyed, `${command} ${format}`);
      }
    assert.match(offer('check', at('a.offer.yaml')).error, /Unknown key "\[31mred\[0m"/);
    for (const kind of ['counter-offer', 'acceptance'])
      assert.doesNotMatch(offer('message', at('a.offer.yaml'), '--kind', kind, '--anyway').out, obeyed);
  });

  it('stay texts in JSON, whatever is in them', () => {
    const { offers } = JSON.parse(offer('value', at('mark.offer.yaml'), '--format', 'json').out) as {
      offers: { company: string }[];
    };
    assert.equal(offers[0]!.company, '\u00011.2.3\u0001\u009b');
  });
});

describe('a call that cannot be carried out', () => {
  const misuse = (...words: string[]) => {
    const { code, out, error } = offer(...words);
    assert.equal(code, 2);
    assert.equal(out, '');
    return error;
  };

  it('says what to write instead', () => {
    assert.equal(
      misuse(),
      'offer: Say what to do: offer check, value, compare, summary, diff, message or call. See offer --help.\n',
    );
    assert.equal(
      misuse('price', 'a'),
      'offer: There is no command "price". The commands are check, value, compare, summary, diff, message, call.\n',
    );
    assert.equal(misuse('value'), 'offer: Name the files: offer value FILE...\n');
    assert.equal(misuse('value', 'a', '--fast'), 'offer: There is no option "--fast". See offer --help.\n');
    assert.equal(misuse('value', 'a', '-x'), 'offer: There is no option "-x". See offer --help.\n');
    assert.equal(
      misuse('value', 'a', '--candidate'),
      'offer: The option "--candidate" needs a value. See offer --help.\n',
    );
    assert.equal(misuse('value', 'a', '--help=yes'), 'offer: The option "--help" takes no value.\n');
    assert.equal(
      misuse('value', 'a', '--format', 'xml'),
      'offer: There is no format "xml". The formats of offer value are text, markdown, html and json.\n',
    );
    assert.equal(
      misuse('compare', 'a', '--format', 'xml'),
      'offer: There is no format "xml". The formats of offer compare are text, markdown, html, csv and json.\n',
    );
    assert.equal(
      misuse('value', 'a', '--format', 'csv'),
      'offer: offer value has no format "csv". Its formats are text, markdown, html and json.\n',
    );
    assert.equal(
      misuse('value', 'a', '--share-safe'),
      'offer: offer value takes no --share-safe; offer compare and offer summary do.\n',
    );
    assert.equal(misuse('value', 'a', '--signed'), 'offer: offer value takes no --signed; offer check does.\n');
    assert.equal(misuse('compare', 'a', '--explain'), 'offer: offer compare takes no --explain; offer value does.\n');
    assert.equal(
      misuse('value', 'a', '--by-month', '--format', 'json'),
      'offer: --by-month is for documents; JSON has the figures alone.\n',
    );
    const kinds = '--kind counter-offer, questions, request-for-time, acceptance or decline';
    assert.equal(misuse('message', 'a'), `offer: Say what the message is: ${kinds}.\n`);
    assert.equal(misuse('message', 'a', '--kind', 'x'), `offer: There is no kind of message "x". Write ${kinds}.\n`);
    assert.equal(
      misuse('message', 'a', '--kind', 'decline', '--language', 'fr'),
      'offer: There are no messages in "fr". Write --language de or en.\n',
    );
    assert.equal(
      misuse('call', 'a', '--language', 'de'),
      'offer: offer call takes no --language; offer message does.\n',
    );
    assert.equal(misuse('call', 'a', '--ask', 'level'), 'offer: offer call takes no --ask; offer message does.\n');
    assert.equal(
      misuse('message', 'a', '--kind', 'decline', '--anyway'),
      'offer: A message of the kind "decline" takes no --anyway; an acceptance does.\n',
    );
    assert.equal(misuse('call', 'a', '--anyway'), 'offer: offer call takes no --anyway; offer message does.\n');
    assert.equal(
      misuse('message', 'a', '--kind', 'decline', '--ask', 'level'),
      'offer: A message of the kind "decline" takes no --ask; a counter-offer does.\n',
    );
    assert.match(misuse('call', examples[0]!), /current\.offer\.yaml is the job you have, so there is nothing to negotiate; name an offer\.\n$/); // prettier-ignore
    assert.equal(misuse('compare', 'a', '--baseline', 'b'), 'offer: The baseline "b" is not among the files.\n');
    assert.equal(misuse('value', '-', '-'), 'offer: Standard input ("-") can be read only once.\n');
    assert.equal(misuse('value', '-', '--candidate', '-'), 'offer: Standard input ("-") can be read only once.\n');
  });

  it('names the file that is missing, a folder, or of the other kind', () => {
    assert.equal(misuse('value', 'none.offer.yaml'), 'offer: none.offer.yaml cannot be read: there is no such file.\n');
    assert.equal(
      misuse('check', 'examples'),
      'offer: examples cannot be read: it is a folder; name the files in it.\n',
    );
    assert.match(misuse('value', 'examples/me.candidate.yaml'), /is a candidate file; name it with --candidate\./);
    assert.match(misuse('value', examples[0]!, '--candidate', 'no.yaml'), /no\.yaml cannot be read/);
  });

  it('is none when help or the version is asked for', () => {
    assert.match(offer('--help').out, /^Usage: offer COMMAND FILE/);
    assert.match(offer('value', '-h').out, /^Usage/);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(offer('--version'), { code: 0, out: `${version}\n`, error: '' });
  });
});
