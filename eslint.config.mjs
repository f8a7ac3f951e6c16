// Boundaries first: where code runs decides what it may import. The messages say why.
// Which room of the core rests on which is checked by .dependency-cruiser.mjs.
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Bans imports by pattern, static and dynamic alike. */
function noImports(patterns) {
  const dynamic = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
    message,
  }));
  return { static: ['error', { patterns }], dynamic };
}

const core = noImports([
  { regex: '^(vscode|node:.*|lit.*|fs|path|os)$', message: 'src/core is pure: text in, values out. It runs anywhere.' },
  { regex: '/(editor|cli|webview)(/|$)', message: 'src/core knows nothing of who calls it.' },
]);
const editor = noImports([
  { regex: '^node:', message: 'src/editor also runs in a web worker: use vscode.workspace.fs.' },
  { regex: '/cli(/|$)', message: 'src/editor and src/cli share only src/core.' },
  { regex: '/webview/(?!protocol$)', message: 'src/editor meets the webview only in its protocol.' },
]);
/** All that VS Code shows outside of files says text from files as it is. */
const shown = [
  {
    selector:
      'Identifier[name=/^(show(Information|Warning|Error)Message|(show|create)QuickPick|(show|create)InputBox|setStatusBarMessage|createStatusBarItem|withProgress)$/]',
    message:
      'VS Code makes links and icons of what it is told here, also of text from files: use src/editor/prompts, which shows it as it is.',
  },
  ...[
    "NewExpression[callee.property.name='CodeLens'] Property[key.name=/^(title|tooltip)$/][value.callee.name!='shownText']",
    "NewExpression[callee.property.name=/^(CodeAction|DocumentSymbol|TreeItem)$/][arguments.0.callee.name!='shownText']",
    "NewExpression[callee.property.name=/^(Diagnostic|DiagnosticRelatedInformation|DocumentSymbol|InlayHint)$/][arguments.1.callee.name!='shownText']",
    "NewExpression[callee.property.name='CompletionItem'] Property[key.name=/^(label|description|detail)$/][value.callee.name!='shownText']",
    "AssignmentExpression[left.property.name='tooltip'][right.callee.name!='shownText']",
  ].map((selector) => ({
    selector,
    message:
      'VS Code makes icons of `$(name)` and lines of line ends here, also in text from files: wrap it in shownText.',
  })),
  {
    selector: 'Identifier[name=/^(isTrusted|supportHtml|supportThemeIcons)$/]',
    message: 'Text from files is in this Markdown, so it runs no commands and holds no HTML and no icons.',
  },
];
/** One file writes into documents and folders: it knows what is read-only, and says what could not be written. */
const written = ['applyEdit', 'edit'].map((name) => ({
  selector: `CallExpression[callee.property.name='${name}']`,
  message: 'src/editor/files/applyEdits writes into documents: it says what is read-only and is undone in one step.',
}));
const edited = {
  selector: "NewExpression[callee.property.name='WorkspaceEdit']",
  message: 'Use applyEdits or createFile of src/editor/files/applyEdits, or toWorkspaceEdit for what an action offers.',
};
const spoken = {
  selector: "MemberExpression[object.property.name='l10n'][property.name='t']",
  message: 'Texts are said in one way, with {named} places and plurals: use `say` of src/editor/userLocale.',
};
const cli = noImports([
  { regex: '^vscode$', message: 'src/cli runs in a terminal, without VS Code.' },
  { regex: '/(editor|webview)(/|$)', message: 'src/cli and src/editor share only src/core.' },
]);
const webview = noImports([
  { regex: '^(vscode|node:.*)$', message: 'src/webview runs in a browser page.' },
  {
    regex: '/(core(?!/panel/panel(Data|Charts)$)|editor|cli)(/|$)',
    message: 'src/webview shows what it is sent: of the core it knows only the types of what the panel shows.',
  },
]);

const typesOfCore = {
  selector: "ImportDeclaration[importKind!='type'][source.value=/[/]core[/]/]",
  message: 'src/webview shows what it is sent: of the core it knows types alone.',
};

const impure = [
  { selector: 'ImportExpression', message: 'src/core loads everything at once.' },
  { selector: "NewExpression[callee.name='Date']", message: 'src/core has no clock: the day comes in as an argument.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'src/core has no clock: the day comes in as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'src/core has no chance: the same text gives the same values.',
  },
];

/** Facts before words: nothing below src/core/words knows who reads. */
const facts = [
  {
    selector: 'Identifier[name=/^(locale|Locale|say|template)$/]',
    message: 'This room of src/core returns values; put them into words in src/core/words.',
  },
];

const named = {
  selector: 'ExportDefaultDeclaration',
  message: 'One thing, one name, everywhere: export it by its name.',
};

/** `$&` and the like in a replacement stand for what was found, also where they come from a file. */
const replaced = {
  selector:
    "CallExpression[callee.property.name=/^replace(All)?$/][arguments.length=2][callee.object.property.name!='TextEdit']:not([arguments.1.type=/^(Literal|ArrowFunctionExpression)$/])",
  message:
    'Replace by a text that stands here, or by what a function gives: `$` in another text is not taken as it is.',
};

function boundary(files, imports, further = []) {
  return {
    files,
    rules: {
      'no-restricted-imports': imports.static,
      'no-restricted-syntax': ['error', ...imports.dynamic, named, replaced, ...further],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'dist-test/', '.vscode-test/', 'src/core/generated/', 'test-results/', 'coverage/'] },
  {
    files: ['src/**/*.ts'],
    rules: {
      // What cannot be broken, a sentence or markup, may be longer.
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'no-duplicate-case': 'error',
    },
  },
  {
    // Text comes from files that others wrote: no regular expression may need more than linear time (docs/decisions/0010).
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  boundary(['src/core/**/*.ts'], core, impure),
  boundary(['src/core/{value,compare,negotiate}/**/*.ts'], core, [...impure, ...facts]),
  boundary(['src/editor/**/*.ts', 'src/extension.ts'], editor, [...shown, spoken, ...written, edited]),
  boundary(['src/editor/prompts.ts'], editor, [spoken, ...written, edited]),
  boundary(['src/editor/convert.ts'], editor, [...shown, spoken, ...written]),
  boundary(['src/editor/files/applyEdits.ts'], editor, [...shown, spoken]),
  boundary(['src/cli/**/*.ts'], cli),
  boundary(['src/webview/**/*.ts'], webview, [typesOfCore]),
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
