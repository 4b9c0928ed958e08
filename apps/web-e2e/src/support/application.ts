import { readFileSync } from 'node:fs';

/** One of the demo provider's logins; people and passwords are invented. */
export interface Login {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Where the application runs; `npm test` starts it and says so. */
export function applicationUrl(): string {
  return required('TEST_APP_URL').replace(/\/$/, '');
}

/** The login of the first person with this role. */
export function loginOf(role: string): Login {
  const logins = JSON.parse(readFileSync(required('TEST_APP_LOGINS'), 'utf8')) as readonly Login[];
  const login = logins.find((candidate) => candidate.role === role);
  if (!login) throw new Error(`The demo provider has no login for ${role}.`);
  return login;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: browser journeys run by "npm test", which starts the application first.`);
  return value;
}
