import { sendDigest } from '../src/actions/send-digest';
import type { Job } from './job';

export const digest: Job = { name: 'digest', run: sendDigest };
