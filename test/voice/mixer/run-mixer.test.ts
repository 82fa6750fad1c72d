import { describe, expect, it } from 'vitest';
import type { ParentChannel } from '../../../src/ports/processes.ts';
import { clipRate } from '../../../src/voice/clip.ts';
import type { MixerReport, MixerRequest } from '../../../src/voice/mixer/mixer-protocol.ts';
import { runMixer } from '../../../src/voice/mixer/run-mixer.ts';
import { FakeProcesses } from '../../support/fake-processes.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';
import { VoicePlayer } from '../../support/voice-player.ts';

const clipFolder = '/home/person/.cache/backroutine/playing';

/** A mixer whose messages the test sends and receives. */
class MixerUnderTest {
  readonly clock = new VirtualClock();
  readonly processes: FakeProcesses;
  readonly reports: MixerReport[] = [];
  #hear: (message: unknown) => void = () => {};
  #close: () => void = () => {};

  constructor(...programs: readonly string[]) {
    this.processes = new FakeProcesses(Object.fromEntries(programs.map((program) => [program, () => ({})])));
    const channel: ParentChannel = {
      send: (report) => this.reports.push(report as MixerReport),
      onMessage: (listener) => {
        this.#hear = listener;
      },
      onClosed: (listener) => {
        this.#close = listener;
      },
    };
    const { clock, processes } = this;
    runMixer({ clock, processes, files: new MemoryFiles({ clock }), loadDevice: () => Promise.reject() }, channel);
    this.ask({ type: 'open', platform: 'linux', clipFolder, volume: 1, without: [] });
    this.ask({ type: 'clips', clips: [{ clip: 0, samples: new Int16Array(clipRate / 5).fill(9000) }] });
  }

  ask(request: MixerRequest): void {
    this.#hear(request);
  }

  /** As the program does while it runs. */
  advance(ms: number): void {
    for (let left = ms; left > 0; left -= 100) {
      this.ask({ type: 'alive' });
      this.clock.advance(Math.min(100, left));
    }
  }

  /** Asks for the clip once a second, `count` times, the first in a second; returns the moments. */
  playCounts(count: number): readonly number[] {
    const sounds = Array.from({ length: count }, (_, index) => ({
      clip: 0,
      atMs: this.clock.monotonicMs() + (index + 1) * 1000,
    }));
    this.ask({ type: 'play', sounds });
    return sounds.map(({ atMs }) => atMs);
  }

  /** Lets the sink that was started last play. */
  startSink(program: 'pacat' | 'aplay' = 'pacat', startMs = 30): VoicePlayer {
    const child = this.processes.started.at(-1);
    if (child === undefined) throw new Error('No sink was started.');
    return new VoicePlayer(this.clock, child, program, startMs);
  }

  /** What it reported, without the sinks that are not installed. */
  listReports(): readonly MixerReport['type'][] {
    return this.reports
      .filter((report) => !(report.type === 'lost' && report.fault.code === 'not-installed'))
      .map(({ type }) => type)
      .filter((type) => type !== 'trying' && type !== 'loaded');
  }

  goAway(): void {
    this.#close();
  }
}

/** How far each sound was heard from its scheduled moment. */
function errorsOf(heard: readonly number[], wanted: readonly number[]): readonly number[] {
  expect(heard).toHaveLength(wanted.length);
  return heard.map((ms, index) => Math.abs(ms - (wanted[index] ?? Number.NaN)));
}

