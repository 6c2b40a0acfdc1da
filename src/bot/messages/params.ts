import { z } from 'zod';

/** Messages come from the store and may be of an earlier version: their parameters are read, not trusted. */
export const submissionParams = z.object({ obligation: z.string(), submission: z.string() });
export const obligationsParams = z.object({ obligations: z.array(z.string()) });
export const changeParams = z.object({ change: z.string(), unit: z.string() });
export const heardParams = z.object({
  items: z.array(
    z.object({ obligation: z.string(), seats: z.array(z.string()), late: z.iso.date().optional() }),
  ),
});
