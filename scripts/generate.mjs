// Writes src/core/generated/: from schemas/ the compiled validators, the vocabulary and the TypeScript types of what is
// read; from l10n/ the translations of all languages, for what has no VS Code to load one.
//   node scripts/generate.mjs
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';
import { buildVocabulary } from './generate/vocabulary.mjs';
import { typesOf } from './generate/types.mjs';

const folder = 'src/core/generated';
const kinds = ['offer', 'candidate'];

/** Reads one of the two published schemas. */
export function readSchema(kind) {
  return JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8'));
}

/**
 * Compiles both schemas to one module without imports, so that nothing is compiled (and no `eval` needed) at run time.
 */
async function validators() {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    inlineRefs: false,
    strictTypes: false,
    messages: false,
    code: { source: true, lines: true },
  });
  for (const kind of kinds) ajv.addSchema(withoutWords(readSchema(kind)));
  const code = standaloneCode(ajv, {
    validateOfferSchema: 'offer.schema.json',
    validateCandidateSchema: 'candidate.schema.json',
  });
  const { outputFiles } = await esbuild.build({
    stdin: { contents: appending(code), resolveDir: '.' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    banner: { js: '// Generated from schemas/ by scripts/generate.mjs.' },
  });
  // esbuild wraps the CommonJS module; give its members names that can be imported one by one.
  return outputFiles[0].text.replace(
    /export default (\w+)\(\);/,
    'const validators = $1();\nexport const { validateOfferSchema, validateCandidateSchema } = validators;',
  );
}

/**
 * Errors of a part are appended: copying all that are there for each part takes quadratic time where a long list is all
 * wrong.
 */
function appending(code) {
  const copies = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  if (!copies.test(code))
    throw new Error('The validators gather their errors otherwise; see appending in generate.mjs');
  return code.replace(copies, 'for (const error of $1.errors) (vErrors ??= []).push(error);');
}

/** A copy with what judges and without what explains, which the compiled code would carry along. */
function withoutWords(node, names = false) {
  if (Array.isArray(node)) return node.map((entry) => withoutWords(entry));
  if (node === null || typeof node !== 'object') return node;
  const kept = names ? Object.entries(node) : Object.entries(node).filter(([key]) => !isAnnotation(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutWords(value, key === 'properties' || key === 'definitions')]),
  );
}

function isAnnotation(key) {
  return ['title', 'description', 'examples', 'default'].includes(key) || key.startsWith('x-');
}

const declarations = `// Generated from schemas/ by scripts/generate.mjs.
export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
export interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}
export const validateOfferSchema: SchemaValidator;
export const validateCandidateSchema: SchemaValidator;
`;

/** All languages that there are translations of, by their tags. */
function translations() {
  const tags = readdirSync('l10n').flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? []);
  const imports = tags.map((tag, i) => `import language${i} from '../../../l10n/bundle.l10n.${tag}.json';\n`);
  const entries = tags.map((tag, i) => `  ${JSON.stringify(tag)}: language${i},\n`);
  return `// Generated from l10n/ by scripts/generate.mjs.
import type { Translations } from '../locale';

${imports.join('')}
export const translations: Readonly<Record<string, Translations>> = {\n${entries.join('')}};
`;
}

/** Writes all generated files. */
export async function generate() {
  mkdirSync(folder, { recursive: true });
  const vocabularies = kinds.map((kind) => buildVocabulary(readSchema(kind)));
  const constants = kinds.map(
    (kind, i) => `export const ${kind}Vocabulary: GroupSpec = ${JSON.stringify(vocabularies[i], null, 1)};\n`,
  );
  const files = {
    'schemaValidators.js': await validators(),
    'schemaValidators.d.ts': declarations,
    'vocabularies.ts': `// Generated from schemas/ by scripts/generate.mjs.\nimport type { GroupSpec } from '../fieldSpec';\n\n${constants.join('\n')}`,
    'translations.ts': translations(),
    'fields.ts': typesOf({ Offer: vocabularies[0], Candidate: vocabularies[1] }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await generate();
