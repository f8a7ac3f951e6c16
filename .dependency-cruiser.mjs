// Which room of src/core rests on which, and that nothing goes in circles; types count like values.
// Where code runs, and what it may use there, is checked by eslint.config.mjs.

/** Each room of the core with the rooms that it may use. All of them may use the files at the core's root. */
const rooms = {
  parse: [],
  value: ['parse'],
  validate: ['parse', 'value'],
  format: ['parse'],
  refactor: ['parse', 'value', 'validate'],
  compare: ['parse', 'value'],
  'negotiate/terms': ['parse', 'value', 'compare'],
  'negotiate/names': ['parse', 'value', 'compare'],
  'negotiate/needs': ['parse', 'value', 'compare', 'negotiate/terms'],
  'negotiate/questions': ['parse', 'value', 'compare', 'negotiate/(terms|needs)'],
  'negotiate/market': ['parse', 'value', 'compare', 'negotiate/(terms|needs)'],
  'negotiate/negotiation': ['parse', 'value', 'compare', 'negotiate/(needs|market)'],
  'negotiate/log': ['parse', 'value', 'compare', 'negotiate/(terms|needs|questions)'],
  'negotiate/risks': ['parse', 'value', 'compare', 'negotiate/(terms|log)'],
  'negotiate/verdict': ['parse', 'value', 'compare', 'negotiate/(terms|needs|questions|negotiation)'],
  'negotiate/leverage': ['parse', 'value', 'compare', 'negotiate/(terms|needs|names|log|verdict|negotiation)'],
  'negotiate/asks': ['parse', 'value', 'compare', 'negotiate/(terms|needs|market|log|leverage|negotiation)'],
  'negotiate/trades': [
    'parse',
    'value',
    'compare',
    'negotiate/(terms|needs|names|market|log|leverage|asks|negotiation)',
  ],
  write: ['parse'],
  words: ['parse', 'value', 'compare', 'negotiate', 'write'],
  panel: ['parse', 'value', 'refactor', 'compare', 'negotiate', 'words'],
  assist: ['parse', 'value', 'validate', 'format', 'refactor', 'compare', 'negotiate', 'words', 'write'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'circle',
      comment: 'Move what both need into a file below them, or merge the two files.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'root-above-room',
      comment: 'What stands at the root of src/core is used by all of its rooms, so it uses none of them.',
      severity: 'error',
      from: { path: '^src/core/[^/]+[.]ts$' },
      to: { path: '^src/core/[^/]+/', pathNot: '^src/core/generated/' },
    },
    ...Object.entries(rooms).map(([room, below]) => ({
      name: `${room.replace('/', '-')}-uses-room-above`,
      comment: `src/core/${room} uses ${below.join(', ') || 'no other room'}: see ARCHITECTURE.md for the order of the rooms.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/core/${room}/` },
      to: {
        path: '^src/core/[^/]+/',
        pathNot: ['generated', room, ...below].map((name) => `^src/core/${name}/`),
      },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
  },
};
