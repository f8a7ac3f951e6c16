// Keeps the translations whole: each text that a reader may see has one in every language of l10n/, and nothing else
// does.
//   npm run l10n                     adds what is new with an empty translation, takes out what nobody says any more
//   node scripts/l10n.mjs --check    fails and names each text without a translation, and whatever else does not fit
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildVocabulary } from './generate/vocabulary.mjs';
import { readSchema } from './generate.mjs';
import { faultsOfPlaces, placesIn } from './l10n/places.mjs';
import { spokenTexts } from './l10n/spoken.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What is shown of a field, and what is said for the words that it may be. */
function* schemaTexts(spec) {
  yield* [
    spec.title,
    spec.description,
    spec.question,
    spec.rareSays,
    ...(spec.words ?? []).map((word) => spec.says?.[word] ?? word),
    ...spec.absence,
  ].filter(Boolean);
  for (const each of [...(spec.fields ?? []), ...(spec.item ? [spec.item] : []), ...(spec.more?.fields ?? [])])
    yield* schemaTexts(each);
}

/** The two files of a language with the English texts that they are to have, each by its key. */
function filesOf(language, texts, manifestTexts) {
  return [
    { path: `l10n/bundle.l10n.${language}.json`, english: texts },
    { path: `package.nls.${language}.json`, english: manifestTexts },
  ].map((file) => ({ ...file, language, translated: existsSync(file.path) ? readJson(file.path) : {} }));
}

function write({ path, english, translated }) {
  const whole = Object.fromEntries(Object.keys(english).map((key) => [key, translated[key] ?? '']));
  writeFileSync(path, `${JSON.stringify(whole, null, 2)}\n`);
}

function* faultsOfFile({ path, english, translated, language }) {
  for (const [key, text] of Object.entries(english)) {
    const own = translated[key] ?? '';
    if (own === '') yield `${path} has no translation of ${JSON.stringify(key)}`;
    else if (placesIn(own) !== placesIn(text))
      yield `${path} has other {places} than the English text in ${JSON.stringify(key)}`;
    for (const fault of faultsOfPlaces(own, language)) yield `${path} ${fault} in ${JSON.stringify(key)}`;
  }
  for (const key of Object.keys(translated))
    if (!Object.hasOwn(english, key)) yield `${path} translates what nobody says any more: ${JSON.stringify(key)}`;
}

function* faultsOfManifest(manifest, manifestTexts) {
  const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
  for (const key of used) if (!(key in manifestTexts)) yield `package.nls.json has no text for %${key}%`;
  for (const key of Object.keys(manifestTexts))
    if (!used.has(key)) yield `package.json does not use ${JSON.stringify(key)} of package.nls.json`;
}

/** VS Code shows the page of a step in the language of the editor where it finds one beside it. */
function* faultsOfPages(manifest, language) {
  for (const [, page] of manifest.matchAll(/"markdown": "([^"]+)\.md"/g))
    if (!existsSync(`${page}.nls.${language}.md`)) yield `${page}.nls.${language}.md is missing`;
}

const { texts: spoken, faults } = spokenTexts();
const fields = ['offer', 'candidate'].flatMap((kind) => [...schemaTexts(buildVocabulary(readSchema(kind)))]);
const texts = Object.fromEntries([...new Set([...spoken, ...fields])].sort().map((text) => [text, text]));
const manifest = readFileSync('package.json', 'utf8');
const manifestTexts = readJson('package.nls.json');
const languages = readdirSync('l10n').flatMap((name) => /^bundle\.l10n\.([\w-]+)\.json$/.exec(name)?.[1] ?? []);
const files = languages.flatMap((language) => filesOf(language, texts, manifestTexts));

if (process.argv.includes('--check')) {
  faults.push(
    ...[...spoken].flatMap((text) => faultsOfPlaces(text, 'en').map((fault) => `${JSON.stringify(text)} ${fault}`)),
    ...faultsOfManifest(manifest, manifestTexts),
    ...files.flatMap((file) => [...faultsOfFile(file)]),
    ...languages.flatMap((language) => [...faultsOfPages(manifest, language)]),
  );
} else for (const file of files) write(file);

if (faults.length > 0) {
  console.error(`${faults.join('\n')}\nSee "Translations" in CONTRIBUTING.md.`);
  process.exitCode = 1;
}
