import { z } from 'zod';
import type { DigestRow } from '../../actions/send-digest';
import { digestScreen } from '../views/digest';
import type { Template } from './template';

const params = z.object({ rows: z.array(z.custom<DigestRow>()), at: z.coerce.date() });

/** To the leaders: the week's figures, as of the moment they were taken. */
export const digest: Template = async ({ office, t, params: given, draw }) => {
  const { rows, at } = params.parse(given);
  return digestScreen(t, rows, { now: at, zone: office.calendar.zone }, draw);
};
