import { z } from 'zod';
import { alarmText } from '../views/alarm';
import type { Template } from './template';

const number = z.number();

const params = z.object({
  alarm: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('outbox'), minutes: number }),
    z.object({ kind: z.literal('channel'), channel: z.string(), minutes: number }),
    z.object({ kind: z.literal('disk'), megabytes: number, percent: number }),
    z.object({ kind: z.literal('job'), job: z.string(), minutes: number }),
    z.object({ kind: z.literal('backup'), hours: number }),
    z.object({ kind: z.literal('refused'), count: number }),
  ]),
  phase: z.enum(['begins', 'goesOn', 'ended']),
  since: z.coerce.date(),
});

/** To the administrators: something of the program itself wants looking after, or does no longer. */
export const alarm: Template = async ({ office, t, params: given }) => ({
  html: alarmText(t, { ...params.parse(given), zone: office.calendar.zone }),
});
