import type { Benchmark } from './benchmark.ts';
import { check5000 } from './check-5000.ts';
import { history5k } from './history-5k.ts';
import { holdCpu } from './hold-cpu.ts';
import { render10fps } from './render-10fps.ts';
import { renderAudio } from './render-audio.ts';
import { stall10s } from './stall-10s.ts';
import { startCheck20 } from './start-check-20.ts';
import { startFirstPrompt } from './start-first-prompt.ts';
import { startHelp } from './start-help.ts';
import { startVersion } from './start-version.ts';
import { tickDrift120s } from './tick-drift-120s.ts';
import { tickLate } from './tick-late.ts';
import { voiceReady } from './voice-ready.ts';

/** In the order of the table. */
export const benchmarks: readonly Benchmark[] = [
  startVersion,
  startHelp,
  startCheck20,
  startFirstPrompt,
  check5000,
  tickDrift120s,
  tickLate,
  stall10s,
  holdCpu,
  render10fps,
  voiceReady,
  renderAudio,
  history5k,
];
