/** From the player's events to the records that the log shows and the journal keeps. */
import type { Plan } from '../plan/plan.ts';
import type { Segment } from '../plan/segment.ts';
import { isQuickTurn as isQuickTurnStep } from '../plan/work-kinds/work-kind.ts';
import type { PlayerEvent } from '../player/event.ts';
import {
  buildStamp,
  type EndedSession,
  type Recorded,
  type RecordSettings,
  type RecordState,
} from './begin-records.ts';
import { type Calendar, renderLocalTime } from './local-time.ts';
import { addPlayed, buildWorkRecord, continueRun, isComplete, openWork, placeOf, placeOfStep } from './record-work.ts';
import type { SessionRecord, Stamp } from './session-record.ts';
import { listHurts, sumDone } from './session-totals.ts';

type EventOf<Type extends PlayerEvent['type']> = Extract<PlayerEvent, { readonly type: Type }>;

/** Events that change nothing that is kept. A new event belongs here or is recorded: the compiler asks. */
type UnrecordedEvent = EventOf<'started' | 'counting-in' | 'cue' | 'announcement' | 'muted' | 'help' | 'key-delayed'>;

/** The records that one event makes, and the state for the next one. */
export function recordEvent(before: RecordState, event: PlayerEvent, settings: RecordSettings): Recorded {
  const { calendar } = settings;
  const state = { ...before, positionMs: positionOf(event) ?? before.positionMs };
  const stamp = buildStamp(event.wallMs, state.positionMs, calendar);
  switch (event.type) {
    case 'segment-started':
      return recordSegmentStart(state, event, stamp);
    case 'segment-ended':
      return recordSegmentEnd(state, event, stamp);
    case 'plan-changed':
      return { state: { ...state, plan: event.plan }, records: [] };
    case 'halted':
      return recordHalt(state, event, stamp);
    case 'running':
      return recordRunning(state, event, stamp);
    case 'jumped':
      return recordJump(state, event, calendar);
    case 'hurt': {
      const hurt = { type: 'hurt', ...stamp, ...placeOf(state.plan, event.segment) } as const;
      return { state: { ...state, hurts: [...state.hurts, hurt] }, records: [hurt] };
    }
    case 'easier':
      return { state, records: [{ type: 'easier', ...stamp, ...placeOfStep(state.plan, event.step) }] };
    case 'left-out':
      return { state, records: [{ type: 'left-out', ...stamp, ...placeOfLeftOut(state, event), missed: event.reps }] };
    case 'ended':
      return recordEnd(state, event, stamp, settings);
    case 'lengthened': {
      const place = placeOf(state.plan, event.segment);
      return { state, records: [{ type: 'longer', ...stamp, ...place, byMs: Math.round(event.byMs) }] };
    }
    case 'gap':
      return { state, records: [{ type: 'gap', ...stamp, awayMs: Math.round(event.awayMs) }] };
    case 'clock-set':
      return { state, records: [{ type: 'clock-set', ...stamp, byMs: Math.round(event.byMs) }] };
    default:
      event satisfies UnrecordedEvent;
      return { state, records: [] };
  }
}

/** Sound that is back after `silentMs`, or, where that is absent, is gone. */
export function recordSound(
  state: RecordState,
  silentMs: number | undefined,
  wallMs: number,
  calendar: Calendar,
): Recorded {
  const stamp = buildStamp(wallMs, state.positionMs, calendar);
  const isGone = silentMs === undefined;
  return {
    state,
    records: [isGone ? { type: 'no-sound', ...stamp } : { type: 'sound', ...stamp, afterMs: Math.round(silentMs) }],
  };
}

/** The pain asked for after the session. It follows the end, so that the end is kept whatever happens at the question. */
export function recordPainAfter(state: RecordState, score: number, wallMs: number, calendar: Calendar): Recorded {
  const stamp = buildStamp(wallMs, state.positionMs, calendar);
  return { state, records: [{ type: 'pain', ...stamp, when: 'after', score }] };
}

/** What the person wrote after the session. */
export function recordNote(state: RecordState, text: string, wallMs: number, calendar: Calendar): Recorded {
  return { state, records: [{ type: 'note', ...buildStamp(wallMs, state.positionMs, calendar), text }] };
}

/** Where an event says that the position is; the compiler asks for the place of a new one that says nothing of it. */
function positionOf(event: PlayerEvent): number | undefined {
  if (event.type === 'segment-ended') return endOf(event);
  if (event.type === 'jumped') return event.toMs;
  if ('positionMs' in event) return event.positionMs;
  if ('atMs' in event) return event.atMs;
  event satisfies UnrecordedEvent | EventOf<'lengthened' | 'hurt' | 'easier' | 'left-out' | 'clock-set'>;
  return undefined;
}

function endOf({ segment, playedMs, done }: EventOf<'segment-ended'>): number {
  return segment.atMs + (done ? segment.durationMs : Math.min(playedMs, segment.durationMs));
}

