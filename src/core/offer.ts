/**
 * An offer and a candidate as the parser reads them. Their fields are generated from schemas/, so they cannot drift
 * apart.
 */
export type * from './generated/fields';
