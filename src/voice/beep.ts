/** Soft tones at the start and the end of each hold, for those who do not want to be talked to. */
import type { Plan } from '../plan/plan.ts';
import { buildClip, type Clip, type Clips, clipRate } from './clip.ts';
import type { AudibleCue } from './timeline.ts';

/** Names under which the tones are found among the clips. No phrase is like them. */
const startName = '(beep: hold)';
const endName = '(beep: release)';

/** Up for the start, down for the end, an interval of a fifth apart. */
const startHertz = 880;
const endHertz = 587;
const beepMs = 160;
/** Well below speech, which may sound at the same time. */
const amplitude = 0.2;

/** The two tones. */
export function buildBeepClips(): Clips {
  return new Map([
    [startName, buildBeep(startName, startHertz)],
    [endName, buildBeep(endName, endHertz)],
  ]);
}

/** The beeps of a plan in order of time. */
export function listBeeps({ segments }: Plan): readonly AudibleCue[] {
  return segments
    .filter(({ kind }) => kind === 'hold')
    .flatMap(({ atMs, durationMs }): readonly AudibleCue[] => [
      { atMs, say: startName, kind: 'beep' },
      { atMs: atMs + durationMs, say: endName, kind: 'beep' },
    ]);
}

function buildBeep(name: string, hertz: number): Clip {
  const length = Math.round((beepMs * clipRate) / 1000);
  const samples = Int16Array.from({ length }, (_, index) => {
    // A sine that swells and fades with a sine: no click at either end.
    const swell = Math.sin((Math.PI * index) / length);
    return Math.round(32767 * amplitude * swell * Math.sin((2 * Math.PI * hertz * index) / clipRate));
  });
  return buildClip(name, samples);
}
