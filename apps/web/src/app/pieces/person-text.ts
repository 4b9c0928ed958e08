/** `EM4 7QX` however it was typed; text that is no postcode is left as it is for the server to refuse. */
export function postcodeOf(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.length < 5 ? typed.trim().toUpperCase() : `${plain.slice(0, -3)} ${plain.slice(-3)}`;
}

/** An optional answer: null where it is empty. */
export function textOrNull(typed: string): string | null {
  return typed.trim() || null;
}

/** A phone number with digits, spaces and a leading plus only. */
export function phoneOf(typed: string): string | null {
  return textOrNull(typed.replace(/[^0-9+ ]/g, ''));
}
