import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { roles } from '@throughline/domain/access';
import { passwordWords, type Organisation } from '@throughline/testing';

/** A login of the demonstration, as `npm start` prints it. */
export interface DemoLogin {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A password that people can remember, another one on every installation. */
export function memorablePassword(): string {
  const word = (): string => passwordWords[randomInt(passwordWords.length)] as string;
  return `${word()}-${word()}-${word()}-${randomInt(100, 1000)}`;
}

/** One login a role: the first member of staff who holds it. */
export function demoLoginsOf(organisation: Organisation, password: string): DemoLogin[] {
  const first = organisation.teams[0]?.keyworkers[0];
  return roles.flatMap((role) => {
    const holder = organisation.staff.find((member) => member.role === role && (role !== 'keyworker' || member.id === first));
    return holder ? [{ role, name: holder.displayName, email: holder.email, password }] : [];
  });
}

/** Keeps the logins beside the data, readable by its owner only, so that a later start can print them again. */
export function saveDemoLogins(dataDir: string, logins: readonly DemoLogin[]): string {
  const file = path.join(dataDir, 'demo-logins.json');
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  fs.chmodSync(file, 0o600);
  return file;
}