describe('runMixer', () => {
  it.each([10, 80, 600, 2000])('plays on time when the sound device takes %i ms to start', (startMs) => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink('pacat', startMs);
    mixer.advance(2500);
    const wanted = mixer.playCounts(5);
    mixer.advance(6000);
    expect(Math.max(...errorsOf(pacat.listHeardStarts(), wanted))).toBeLessThan(10);
  });

  it.each(['pacat', 'aplay'] as const)('plays on time again after it was held up itself, with %s', (program) => {
    const mixer = new MixerUnderTest(program);
    const sink = mixer.startSink(program, 0);
    mixer.advance(1000);
    mixer.playCounts(2);
    mixer.advance(2500);
    mixer.clock.stall(700);
    const wanted = mixer.playCounts(4);
    mixer.advance(5000);
    expect(Math.max(...errorsOf(sink.listHeardStarts().slice(-4), wanted))).toBeLessThan(10);
  });

  it('reports how many clips have arrived', () => {
    const mixer = new MixerUnderTest('pacat');
    mixer.ask({ type: 'clips', clips: [{ clip: 1, samples: new Int16Array(9) }] });
    const loaded = mixer.reports.filter(({ type }) => type === 'loaded');
    expect(loaded).toEqual([
      { type: 'loaded', count: 1 },
      { type: 'loaded', count: 2 },
    ]);
  });

  it('plays a sound on time that was scheduled before its clip arrived', () => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink();
    mixer.advance(1000);
    const fromMs = mixer.clock.monotonicMs();
    const moments = [1000, 3000, 4500].map((ms) => fromMs + ms);
    const sounds = [0, 7, 8].map((clip, index) => ({ clip, atMs: moments[index] ?? 0 }));
    mixer.ask({ type: 'play', sounds: sounds.slice(0, 2) });
    for (const sound of sounds.slice(2)) mixer.ask({ type: 'announce', sound });
    mixer.advance(500);
    mixer.ask({ type: 'clips', clips: [7, 8].map((clip) => ({ clip, samples: new Int16Array(4800).fill(9000) })) });
    mixer.advance(6000);
    expect(Math.max(...errorsOf(pacat.listHeardStarts(), moments))).toBeLessThan(10);
  });

  it.each<[string, MixerRequest]>([
    ['a halt', { type: 'halt' }],
    ['another plan', { type: 'play', sounds: [] }],
  ])('drops sounds whose clip has not arrived at %s', (_, request) => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink();
    mixer.advance(1000);
    mixer.ask({ type: 'play', sounds: [{ clip: 7, atMs: mixer.clock.monotonicMs() + 2000 }] });
    mixer.ask(request);
    mixer.ask({ type: 'clips', clips: [{ clip: 7, samples: new Int16Array(4800).fill(9000) }] });
    mixer.advance(4000);
    expect(pacat.listHeardStarts()).toEqual([]);
  });

  it('is silent at once after a halt, and plays what is scheduled next', () => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink();
    mixer.advance(1000);
    const before = mixer.playCounts(3);
    mixer.advance(1500);
    mixer.ask({ type: 'halt' });
    mixer.advance(3000);
    const after = mixer.playCounts(2);
    mixer.advance(3000);
    expect(errorsOf(pacat.listHeardStarts(), [...before.slice(0, 1), ...after])).toHaveLength(3);
  });

  it('plays nothing that was due while it was stopped with the program', () => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink();
    mixer.advance(1000);
    const wanted = mixer.playCounts(8);
    // Two counts are heard, two fall into the stop, and then the program halts: it has noticed the stop too.
    mixer.advance(2500);
    mixer.clock.stall(2000);
    mixer.advance(100);
    mixer.ask({ type: 'halt' });
    mixer.advance(5000);
    expect(Math.max(...errorsOf(pacat.listHeardStarts(), wanted.slice(0, 2)))).toBeLessThan(10);
  });

  it('goes silent without a message for 1.5 s, and reports it', () => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink();
    mixer.advance(1000);
    mixer.playCounts(10);
    mixer.clock.advance(8000);
    expect(mixer.listReports()).toEqual(['ready', 'lapsed']);
    expect(pacat.listHeardStarts()).toHaveLength(1);
  });

  it('keeps its position while it is muted', () => {
    const mixer = new MixerUnderTest('pacat');
    const pacat = mixer.startSink();
    mixer.advance(1000);
    const wanted = mixer.playCounts(4);
    mixer.ask({ type: 'mute', on: true });
    mixer.advance(2500);
    mixer.ask({ type: 'mute', on: false });
    mixer.advance(3000);
    expect(Math.max(...errorsOf(pacat.listHeardStarts(), wanted.slice(2)))).toBeLessThan(10);
  });

  it('takes the next sink when one ends in the middle, and stays on time', () => {
    const mixer = new MixerUnderTest('pacat', 'aplay');
    mixer.startSink();
    mixer.advance(1000);
    const wanted = mixer.playCounts(5);
    mixer.advance(2400);
    mixer.processes.started[0]?.exit(undefined, 'SIGKILL');
    const aplay = mixer.processes.started[1];
    aplay?.printStderr("Playing raw data 'stdin' : Signed 16 bit Little Endian\n");
    const startedMs = mixer.clock.monotonicMs();
    mixer.advance(4000);
    expect(mixer.listReports()).toEqual(['ready', 'lost', 'ready']);
    const samples = Buffer.concat(aplay?.written ?? []);
    const first = Array.from({ length: samples.length / 2 }, (_, index) => samples.readInt16LE(index * 2)).findIndex(
      (sample) => sample !== 0,
    );
    expect(startedMs + (first * 1000) / clipRate).toBeCloseTo(wanted[2] ?? 0, 0);
  });

  it.each([
    ['ends at once with 0', (mixer: MixerUnderTest) => mixer.processes.started[0]?.exit(0)],
    ['says nothing', (mixer: MixerUnderTest) => mixer.advance(3100)],
    ['says that it is open and then hangs', (mixer: MixerUnderTest) => mixer.startSink().hang()],
  ])('takes the next sink when the first %s', (_, fault) => {
    const mixer = new MixerUnderTest('pacat', 'aplay');
    fault(mixer);
    mixer.advance(4000);
    expect(mixer.reports).toContainEqual({
      type: 'trying',
      sink: 'aplay',
      title: { way: 'stream', program: 'aplay' },
    });
  });

  it('takes the next sink when one hangs after it has played', () => {
    const mixer = new MixerUnderTest('pacat', 'aplay');
    const pacat = mixer.startSink();
    mixer.advance(2000);
    pacat.hang();
    mixer.advance(2500);
    expect(mixer.reports).toContainEqual({
      type: 'lost',
      sink: { way: 'stream', program: 'pacat' },
      fault: { code: 'stuck' },
      played: true,
    });
    expect(mixer.processes.started[0]?.killed).toBe(true);
  });

  it('takes the next sink when one stops taking samples', () => {
    const mixer = new MixerUnderTest('aplay');
    const aplay = mixer.processes.started[0];
    aplay?.printStderr("Playing raw data 'stdin' : \n");
    mixer.advance(1000);
    if (aplay) aplay.hasRoom = false;
    mixer.advance(2500);
    expect(mixer.listReports().slice(0, 2)).toEqual(['ready', 'lost']);
  });

  it('reports that there is no sink', () => {
    const mixer = new MixerUnderTest();
    expect(mixer.listReports()).toEqual(['no-sink']);
  });

  it('tries every sink again each 5 s, and reports only the one that plays', () => {
    const mixer = new MixerUnderTest('pacat');
    mixer.processes.started[0]?.exit(1);
    for (const tries of [1, 2, 3]) {
      expect(mixer.processes.started).toHaveLength(tries);
      mixer.advance(4900);
      expect(mixer.processes.started).toHaveLength(tries);
      mixer.advance(200);
      if (tries < 3) mixer.processes.started.at(-1)?.exit(1);
    }
    const pacat = mixer.startSink();
    mixer.advance(500);
    const wanted = mixer.playCounts(2);
    mixer.advance(3000);
    expect(mixer.listReports()).toEqual(['lost', 'no-sink', 'ready']);
    expect(Math.max(...errorsOf(pacat.listHeardStarts(), wanted))).toBeLessThan(10);
  });

  it('tries no sink again once it is closed', () => {
    const mixer = new MixerUnderTest('pacat');
    mixer.processes.started[0]?.exit(1);
    mixer.ask({ type: 'close' });
    mixer.advance(11_000);
    expect(mixer.processes.started).toHaveLength(1);
  });

  it('plays the last word to its end before it closes', () => {
    const mixer = new MixerUnderTest('pacat');
    mixer.startSink();
    mixer.advance(1000);
    mixer.playCounts(1);
    mixer.advance(900);
    mixer.ask({ type: 'close' });
    mixer.advance(100);
    expect(mixer.processes.started[0]?.ended).toBe(false);
    mixer.advance(1000);
    expect(mixer.processes.started[0]?.ended).toBe(true);
    expect(mixer.reports.at(-1)).toEqual({ type: 'closed' });
  });

  it('ends its sink when the program is gone', () => {
    const mixer = new MixerUnderTest('pacat', 'aplay');
    mixer.startSink();
    mixer.advance(1000);
    mixer.goAway();
    expect(mixer.processes.started[0]?.killed).toBe(true);
    expect(mixer.processes.started).toHaveLength(1);
  });
});
