/**
 * An error whose message alone tells the reader what is wrong and what to do: it is printed without a stack.
 */
export class PlainError extends Error {
  name = 'PlainError';
}
