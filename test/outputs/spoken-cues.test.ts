import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { SpokenCues } from '../../src/outputs/spoken-cues.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import type { Clips, CueTimeline } from '../../src/voice/clip.ts';
import type { OnDemandVoice } from '../../src/voice/clips/on-demand-clips.ts';
import type { VoiceStream } from '../../src/voice/voice-stream.ts';
import { playVirtually } from '../support/play-on.ts';
import { sampleRoutine } from '../support/sample-routines.ts';
import { isGate } from '../support/segments.ts';

/** Notes what it is asked to do, in order. */
class HeardVoice implements VoiceStream {
  readonly ready = Promise.resolve(0);
  readonly timelines: CueTimeline[] = [];
  readonly calls: string[] = [];
  readonly announced: { readonly say: string; readonly atMs: number | undefined }[] = [];

  load(clips: Clips): void {
    this.calls.push(`load ${clips.size}`);
  }
  async loaded(): Promise<void> {}
  play(timeline: CueTimeline): void {
    this.timelines.push(timeline);
    this.calls.push('play');
  }
  announce(say: string, atMs?: number): void {
    this.announced.push({ say, atMs });
  }
  halt(): void {
    this.calls.push('halt');
  }
  mute(on: boolean): void {
    this.calls.push(on ? 'mute' : 'unmute');
  }
  async close(): Promise<void> {
    this.calls.push('close');
  }
}

const emptyTimeline: CueTimeline = { anchorMonotonicMs: 0, positionMs: 0, cues: [] };

function listen(
  options: {
    readonly beeps?: boolean;
    readonly waitForMe?: boolean;
    readonly later?: readonly string[];
    readonly made?: Promise<void>;
    readonly clipMs?: number;
  } = {},
) {
  const { later = [], clipMs: durationMs = 0 } = options;
  const { waitForMe = false } = options;
  // Somebody is there, and in position from the first moment.
  const plan = { ...buildPlan(sampleRoutine(), { waitForMe, unattended: !waitForMe }), unattended: false };
  const voice = new HeardVoice();
  const onDemand: string[] = [];
  const maker: OnDemandVoice = {
    make: async ({ say }, urgent) => {
      onDemand.push(say);
      if (urgent) await options.made;
      return undefined;
    },
    close: async () => {
      voice.calls.push('no more is made');
    },
  };
  const clips: Clips = new Map(plan.cues.map(({ say }) => [say, { say, samples: new Int16Array(), durationMs }]));
  const output = new SpokenCues(
    {
      voice,
      clips,
      beeps: options.beeps ?? false,
      onDemand: maker,
      laterPhrases: later.map((say) => planUnhurried(say, 'normal')),
    },
    plan,
  );
  return { plan, voice, onDemand, session: playVirtually(plan, { outputs: [output], leadMs: 250 }) };
}

