import { dakNong } from './dak-nong';
import type { Drama } from './drama';
import { vinhChau } from './vinh-chau';

/** All that the demo plays, in this order; each has an office, a store and a clock of its own. */
export const dramas: readonly Drama[] = [vinhChau, dakNong];
