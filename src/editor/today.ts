import type { IsoDate } from '../core/calendar';

/** The day it is where the user is. */
export function today(now = new Date()): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
