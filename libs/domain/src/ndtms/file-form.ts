import type { Day } from '@throughline/domain/calendar';
import { lineWriterOf } from './csv-line';
import type { ReturnProfile } from './profile';

/** The period and the agency that a file is for. */
export interface FileScope {
  /** NDTMS agency code: a letter and four digits. */
  readonly agencyCode: string;
  readonly from: Day;
  readonly to: Day;
}

/** First line of the file, without the line end: the field codes in the order of the profile. */
export function headerLine(profile: ReturnProfile): string {
  return lineWriterOf(profile)(profile.columns.map(({ name }) => name));
}

/** Name of the file, e.g. `N0852-20130401-20130430-TREAT-IN-K.csv`. */
export function fileName(profile: ReturnProfile, { agencyCode, from, to }: FileScope): string {
  const compact = (day: Day) => day.replaceAll('-', '');
  return profile.file.namePattern.replace('<AGNCY>', agencyCode).replace('<FROM>', compact(from)).replace('<TO>', compact(to));
}
