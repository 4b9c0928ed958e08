import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Environment } from '../environment/environment';

/** Names the nonce that this answer's styles may carry; used when `index.html` is served. */
export interface NonceReply extends FastifyReply {
  styleNonce?: string;
}

/**
 * Strict headers on every answer: nothing from elsewhere, no inline script, styles by nonce, Trusted Types, no framing,
 * no caching of records, request id echoed.
 */
export async function protectResponses(app: NestFastifyApplication, environment: Environment): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: environment.secureCookies ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply: NonceReply, done) => {
      reply.styleNonce = randomBytes(16).toString('base64');
      void reply.header('x-request-id', request.id);
      void reply.header('content-security-policy', policyFor(request.url, reply.styleNonce));
      if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
      done();
    });
}

function policyFor(url: string, nonce: string): string {
  // The documentation page and the queue board bring their own scripts and styles; both stay on this origin.
  const tool = url.startsWith('/api/docs') || url.startsWith('/admin/queues');
  const rules = [
    `default-src 'none'`,
    `script-src 'self'`,
    tool ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ];
  if (!tool) rules.push(`require-trusted-types-for 'script'`, `trusted-types angular angular#bundler`);
  return rules.join('; ');
}
