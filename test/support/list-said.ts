import type { Cue, Plan } from '../../src/plan/plan.ts';
import { planPhrase, planUnhurried } from '../../src/plan/planned-phrase.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import type { VirtualSession } from './play-on.ts';

/** Something that is said, on the monotonic clock. */
export interface Said {
  readonly say: string;
  readonly isSafety: boolean;
  readonly fromMs: number;
  /** When the planner expects it to be over. */
  readonly overMs: number;
  /** When something ends it, over or not, and what that is. */
  readonly untilMs: number;
  readonly endedBy?: PlayerEvent;
}

/** All that was said in a session, in its order. A cue that a halt cut off is said again without an event of its own. */
export function listSaid({ events, clock }: VirtualSession): readonly Said[] {
  const aheadMs = clock.wallMs() - clock.monotonicMs();
  const said: Said[] = [];
  let open: Said[] = [];
  let cues: Cue[] = [];
  let plan: Plan | undefined;
  const endAll = (event: PlayerEvent) => {
    const untilMs = event.wallMs - aheadMs;
    said.push(...open.map((each) => ({ ...each, untilMs, endedBy: event })));
    open = [];
  };
  const begin = (say: string, isSafety: boolean, fromMs: number, lengthMs: number) =>
    open.push({ say, isSafety, fromMs, overMs: fromMs + lengthMs, untilMs: Number.POSITIVE_INFINITY });
  const beginCue = ({ say, kind, segment, safety }: Cue, fromMs: number) => {
    const within = plan?.segments[segment];
    if (plan === undefined || within === undefined) return;
    begin(say, safety === true, fromMs, planPhrase(say, kind, within, plan.rate).withinMs);
  };
  for (const event of events) {
    if (event.type === 'started' || event.type === 'plan-changed') plan = event.plan;
    if (event.type === 'jumped' || event.type === 'ended') endAll(event);
    if (event.type === 'halted' && event.reason !== 'gate') endAll(event);
    if (event.type === 'segment-started') cues = [];
    if (event.type === 'running' && event.how === 'begins') {
      endAll(event);
      const again = cues.filter(({ atMs }) => atMs >= event.positionMs);
      for (const cue of again) beginCue(cue, event.monotonicMs + cue.atMs - event.positionMs);
    }
    if (event.type === 'cue') {
      beginCue(event.cue, event.wallMs - aheadMs);
      cues.push(event.cue);
    }
    if (event.type === 'announcement') {
      const { withinMs } = planUnhurried(event.say, plan?.rate ?? 'normal');
      begin(event.say, false, event.monotonicMs, withinMs);
    }
  }
  return [...said, ...open];
}
