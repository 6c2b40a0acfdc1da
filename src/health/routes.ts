import type { FastifyInstance } from 'fastify';
import { type Access, statusFor } from './access';
import type { Cause } from './ready';

/** What the routes ask. */
export interface Answers {
  /** Never rejects. */
  ready(): Promise<{ causes: Cause[]; alarms: string[] }>;
  metrics(): Promise<{ type: string; page: string }>;
}

/** Adds the routes to a server that does not listen yet. */
export type Routes = (server: FastifyInstance) => void;

/**
 * For supervisors and monitors. `/healthz`: the process lives. `/readyz`: 200 when it can do its work, else 503; the
 * body names causes and alarms and nothing else. `/metrics`: for Prometheus.
 */
export function healthRoutes(answers: Answers, access: Access): Routes {
  return (server) => {
    server.get('/healthz', async (_request, reply) =>
      reply.header('cache-control', 'no-store').send({ ok: true }),
    );
    server.get('/readyz', async (_request, reply) => {
      const { causes, alarms } = await answers.ready();
      const ready = causes.length === 0;
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ ready, causes, alarms });
    });
    server.get('/metrics', async (request, reply) => {
      const status = statusFor(access, request.headers.authorization);
      if (status === 401) reply.header('www-authenticate', 'Bearer');
      if (status !== 200) return reply.code(status).send({ needs: 'METRICS_TOKEN' });
      const { type, page } = await answers.metrics();
      return reply.type(type).header('cache-control', 'no-store').send(page);
    });
  };
}
