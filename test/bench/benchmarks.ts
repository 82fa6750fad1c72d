import type { Benchmark } from './benchmark.ts';
import { check5000 } from './check-5000.ts';
import { startCheck20 } from './start-check-20.ts';
import { startFirstPrompt } from './start-first-prompt.ts';
import { startHelp } from './start-help.ts';
import { startVersion } from './start-version.ts';

/** In the order of the table. */
export const benchmarks: readonly Benchmark[] = [startVersion, startHelp, startCheck20, startFirstPrompt, check5000];
