import type { Health } from '../offer';
import { valueOf } from '../term';

/** Whether care costs nothing beside the premium: in statutory cover, where the file mentions no deductible, coinsurance or maximum. */
export function isStatutoryCover({ plan, deductible, coinsurance, outOfPocketMax }: Health): boolean {
  const isSilent = [deductible, coinsurance, outOfPocketMax].every(({ state }) => state === 'absent');
  return isSilent && valueOf(plan)?.word === 'statutory';
}
