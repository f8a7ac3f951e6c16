import { warning, type Finding } from '../../finding';
import type { OfferDocument } from '../../parse/parseOffer';
import { valueOf } from '../../term';
import { monthsOf } from '../../value/assumptions';

/** Steps that are longer than the time they divide are no steps: all of that time's shares vest at its end. */
export function vestingStepLongerThanVesting({ fields, text: source }: OfferDocument): readonly Finding[] {
  return fields.equity.items.flatMap(({ vesting: { over, yearly, every } }) => {
    const [step, length] = [valueOf(every), valueOf(over)];
    if (step === undefined || every.span === undefined) return [];
    const isByYear = yearly.items.length > 0;
    const whole = isByYear ? 12 : length === undefined ? undefined : monthsOf(length);
    if (whole === undefined || monthsOf(step).lessThanOrEqualTo(whole)) return [];
    const code = 'vesting-step-longer-than-vesting';
    if (isByYear)
      return [warning(code, every.span, 'Each yearly share vests within its year, so a step is at most a year.')];
    const { start, end } = over.span ?? every.span;
    const text = 'This step is longer than the {over} that the grant vests over, so all of it vests at the end.';
    return [warning(code, every.span, text, { over: source.slice(start, end) })];
  });
}