describe('the voice of a session', () => {
  test('has the whole plan on the clock from the start, a lead ahead of its first word', () => {
    const { plan, voice, session } = listen();
    expect(voice.timelines[0]).toEqual({
      anchorMonotonicMs: session.clock.monotonicMs() + 250,
      positionMs: 0,
      fromMs: 0,
      cues: plan.cues,
    });
  });

  test('has the answers to "it hurts" made from the start on', () => {
    expect(listen({ later: ['It hurts.'] }).onDemand).toEqual(['It hurts.']);
  });

  test('stops at a pause, and counts in at exact seconds before it goes on', async () => {
    const { voice, session } = listen();
    session.pass(20);
    session.terminal.press('space');
    expect(voice.calls.at(-1)).toBe('halt');
    session.pass(9);
    session.terminal.press('space');
    const { anchorMonotonicMs, positionMs, fromMs, cues } = voice.timelines.at(-1) ?? emptyTimeline;
    expect(anchorMonotonicMs).toBe(session.clock.monotonicMs() + 250 + 3000);
    expect(fromMs).toBe(positionMs - 3000);
    const before = cues.filter(({ atMs }) => atMs < positionMs);
    expect(before.map(({ say, atMs }) => [say, positionMs - atMs])).toEqual([
      ['three', 3000],
      ['two', 2000],
      ['one', 1000],
    ]);
  });

  test('ends what is announced when the session goes on', () => {
    const { voice, session } = listen();
    session.pass(20);
    session.terminal.press('h');
    session.terminal.press('return');
    expect(voice.calls.slice(-2)).toEqual(['halt', 'play']);
  });

  test('says a count that a pause cut off again as soon as its second goes on', () => {
    const { plan, voice, session } = listen({ clipMs: 600 });
    const count = plan.cues.find(({ kind, say }) => kind === 'count' && say === 'three');
    const pausedMs = (count?.atMs ?? 0) + 30;
    session.pass((pausedMs + 250) / 1000);
    session.terminal.press('space');
    session.pass(2);
    session.terminal.press('space');
    const { positionMs, cues } = voice.timelines.at(-1) ?? emptyTimeline;
    expect(positionMs).toBe(count?.atMs);
    const again = cues.filter(({ atMs }) => atMs >= positionMs).slice(0, 2);
    expect(again.map(({ say, atMs }) => [say, atMs - positionMs])).toEqual([
      ['three', 0],
      ['four', 1000],
    ]);
    // It goes on sounding when the plan changes.
    session.pass(3.35);
    session.terminal.press('+');
    expect(voice.timelines.at(-1)?.cues).toContainEqual(again[0]);
  });

  test('does not cut the word that sounds when ten seconds are added', () => {
    const { plan, voice, session } = listen();
    const hold = plan.segments.find(({ kind }) => kind === 'hold');
    session.pass(((hold?.atMs ?? 0) + 3_500) / 1000);
    session.terminal.press('+');
    const { anchorMonotonicMs, positionMs, cues } = voice.timelines.at(-1) ?? emptyTimeline;
    const counted = cues
      .filter(({ kind }) => kind === 'count')
      .map(({ say, atMs }) => [say, anchorMonotonicMs + atMs - positionMs]);
    expect(counted[3]?.[0]).toBe('four');
    expect(counted[3]?.[1]).toBe((counted[0]?.[1] as number) + 3000);
    expect(voice.calls.slice(2)).toEqual(['play']);
  });

  test('says the prompt of a gate and nothing after it until the person goes on', () => {
    const { plan, voice, session } = listen({ waitForMe: true });
    const gate = plan.segments.find(isGate('switch'));
    expect(voice.timelines.at(-1)?.cues.at(-1)?.say).toContain('Press Enter when you are ready');
    session.pass(600);
    expect(voice.calls.at(-1)).toBe('play');
    session.terminal.press('return');
    expect(voice.timelines.at(-1)?.cues[0]?.atMs).toBeGreaterThanOrEqual(gate?.atMs ?? 0);
    expect(voice.timelines.at(-1)?.cues[0]?.say).not.toContain('Press Enter');
  });

  test('mutes and unmutes without another schedule', () => {
    const { voice, session } = listen();
    session.pass(29);
    session.terminal.press('m');
    session.terminal.press('m');
    expect(voice.calls).toEqual(['halt', 'play', 'mute', 'unmute']);
  });

  test('makes what could not be foreseen while the session runs', async () => {
    const { voice, onDemand, session } = listen();
    session.pass(20);
    session.clock.sleepMachine(480_000, { monotonicRuns: false });
    session.pass(5);
    await setImmediate();
    expect(onDemand).toEqual(['You were away for eight minutes. Press Enter to go on.']);
    expect(voice.announced.map(({ say }) => say)).toEqual(onDemand);
  });

  test.each([
    ['as soon as it is made', false],
    ['not at all once the person has gone on', true],
  ])('says what must be made first %s', async (_, hasGoneOn) => {
    let makeIt = () => {};
    const made = new Promise<void>((resolve) => {
      makeIt = resolve;
    });
    const { voice, session } = listen({ made });
    session.pass(20);
    session.clock.sleepMachine(480_000, { monotonicRuns: false });
    session.pass(5);
    if (hasGoneOn) session.terminal.press('return');
    const before = voice.announced.length;
    makeIt();
    await setImmediate();
    const away = { say: 'You were away for eight minutes. Press Enter to go on.', atMs: undefined };
    expect(voice.announced.slice(before)).toEqual(hasGoneOn ? [] : [away]);
  });

  test('says nothing that must be made first after something that was announced later', async () => {
    const makers = new Map<string, () => void>();
    const make: OnDemandVoice['make'] = ({ say }) =>
      new Promise((resolve) => makers.set(say, () => resolve(undefined)));
    const voice = new HeardVoice();
    const onDemand = { make, close: async () => {} };
    const cues = new SpokenCues(
      { voice, clips: new Map(), beeps: false, onDemand, laterPhrases: [] },
      buildPlan(sampleRoutine(), {}),
    );
    for (const say of ['First.', 'Second.']) cues.handle({ type: 'announcement', say, monotonicMs: 0, wallMs: 0 });
    for (const say of ['Second.', 'First.']) {
      makers.get(say)?.();
      await setImmediate();
    }
    expect(voice.announced.map(({ say }) => say)).toEqual(['Second.']);
  });

  test('says what must be made first although the time changes meanwhile', async () => {
    let makeIt = () => {};
    const made = new Promise<void>((resolve) => {
      makeIt = resolve;
    });
    const { voice, session } = listen({ made });
    session.pass(20);
    // The second time it is said that this is the easier form already.
    session.terminal.press('e');
    session.terminal.press('e');
    session.terminal.press('+');
    makeIt();
    await setImmediate();
    expect(voice.announced.map(({ say }) => say)).toEqual([expect.stringContaining('easier')]);
  });

  test('beeps at both ends of every hold when asked to', () => {
    const { plan, voice } = listen({ beeps: true });
    const holds = plan.segments.filter(({ kind }) => kind === 'hold');
    const beeps = voice.timelines[0]?.cues.filter(({ kind }) => kind === 'beep') ?? [];
    expect(beeps.map(({ atMs }) => atMs)).toEqual(holds.flatMap(({ atMs, durationMs }) => [atMs, atMs + durationMs]));
  });

  test('beeps for no hold that lies behind a gate until the person goes on', () => {
    const { plan, voice, session } = listen({ beeps: true, waitForMe: true });
    const gateMs = plan.segments.find(isGate('switch'))?.atMs ?? 0;
    const holdsMs = plan.segments.filter(({ kind }) => kind === 'hold').map(({ atMs }) => atMs);
    const beepsMs = () =>
      voice.timelines
        .at(-1)
        ?.cues.filter(({ kind }) => kind === 'beep')
        .map(({ atMs }) => atMs);
    expect(holdsMs.filter((atMs) => atMs > gateMs)).not.toEqual([]);
    expect(beepsMs()).toHaveLength(2 * holdsMs.filter((atMs) => atMs < gateMs).length);
    expect(Math.max(...(beepsMs() ?? []))).toBeLessThanOrEqual(gateMs);
    session.pass(600);
    session.terminal.press('return');
    expect(beepsMs()?.at(0)).toBe(holdsMs.find((atMs) => atMs > gateMs));
  });
});