function recordSegmentStart(state: RecordState, { segment }: EventOf<'segment-started'>, stamp: Stamp): Recorded {
  const isNewStep = segment.step !== state.last?.step;
  const sideBefore = isNewStep ? undefined : state.side;
  const isNewSide = segment.side !== undefined && segment.side !== sideBefore && !isQuickTurn(state.plan, segment);
  const records: SessionRecord[] = [];
  if (isNewStep) records.push({ type: 'step', ...stamp, ...placeOfStep(state.plan, segment.step) });
  if (isNewSide) {
    records.push({ type: 'side', ...stamp, ...placeOf(state.plan, segment), switched: sideBefore !== undefined });
  }
  // Kept at once: where the session is killed, cold that was on must not be unknown to the next one.
  if (segment.kind === 'pack') {
    records.push({ type: 'pack-on', ...stamp, ...placeOf(state.plan, segment), plannedMs: segment.durationMs });
  }
  return {
    state: {
      ...state,
      last: segment,
      side: isNewSide ? segment.side : sideBefore,
      work: state.work === undefined ? openWork(state.plan, segment) : continueRun(state.work, segment),
    },
    records,
  };
}

function recordSegmentEnd(state: RecordState, event: EventOf<'segment-ended'>, stamp: Stamp): Recorded {
  const { segment, playedMs, done, reason } = event;
  const work = state.work && addPlayed(state.work, segment, playedMs, done);
  const played: RecordState = { ...state, last: segment, work, playedMs: state.playedMs + playedMs };
  if (segment.kind === 'pack') return keepPack(played, event, stamp);
  if (work === undefined) return { state: played, records: [] };
  // A repeated kick continues the count; any other work that is left before its end is over.
  const isOver = done ? isComplete(work, state.plan, segment) : work.unit === 'rep' || reason !== 'repeated';
  return isOver ? closeWork(played, stamp) : { state: played, records: [] };
}

function keepPack(state: RecordState, event: EventOf<'segment-ended'>, stamp: Stamp): Recorded {
  const { segment, done } = event;
  const playedMs = Math.round(event.playedMs);
  const plannedMs = segment.durationMs;
  return keepDone(state, { type: 'pack', ...stamp, ...placeOf(state.plan, segment), playedMs, plannedMs, done });
}

/** Only a pause that somebody asked for is a pause; a gate waits by plan, and a gap has its own record. */
function recordHalt(state: RecordState, { reason, wallMs }: EventOf<'halted'>, stamp: Stamp): Recorded {
  const records: readonly SessionRecord[] = reason === 'pause' ? [{ type: 'pause', ...stamp }] : [];
  return { state: { ...state, halt: { reason, wallMs } }, records };
}

function recordRunning(state: RecordState, { wallMs }: EventOf<'running'>, stamp: Stamp): Recorded {
  const { halt } = state;
  const running: RecordState = { ...state, halt: undefined };
  if (halt === undefined || halt.reason === 'gate') return { state: running, records: [] };
  // The calendar may have been set back meanwhile.
  const afterMs = Math.max(0, Math.round(wallMs - halt.wallMs));
  return { state: running, records: [{ type: 'resume', ...stamp, afterMs }] };
}

/** Being ready early is no skip: it leaves out waiting, not exercise. */
function recordJump(state: RecordState, event: EventOf<'jumped'>, calendar: Calendar): Recorded {
  const { reason, fromMs, wallMs } = event;
  if (reason === 'went-on') return { state, records: [] };
  const place = state.last ? placeOf(state.plan, state.last) : placeOfStep(state.plan, 0);
  const stamp = buildStamp(wallMs, fromMs, calendar);
  return { state, records: [{ type: 'skip', ...stamp, ...place, reason, toMs: Math.round(event.toMs) }] };
}

/** A side is left out from the place that hurt on; a whole exercise is named alone. */
function placeOfLeftOut({ plan }: RecordState, { segment, side }: EventOf<'left-out'>) {
  return side === undefined ? placeOfStep(plan, segment.step) : placeOf(plan, segment);
}

function recordEnd(state: RecordState, event: EventOf<'ended'>, stamp: Stamp, settings: RecordSettings): Recorded {
  const { outcome, wallMs } = event;
  const { calendar } = settings;
  const { again } = state.plan;
  const sums = sumDone(state.planned, state.done);
  const session: EndedSession = { outcome, share: sums.share, startMs: state.startMs, endMs: wallMs };
  const hurt = listHurts(state.hurts);
  const againMs = again && settings.findNextRound(again, session, state.facts.roundToday, calendar);
  const end: SessionRecord = {
    type: 'end',
    ...stamp,
    outcome,
    playedMs: Math.round(state.playedMs),
    ...sums,
    ...(againMs !== undefined && { againAt: renderLocalTime(againMs, calendar.utcOffsetMinutes(againMs)) }),
    ...(hurt.length > 0 && { hurt }),
  };
  return { state, records: [end] };
}

function closeWork(state: RecordState, stamp: Stamp): Recorded {
  const record = state.work && buildWorkRecord(state.work, stamp);
  const closed: RecordState = { ...state, work: undefined };
  return record === undefined ? { state: closed, records: [] } : keepDone(closed, record);
}

function keepDone(state: RecordState, record: SessionRecord): Recorded {
  return { state: { ...state, done: [...state.done, record] }, records: [record] };
}

/** Kicks that alternate change sides every second: no side is announced for them. */
function isQuickTurn(plan: Plan, segment: Segment): boolean {
  const step = plan.steps[segment.step];
  return step?.kind === 'exercise' && isQuickTurnStep(step);
}
