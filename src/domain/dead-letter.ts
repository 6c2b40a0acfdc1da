import type { Delivery } from './delivery';
import type { Message } from './message';

/** Why a message was given up, as the office needs to know it. */
export const failures = ['nobody', 'blocked', 'gone', 'refused', 'poison', 'fault', 'tries'] as const;
export type Failure = (typeof failures)[number];

/** A channel names its outcomes `telegram 403`: 403 is one who does not want the bot, 400 and 413 a wrong message. */
export function failureOf({ outcome }: Pick<Delivery, 'outcome'>): Failure {
  if (outcome === 'nobody' || outcome === 'poison' || outcome === 'fault') return outcome;
  const code = outcome?.split(' ').at(-1);
  if (code === '403') return 'blocked';
  if (code === 'gone') return code;
  return code === '400' || code === '413' ? 'refused' : 'tries';
}

/** What the parameters of a message name. They may be of an earlier version: read, not trusted. */
export interface About {
  obligations: string[];
  campaigns: string[];
  units: string[];
}

export function aboutOf({ params }: Pick<Message, 'params'>): About {
  const { obligation, obligations, items, campaign, rows, unit } = params;
  return {
    obligations: [
      ...new Set([...texts([obligation]), ...texts(obligations), ...fieldOf(items, 'obligation')]),
    ],
    campaigns: [...texts([campaign]), ...fieldOf(rows, 'campaign')],
    units: texts([unit]),
  };
}

function fieldOf(list: unknown, field: string): string[] {
  if (!Array.isArray(list)) return [];
  return texts(list.map((item: unknown) => (isRecord(item) ? item[field] : undefined)));
}

function texts(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
