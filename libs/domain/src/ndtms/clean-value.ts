const SPACE = 32;
const DELETE = 127;
const QUOTE = 34;
/** Signs with which a spreadsheet takes a cell for a formula: = + - @. */
const FORMULA_SIGNS = '=+-@';

/**
 * A text as it may stand in the file: no control character, no quote, no sign of a formula at its start and no space
 * around it. The file is read by a machine, so an offending character is left out and nothing is ever added in its place.
 */
export function cleanValue(text: string): string {
  let plain = true;
  for (let i = 0; plain && i < text.length; i++) {
    const code = text.charCodeAt(i);
    plain = code > SPACE && code !== QUOTE && code < DELETE;
  }
  if (plain && !FORMULA_SIGNS.includes(text.charAt(0))) return text;
  return stripFormulaSign([...text].map(allowedCharacter).join('').trim());
}

function allowedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code === QUOTE) return '';
  // C0 and C1 controls, line and paragraph separators: all of them may end a line for some reader.
  const breaks = code < SPACE || (code >= DELETE && code <= 0x9f) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
  return breaks ? ' ' : character;
}

function stripFormulaSign(text: string): string {
  let start = 0;
  while (start < text.length && (FORMULA_SIGNS.includes(text.charAt(start)) || text.charAt(start) === ' ')) start++;
  return text.slice(start);
}
