/** The tests of a folder; the build puts them together. */
declare module 'editor-suites' {}

/** mocha's build for browsers, which also runs in a worker and in Node. It defines the globals `mocha` and `Mocha`. */
declare module 'mocha/mocha.js' {}
