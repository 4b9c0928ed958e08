import type { ReturnProfile } from './profile';

/** Writes finished values as one line of the file, without the line end; every value is quoted, a quote inside is doubled. */
export type LineWriter = (values: readonly string[]) => string;

/** The line writer of a profile. */
export function lineWriterOf({ file }: ReturnProfile): LineWriter {
  const { quote, delimiter } = file;
  const between = quote + delimiter + quote;
  const doubled = quote + quote;
  const written = (value: string) => (value.includes(quote) ? value.replaceAll(quote, doubled) : value);
  return (values) => {
    let line = quote + written(values[0] ?? '');
    for (let i = 1; i < values.length; i++) line += between + written(values[i] ?? '');
    return line + quote;
  };
}
