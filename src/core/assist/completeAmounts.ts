import { currencies } from '../currency';
import { amountDigits, decimalDigits } from '../parse/digits';
import type { Period, TermSpec } from '../vocabulary';
import { type Completion, type CompletionPlace, valueItem } from './completion';

const periods: readonly Period[] = ['year', 'month', 'semimonthly', 'biweekly', 'quarter', 'week', 'day', 'hour'];

const begunAmount = new RegExp(`^((?:[A-Z]{3} )?${amountDigits}[km]?(?: [A-Z]{3})?)(?:/\\w*| (?:o(?:n(?:ce?)?)?)?)?$`);

/** An amount that is begun goes on with its period; a currency may stand before it. */
export function amounts(spec: TermSpec, place: CompletionPlace): Completion[] {
  const { prefix } = place.cursor;
  const begun = begunAmount.exec(prefix)?.[1];
  if (begun !== undefined && spec.period !== undefined)
    return [
      spec.period,
      ...(spec.once === true ? (['once'] as const) : []),
      ...periods.filter((period) => period !== spec.period),
    ].map((period, i) =>
      valueItem(place, period === 'once' ? `${begun} once` : `${begun}/${period}`, {
        kind: 'unit',
        sort: `2${i}`,
        ...detailOf(period, spec, place),
      }),
    );
  if (/^[A-Z]{1,3}$/i.test(prefix))
    return currencyItems(place).map((each) => ({ ...each, insert: `${each.insert} $0`, sort: `6${each.sort}` }));
  return [];
}

function detailOf(period: Period | 'once', spec: TermSpec, { setting: { locale } }: CompletionPlace) {
  if (period === 'once') return { detail: locale.say('Paid one time') };
  return period === spec.period ? { detail: locale.say('The period it has without one') } : {};
}

const begunNumber = new RegExp(`^-?${decimalDigits}`);
export const begunPercent = new RegExp(`^-?${decimalDigits}$`);
export const begunDuration = new RegExp(`^${decimalDigits}\\s*[a-z]*$`);
const begunRate = new RegExp(`^${decimalDigits}(?:[\\s/A-Z_a-z][\\s/\\w]*)?$`);

/** A number that is begun goes on with each of the units. */
export function withUnit(
  place: CompletionPlace,
  begun: RegExp,
  units: readonly string[],
  between: string,
): Completion[] {
  const { prefix } = place.cursor;
  const number = begunNumber.exec(prefix)?.[0];
  if (number === undefined || !begun.test(prefix)) return [];
  return units.map((unit, i) => {
    const word = number === '1' && unit.endsWith('s') ? unit.slice(0, -1) : unit;
    return valueItem(place, `${number}${between}${word}`, { kind: 'unit', sort: `2${i}` });
  });
}

export function unitsFirst(unit: string | undefined, units: readonly string[]): readonly string[] {
  return unit === undefined || !units.includes(unit) ? units : [unit, ...units.filter((each) => each !== unit)];
}

/** `3` goes on as `3 days/week`. */
export function rates(spec: TermSpec, place: CompletionPlace): Completion[] {
  const unit = spec.unit ?? '';
  const all =
    spec.period === undefined
      ? periods
      : [spec.period, ...periods.filter((each) => each !== spec.period && each !== 'hour')];
  const units = all
    .filter((period) => !unit.startsWith(period))
    .map((period) => (/^(?:days|hours|minutes|weeks)$/.test(unit) ? ` ${unit}/${period}` : `/${period}`));
  return withUnit(place, begunRate, units, '').map((each) => ({
    ...each,
    insert: each.insert.replace(/^( ?1 \w+?)s\//, '$1/'),
    label: each.label.replace(/^(1 \w+?)s\//, '$1/'),
  }));
}

const common = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY', 'SEK', 'PLN', 'INR'];

export function currencyItems(place: CompletionPlace): Completion[] {
  const names = new Intl.DisplayNames(place.setting.locale.tag, { type: 'currency' });
  return currencies().map((code) => {
    const rank = common.indexOf(code);
    const name = names.of(code) ?? code;
    return valueItem(place, code, {
      detail: name,
      filter: `${code} ${name}`,
      sort: `4${rank < 0 ? `9${code}` : String(rank).padStart(2, '0')}`,
    });
  });
}
