/** How long a pack stays on at most: cold 20 minutes, heat 10 to 15 (Midlands Partnership NHS). */
import { minuteMs } from '../durations.ts';
import { quantities } from './quantity.ts';
import type { PackKind } from './routine.ts';

export const maxPackMs: Readonly<Record<PackKind, number>> = { cold: quantities.for.max, heat: 15 * minuteMs };
