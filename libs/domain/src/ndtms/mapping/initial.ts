/** Letters that have no accent to take off, and the letter that stands for them. */
const FOLDED: Readonly<Record<string, string>> = { Æ: 'A', Œ: 'O', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'T', ẞ: 'S', ß: 'S' };

const isLetter = (code: number): boolean => code >= 65 && code <= 90;

/**
 * First letter of a name as the attributor has it: A to Z, upper case, accents folded (FINITIAL, SINITIAL). Signs before
 * the first letter are passed over. Empty when the name starts with a letter of another script or has none.
 */
export function initialOf(name: string): string {
  const upper = name.charCodeAt(0) & ~32;
  if (isLetter(upper) && name.charCodeAt(0) < 128) return String.fromCharCode(upper);
  for (const character of name) {
    if (!/\p{L}/u.test(character)) continue;
    const capital = FOLDED[character.toUpperCase()] ?? FOLDED[character] ?? character.normalize('NFD').toUpperCase().charAt(0);
    return isLetter(capital.charCodeAt(0)) ? capital : '';
  }
  return '';
}
