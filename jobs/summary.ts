import { postDailySummaries } from '../src/actions/post-summary';
import type { Job } from './job';

export const summary: Job = { name: 'summary', run: postDailySummaries };
