import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's second recommended Argon2id setting: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 2 as Algorithm } as const;

/** A hash of no password: verifying against it makes an unknown address take as long as a known one. */
let decoy: Promise<string> | null = null;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hash('no such member of staff', cost);
  const matches = await verify(stored ?? (await decoy), password).catch(() => false);
  return stored !== null && matches;
}

/** Seconds to wait after this many failures in a row: none for five, then doubling to a quarter of an hour; never for ever. */
export function delayAfter(failures: number): number {
  return failures < 5 ? 0 : Math.min(900, 2 ** (failures - 4));
}
