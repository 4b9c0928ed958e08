/**
 * Reads a time of day as people type it (`14:05`, `1405`, `9`, `2pm`, `2.30 pm`) into `HH:MM`; `null` when it is no time.
 */
export function readTime(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:[:. ]?(\d{2}))? ?(am|pm)?$/.exec(typed);
  if (!parts) return null;
  let hour = Number(parts[1]);
  const minute = Number(parts[2] ?? '0');
  if (parts[3] && (hour < 1 || hour > 12)) return null;
  if (parts[3] === 'pm' && hour < 12) hour += 12;
  if (parts[3] === 'am' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return `${`${hour}`.padStart(2, '0')}:${`${minute}`.padStart(2, '0')}`;
}
