/** Where the value of a column comes from, by field code; null is a value that is not there. Days are `YYYY-MM-DD`. */
export type Sources<T> = Readonly<Record<string, (subject: T) => string | null>>;
