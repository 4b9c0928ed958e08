/** What the server processes are told from outside; read once, checked at start, named in `.env.example`. */
export class Environment {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly logLevel: string;
  readonly sessionIdleMinutes: number;
  readonly sessionAbsoluteHours: number;
  readonly secureCookies: boolean;
  /** Where the worker answers whether it lives; null: nowhere. */
  readonly workerPort: number | null;

  /** @param login which of the two logins this process uses */
  constructor(login: 'api' | 'worker', source: Readonly<Record<string, string | undefined>> = process.env) {
    this.port = wholeNumber(source, 'PORT', 3000, 0, 65535);
    this.host = source['HOST'] || '127.0.0.1';
    this.databaseUrl = needed(source, login === 'api' ? 'API_DATABASE_URL' : 'WORKER_DATABASE_URL');
    this.queueDatabaseUrl = needed(source, 'QUEUE_DATABASE_URL');
    this.redisUrl = source['REDIS_URL'] || null;
    this.dataDir = source['DATA_DIR'] || '.data';
    this.publicUrl = source['PUBLIC_URL'] || `http://localhost:${this.port}`;
    this.logLevel = source['LOG_LEVEL'] || 'info';
    this.sessionIdleMinutes = wholeNumber(source, 'SESSION_IDLE_MINUTES', 30, 1, 240);
    this.sessionAbsoluteHours = wholeNumber(source, 'SESSION_ABSOLUTE_HOURS', 12, 1, 24);
    this.secureCookies = this.publicUrl.startsWith('https://');
    this.workerPort = wholeNumber(source, 'WORKER_PORT', 0, 1, 65535) || null;
  }
}

function needed(source: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = source[name];
  if (!value) throw new Error(`${name} is not set. Start with "npm start", or give the address of the database in ${name}.`);
  return value;
}

function wholeNumber(source: Readonly<Record<string, string | undefined>>, name: string, preset: number, min: number, max: number): number {
  const text = source[name];
  if (text === undefined || text === '') return preset;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new Error(`${name} must be a whole number from ${min} to ${max}.`);
  return value;
}
