import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { HttpResponse } from '../api/request';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves the static files of the page; anything else is 404. */
export function servePage(pathname: string): HttpResponse {
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const type = TYPES[extname(name)];
  const path = join(pageFolder(), name);
  if (!/^[a-z-]+\.[a-z]+$/.test(name) || type === undefined || !existsSync(path)) {
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not Found' };
  }
  return { status: 200, type, body: readFileSync(path) };
}

/** The compiler copies no HTML: the page is always read from the source tree at the package's root. */
function pageFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'src', 'sandbox', 'page');
}
