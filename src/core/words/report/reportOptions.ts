import { formatDate, type IsoDate } from '../../calendar';
import { listOf, type Locale } from '../../locale';
import type { UsedAssumption } from '../verdict/usedAssumptions';
import type { Comparison } from '../comparison/comparison';

/** What a report says beside the comparison itself. */
export interface ReportOptions {
  readonly locale: Locale;
  /** The day on which it is made. */
  readonly today: IsoDate;
  readonly assumptions: readonly UsedAssumption[];
  /** What the comparison comes to, as everywhere; missing where there is nothing to compare. */
  readonly headline?: string;
  /** The name of the candidate file; undefined without one. */
  readonly candidateFile: string | undefined;
  /** The names of the files it is made from; none where they must not be told. */
  readonly files: readonly string[];
  /** What the caller has to say of the files, such as one that cannot be read. */
  readonly notices: readonly string[];
}

export function reportTitle({ offers }: Comparison, locale: Locale): string {
  const companies = listOf([...new Set(offers.map(({ company }) => company))], locale);
  return companies === ''
    ? locale.say('Comparison of offers')
    : locale.say('Comparison of offers: {companies}', { companies });
}

/** What the report is made from and how far its amounts can be relied on. */
export function reportOrigin({ offers }: Comparison, { locale, today, files }: ReportOptions): readonly string[] {
  const { say } = locale;
  const day = formatDate(today, locale);
  const made =
    files.length > 0
      ? say('Made on {day} from {files}.', { day, files: listOf(files, locale) })
      : say('Made on {day} from {count, plural, one {# offer} other {# offers}}.', { day, count: offers.length });
  return [
    made,
    say(
      'Guaranteed amounts are what the offers promise. All other amounts are estimates, which rest on the assumptions. What is unknown is not counted.',
    ),
    say('This is no tax, legal or financial advice.'),
  ];
}
