import Fastify from 'fastify';
import type { Logger } from '../log';
import type { Routes } from './routes';

/**
 * Serves the state where nothing else is served. A port that is taken is told of and gone without: reminding does not
 * depend on being watched. Returns how to end it.
 */
export async function serveHealth(
  routes: Routes,
  at: { port: number; host: string },
  log: Logger,
): Promise<() => Promise<void>> {
  const server = Fastify({ forceCloseConnections: true });
  routes(server);
  try {
    log.info({ at: await server.listen(at) }, 'the state is served');
  } catch (error) {
    log.error({ err: error }, 'the state cannot be served; another port can be set as PORT');
  }
  return () => server.close();
}
