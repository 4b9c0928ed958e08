import crypto from 'node:crypto';

/**
 * The verifier that PostgreSQL stores for a password (RFC 5803, SCRAM-SHA-256). Sent instead of the password, so that
 * no statement in a server's log ever holds one.
 * @param {string} password
 * @returns {string}
 */
export function scramVerifier(password) {
  const iterations = 4096;
  const salt = crypto.randomBytes(16);
  const salted = crypto.pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const clientKey = crypto.createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = crypto.createHash('sha256').update(clientKey).digest('base64');
  const serverKey = crypto.createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
