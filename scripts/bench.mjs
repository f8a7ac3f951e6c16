// Measures what a person would feel: parsing and checking a text, valuing and comparing offers, loading the bundles.
//   npm run bench
// Figures of one run belong together: state their ratios, machines are noisy.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { parseDocument } from 'yaml';
import { generate } from './generate.mjs';

const core = `
export { askLensesOf } from './src/core/assist/askLenses';
export { complete } from './src/core/assist/complete';
export { compareOffers } from './src/core/words/comparison/compareOffers';
export { english } from './src/core/locale';
export { insightOf } from './src/core/negotiate/verdict/insight';
export { parseCandidate, parseOffer } from './src/core/parse/parseOffer';
export { fixAll } from './src/core/refactor/fixAll';
export { fixFindings } from './src/core/refactor/fixFinding';
export { validate } from './src/core/validate/validate';
export { readAssumptions } from './src/core/value/assumptions';
export { valueOffer } from './src/core/value/valueOffer';
`;

await generate();
const folder = mkdtempSync(join(tmpdir(), 'offer-bench-'));
try {
  const loaded = await load();
  const { compareOffers, english, insightOf, parseCandidate, parseOffer, readAssumptions, validate, valueOffer } =
    loaded;
  const example = readFileSync('examples/larkspur.offer.yaml', 'utf8');
  const candidate = parseCandidate(readFileSync('examples/me.candidate.yaml', 'utf8')).fields;
  const offer = parseOffer(example).fields;
  const long = longOffer(example, 2000);
  const options = { locale: english, today: '2026-11-22' };
  const twenty = Array.from({ length: 20 }, (_, i) => ({ id: String(i), offer }));

  print('an offer of ' + lines(example) + ' lines');
  measure('YAML library alone', () => parseDocument(example, { uniqueKeys: false }));
  measure('parse', () => parseOffer(example));
  measure('parse and check', () => validate(parseOffer(example)));
  measure('value, 4 years', () => valueOffer(offer, readAssumptions(candidate)));
  print(`an offer of ${lines(long)} lines`);
  measure('YAML library alone', () => parseDocument(long, { uniqueKeys: false }));
  measure('parse', () => parseOffer(long));
  measure('parse and check', () => validate(parseOffer(long)));
  print('20 offers');
  measure('compare', () => compareOffers(twenty, candidate, options));
  const compared = compareOffers(twenty, candidate, options);
  measure('verdict', () => insightOf(twenty, candidate, compared, options), 5);
  print('the 4 offers of examples/');
  const four = ['current', 'larkspur', 'tideline', 'brenner'].map((id) => ({
    id,
    offer: parseOffer(readFileSync(`examples/${id}.offer.yaml`, 'utf8')).fields,
  }));
  const ofFour = compareOffers(four, candidate, options);
  measure('compare', () => compareOffers(four, candidate, options));
  measure('verdict', () => insightOf(four, candidate, ofFour, options), 5);
  growth(loaded, readAssumptions(candidate));
  await bundles();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function load() {
  const outfile = join(folder, 'core.mjs');
  await esbuild.build({
    stdin: { contents: core, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** What must cost the same for each part of a file, however many there are: ten times the size, ten times the time. */
function growth(
  { askLensesOf, compareOffers, complete, english, fixAll, fixFindings, parseOffer, validate, valueOffer },
  assumptions,
) {
  const options = { locale: english, today: '2026-11-22' };
  const head = 'company: A\ncurrency: EUR\nstatus: written\npay: { base-salary: 100000/year }\n';
  const repeat = (size, start, line) =>
    head + start + Array.from({ length: (size * 1000) / line(100).length }, (_, i) => line(i)).join('');
  for (const size of [10, 100]) {
    print(`offers of ${size} kB`);
    const log = parseOffer(
      repeat(
        size,
        'negotiation:\n  asks:\n',
        (i) => `    - { term: pay.base-salary, ask: ${110000 + i}/year, status: asked }\n`,
      ),
    );
    const perks = parseOffer(repeat(size, 'perks:\n', (i) => `  - { name: perk ${i}, value: ${i}/month }\n`)).fields;
    const open = parseOffer(
      repeat(size, 'perks:\n', (i) => `  - { name: perk ${i}, value: ${i}/month, use: unknown }\n`),
    ).fields;
    const faulty = parseOffer(repeat(size, 'perks:\n', (i) => `  - { name: perk ${i}, value: 10/mon, use: 15 % }\n`));
    const findings = validate(faulty);
    const brackets = `${head}pay2: ${'['.repeat(size * 1000)}`;
    const setting = {
      kind: 'offer',
      locale: english,
      today: options.today,
      tabSize: 2,
      offer: () => undefined,
      files: [],
    };
    const value = (offer) => valueOffer(offer, assumptions);
    const valuation = value(log.fields);
    measure('lenses above asks', () => askLensesOf(log, valuation, value, english), 5);
    measure(
      'compare perks',
      () =>
        compareOffers(
          ['a', 'b'].map((id) => ({ id, offer: perks })),
          undefined,
          options,
        ),
      5,
    );
    measure(
      'compare perks of unknown use',
      () =>
        compareOffers(
          ['a', 'b'].map((id) => ({ id, offer: open })),
          undefined,
          options,
        ),
      5,
    );
    measure('quick fixes of all findings', () => fixFindings(faulty, findings), 5);
    measure('fix all', () => fixAll(faulty), 5);
    measure('complete behind open brackets', () => complete(brackets, brackets.length, setting), 5);
  }
}

/** The median of many runs after some that warm up, in milliseconds. */
function measure(name, run, runs = 60) {
  for (let i = 0; i < runs / 3; i++) run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  print(`  ${name.padEnd(34)}${times[Math.floor(runs / 2)].toFixed(2).padStart(9)} ms`);
}

async function bundles() {
  spawnSync(process.execPath, ['scripts/build.mjs', '--production'], { stdio: 'inherit' });
  print('bundles, minified');
  for (const name of ['extension.js', 'web/extension.js', 'webview/comparison.js', 'cli.js']) {
    const path = join('dist', name);
    const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0).padStart(5)} kB`;
    print(
      `  ${name.padEnd(34)}${kilobytes(statSync(path).size)}, gzip ${kilobytes(gzipSync(readFileSync(path)).length)}`,
    );
  }
  const starts = Array.from({ length: 11 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples/larkspur.offer.yaml']);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const bare = Array.from({ length: 11 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  print(
    `  offer check, whole process        ${starts[5].toFixed(0).padStart(9)} ms, Node alone ${bare[5].toFixed(0)} ms`,
  );
}

/** The example with so many perks that it has the given number of lines. */
function longOffer(text, count) {
  const perks = Array.from({ length: count - lines(text) }, (_, i) => `  - { name: Perk ${i}, value: ${i}/month }\n`);
  return text.replace('perks:\n', `perks:\n${perks.join('')}`);
}

function lines(text) {
  return text.split('\n').length - 1;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
