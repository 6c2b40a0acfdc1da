import { nudgeSeats } from '../src/actions/nudge-seats';
import type { Job } from './job';

export const remind: Job = { name: 'remind', run: nudgeSeats };
