import { describe, expect, it } from 'vitest';
import { clipRate } from '../../../src/voice/clip.ts';
import { clipSink } from '../../../src/voice/mixer/clip-sink.ts';
import { addSounds, emptyMix, type Mix, mixBlock } from '../../../src/voice/mixer/mix.ts';
import type { SinkHooks, SinkWorld } from '../../../src/voice/mixer/sink.ts';
import { paplay, powershell } from '../../../src/voice/mixer/sinks.ts';
import { readWav } from '../../../src/voice/pcm/wav.ts';
import { FakeProcesses } from '../../support/fake-processes.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const clip = new Int16Array(clipRate / 2).fill(8000);

/** A sink whose program, where nothing else is said, has played the probe. */
function openSink(spec: Parameters<typeof clipSink>[0], { isProbed = true } = {}) {
  const clock = new VirtualClock();
  const files = new MemoryFiles({ clock });
  const processes = new FakeProcesses({ [spec.program]: () => ({}) });
  const world: SinkWorld = {
    clock,
    files,
    processes,
    platform: 'linux',
    clipFolder: '/home/person/playing',
    volume: 0.5,
    loadDevice: () => Promise.reject(),
  };
  let mix: Mix = emptyMix(1);
  const lost: string[] = [];
  const hooks: SinkHooks = {
    pull: (length) => {
      const { position } = mix;
      const mixed = mixBlock(mix, length);
      mix = mixed.mix;
      return { ...mixed, position };
    },
    setOrigin: (originMs) => {
      mix = { ...mix, originMs };
    },
    lose: ({ code }, hasPlayed) => lost.push(`${code}${hasPlayed ? ' after playing' : ''}`),
  };
  const sink = clipSink(spec).open(world, hooks);
  if (isProbed) {
    clock.advance(600);
    processes.started.pop()?.exit(0);
    processes.calls.pop();
  }
  const playAt = (atMs: number) => {
    mix = addSounds(mix, [{ samples: clip, atMs, track: 'plan' }]);
  };
  return { clock, files, processes, lost, sink, playAt };
}

describe('clipSink', () => {
  it('starts the program early by the time that it needs to start', () => {
    const { clock, processes, playAt } = openSink(paplay);
    clock.advance(100);
    const atMs = clock.monotonicMs() + 1000;
    playAt(atMs);
    clock.advance(1000 - paplay.startMs - 21);
    expect(processes.started).toHaveLength(0);
    clock.advance(21);
    expect(processes.started).toHaveLength(1);
  });

  it('gives it the clip as a file, at the volume, and uses the file again', () => {
    const { clock, files, processes, playAt } = openSink(paplay);
    for (const afterMs of [200, 1200]) playAt(clock.monotonicMs() + afterMs);
    clock.advance(2000);
    const [first, second] = processes.calls.map(({ args }) => args.at(-1));
    expect(first).toBe(second);
    const sound = readWav(files.readSync(first ?? '', 1e6));
    expect(sound?.samples).toHaveLength(clip.length);
    expect((sound?.samples[0] ?? 0) * 32768).toBe(4000);
  });

  it('leaves no file and no process behind', () => {
    const { clock, files, sink, processes, playAt } = openSink(paplay);
    playAt(clock.monotonicMs() + 200);
    clock.advance(300);
    sink?.close({ atOnce: true });
    expect(files.paths()).toEqual([]);
    expect(processes.started.map(({ killed }) => killed)).toEqual([true]);
    expect(clock.pendingWakes).toBe(0);
  });

  it('removes what a session that was killed left behind, a day later', () => {
    const clock = new VirtualClock();
    const left = '/home/person/playing/1-0.wav';
    const files = new MemoryFiles({ clock, files: { [left]: 'old' } });
    const processes = new FakeProcesses({ paplay: () => ({}) });
    const world = {
      clock,
      files,
      processes,
      platform: 'linux',
      clipFolder: '/home/person/playing',
      volume: 1,
    } as const;
    const hooks = { pull: () => ({ samples: clip, begun: [], position: 0 }), setOrigin: () => {}, lose: () => {} };
    const open = () => clipSink(paplay).open({ ...world, loadDevice: () => Promise.reject() }, hooks);
    open()?.close({ atOnce: true });
    expect(files.paths()).toEqual([left]);
    clock.jumpWall(25 * 3_600_000);
    open()?.close({ atOnce: true });
    expect(files.paths()).toEqual([]);
  });

  it.each([
    ['ends at once', (started: FakeProcesses['started']) => started.at(-1)?.exit(0)],
    ['hangs', () => {}],
  ])('is given up when the program %s', (_, fault) => {
    const { clock, lost, processes, playAt } = openSink(paplay);
    playAt(clock.monotonicMs() + 200);
    playAt(clock.monotonicMs() + 1200);
    for (let turn = 0; turn < 60; turn += 1) {
      clock.advance(100);
      fault(processes.started);
    }
    expect(lost).toEqual(['unplayed']);
    expect(processes.started.every(({ killed, ended }) => killed || ended)).toBe(true);
  });

  it('is given up before the first word when its program ends at once', () => {
    const { clock, lost, processes } = openSink(paplay, { isProbed: false });
    // On a busy machine it may take long to fail.
    clock.advance(400);
    processes.started[0]?.exit(0);
    expect(lost).toEqual(['unplayed']);
  });

  it('reports whether it had played before', () => {
    const { clock, lost, processes, playAt } = openSink(paplay);
    for (const afterMs of [200, 1200, 2200]) playAt(clock.monotonicMs() + afterMs);
    for (let turn = 0; turn < 40; turn += 1) {
      clock.advance(100);
      const last = processes.started.at(-1);
      // The first one plays on for a while.
      if (processes.started.length > 1 || turn === 10) last?.exit(0);
    }
    expect(lost).toEqual(['unplayed after playing']);
  });

  it('stops the clips that are playing', () => {
    const { clock, sink, processes, playAt } = openSink(paplay);
    playAt(clock.monotonicMs() + 200);
    clock.advance(300);
    sink?.silence();
    expect(processes.started[0]?.killed).toBe(true);
  });

  it('never makes a file name a part of a Windows command', () => {
    const { clock, processes, playAt } = openSink(powershell);
    clock.advance(1000);
    playAt(clock.monotonicMs() + 600);
    clock.advance(600);
    const [call] = processes.calls;
    const script = Buffer.from(call?.args.at(-1) ?? '', 'base64').toString('utf16le');
    expect(script).not.toContain('playing');
    const line = Buffer.from(processes.started[0]?.written[0] ?? []).toString('latin1');
    expect(Buffer.from(line, 'base64').toString('utf8')).toMatch(/^\/home\/person\/playing\/.*\.wav$/);
  });
});
