import { isConnectionFailure } from '@throughline/server/platform';

const codes: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-not-writable',
  EPERM: 'folder-not-writable',
  EROFS: 'folder-not-writable',
  '57014': 'took-too-long',
  '53100': 'database-disk-full',
};

/** What went wrong, in a word that says nothing about anybody; null when it is worth another try as it is. */
export function failureCodeOf(error: unknown): string | null {
  if (isConnectionFailure(error)) return null;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' ? codes[code] : undefined) ?? 'unexpected';
}
