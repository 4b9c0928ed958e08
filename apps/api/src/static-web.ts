import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { notFound, type NonceReply, problemBody } from '@throughline/server/platform';

const year = 31_536_000;

/**
 * Serves the built web from the same origin: hashed files for ever, `index.html` never cached and with this answer's style
 * nonce. Addresses of pages get `index.html`; addresses of the API that do not exist get a problem.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const index = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // A route for each built file, so that every other address is a page or nothing.
    wildcard: false,
    cacheControl: false,
    globIgnore: ['index.html'],
    setHeaders: (reply, file) => {
      const hashed = /[-.][A-Z0-9]{8}\.(js|css|woff2|svg)$/.test(file) || file.includes(`${path.sep}media${path.sep}`);
      void reply.header('cache-control', hashed ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  const page = (_request: FastifyRequest, reply: NonceReply): NonceReply =>
    reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(index.replaceAll('__CSP_NONCE__', reply.styleNonce ?? ''));
  fastify.get('/', page);
  fastify.get('/*', (request: FastifyRequest, reply: NonceReply) => {
    const wantsPage = !request.url.startsWith('/api/') && String(request.headers.accept ?? '').includes('text/html');
    return wantsPage ? page(request, reply) : reply.status(404).type('application/problem+json').send(problemBody(notFound(), request.id));
  });
}
