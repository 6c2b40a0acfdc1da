import { Api, GrammyError } from 'grammy';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox';

export const START = new Date('2026-10-01T01:00:00Z');

/** A sandbox whose outer clock stands still, without limits, and grammY's client for its Bot API. */
export function setUp(options: Partial<SandboxOptions> = {}): { sandbox: Sandbox; api: Api } {
  const sandbox = createSandbox({ now: () => START, limits: 'none', ...options });
  return { sandbox, api: new Api(sandbox.token, { fetch: sandbox.fetch }) };
}

/** What Telegram answered to a call that must fail: "code description". */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    (result) => new Error(`not refused: ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GrammyError)) throw error;
  return `${error.error_code} ${error.description}`;
}

/** A call with parameters that grammY's types would not let through. */
export async function raw(sandbox: Sandbox, method: string, params: object = {}) {
  const response = await sandbox.fetch(`http://sandbox/bot${sandbox.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const body = (await response.json()) as {
    ok: boolean;
    result?: unknown;
    error_code?: number;
    description?: string;
    parameters?: object;
  };
  return { status: response.status, headers: response.headers, body };
}

/** The smallest picture that has a size: a PNG header of 3 × 2 pixels. */
export const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d0000000049454e44ae426082',
  'hex',
);
