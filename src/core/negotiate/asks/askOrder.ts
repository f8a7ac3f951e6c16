import { zero } from '../../decimal';
import type { PlannedAsk } from './types';
import { easeOrder } from '../terms/ease';

/** What is the same for all employees, and only another employer has more of. */
export function isBesidePolicy({ ease, reasons }: PlannedAsk): boolean {
  return ease === 'policy' && reasons.every(({ kind }) => kind === 'other');
}

const needOrder = ['must', 'important', 'nice', undefined];

/** Sorts the most pressing first. */
export function byRank(a: PlannedAsk, b: PlannedAsk): number {
  return (
    Number(a.isClosed) - Number(b.isClosed) ||
    Number(isBesidePolicy(a)) - Number(isBesidePolicy(b)) ||
    needOrder.indexOf(a.need) - needOrder.indexOf(b.need) ||
    (b.target.worth?.amount ?? zero).comparedTo(a.target.worth?.amount ?? zero) ||
    easeOrder.indexOf(a.ease) - easeOrder.indexOf(b.ease) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
