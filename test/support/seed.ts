import fc from 'fast-check';

/**
 * Laws are tried on the same cases in every run, so that a run tells of the change and not of chance; FC_SEED tries
 * others.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261122) });
