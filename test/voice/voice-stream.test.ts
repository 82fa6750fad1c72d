import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type AudibleCue, buildClip, type Clips } from '../../src/voice/clip.ts';
import type { MixerReport, MixerRequest } from '../../src/voice/mixer/mixer-protocol.ts';
import { openVoice } from '../../src/voice/voice-stream.ts';
import { buildTestPorts, type TestPortsOptions } from '../support/test-ports.ts';
import { renderWarning } from '../support/words.ts';

const clips: Clips = new Map(['one', 'two', 'three'].map((say, index) => [say, buildClip(say, Int16Array.of(index))]));

const cues: readonly AudibleCue[] = [
  { atMs: 1000, say: 'one', kind: 'count' },
  { atMs: 2000, say: 'two', kind: 'count' },
  { atMs: 2500, say: 'Breathe', kind: 'breathe' },
  { atMs: 3000, say: 'three', kind: 'count' },
];

function open(options: TestPortsOptions = {}) {
  const ports = buildTestPorts(options);
  const warnings: string[] = [];
  const voice = openVoice(ports, { volume: 0.8, onWarning: (warning) => warnings.push(renderWarning(warning)) });
  const helper = (index = 0) => {
    const found = ports.processes.helpers[index];
    if (found === undefined) throw new Error('The mixer was not started.');
    return found;
  };
  const report = (message: MixerReport, index = 0) => helper(index).emit(message);
  const asked = (type: MixerRequest['type'], index = 0) =>
    (helper(index).sent as MixerRequest[]).filter((request) => request.type === type);
  const rings = () => ports.terminal.written.split('\u0007').length - 1;
  return { ports, voice, warnings, helper, report, asked, rings, now: () => ports.clock.monotonicMs() };
}

describe('openVoice', () => {
  it('schedules the cues on the clock, without those that have no clip, and marks those that began before', () => {
    const { voice, asked, now } = open();
    voice.load(clips);
    voice.play({ anchorMonotonicMs: now() + 500, positionMs: 1500, cues });
    expect(asked('play')).toEqual([
      {
        type: 'play',
        sounds: [
          { clip: 0, atMs: now(), begun: true },
          { clip: 1, atMs: now() + 1000 },
          { clip: 2, atMs: now() + 2000 },
        ],
      },
    ]);
  });

  it('plays a cue of the timeline as soon as it has a clip', () => {
    const { voice, asked, now } = open();
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    expect(asked('play')[0]).toEqual({ type: 'play', sounds: [] });
    voice.load(clips);
    expect(asked('play')[1]).toMatchObject({ sounds: [{ clip: 0 }, { clip: 1 }, { clip: 2 }] });
  });

  it('reports when the mixer has all clips, however they were loaded', async () => {
    const { voice, helper, report } = open();
    let isLoaded = false;
    await voice.loaded();
    helper().takesClips = false;
    voice.load(clips);
    const loaded = voice.loaded().then(() => {
      isLoaded = true;
    });
    report({ type: 'loaded', count: 2 });
    await setImmediate();
    expect(isLoaded).toBe(false);
    // The next mixer has none of them, and gets them all.
    helper().exit();
    await loaded;
    await voice.loaded();
  });

  it('does not wait for clips when the mixer is gone', async () => {
    const { voice, helper } = open();
    helper().takesClips = false;
    voice.load(clips);
    const loaded = voice.loaded();
    helper().exit();
    helper(1).takesClips = false;
    helper(1).exit();
    await loaded;
  });

  it('sends each clip once', () => {
    const { voice, asked } = open();
    voice.load(clips);
    voice.load(new Map([...clips, ['four', buildClip('four', Int16Array.of(9))]]));
    expect(asked('clips').map((request) => request.type === 'clips' && request.clips.length)).toEqual([3, 1]);
  });

  it('sends many clips in batches, and reports when the first ones have arrived', async () => {
    const { voice, helper, asked, report } = open();
    helper().takesClips = false;
    const large = (say: string) => [say, buildClip(say, new Int16Array(300_000))] as const;
    voice.load(new Map([large('five')]));
    let isLoaded = false;
    const loaded = voice.loaded().then(() => {
      isLoaded = true;
    });
    voice.load(new Map(['six', 'seven', 'eight', 'nine'].map(large)));
    const sent = () => asked('clips').map((request) => request.type === 'clips' && request.clips.length);
    expect(sent()).toEqual([1]);
    await setImmediate();
    expect(isLoaded).toBe(false);
    report({ type: 'loaded', count: 1 });
    await loaded;
    expect(sent()).toEqual([1, 1]);
    for (let count = 2; count <= 5; count += 1) report({ type: 'loaded', count });
    expect(sent()).toEqual([1, 1, 1, 1, 1]);
  });

  it('keeps the mixer alive until it is closed', async () => {
    const { ports, voice, asked, report } = open();
    ports.clock.advance(5000);
    expect(asked('alive').length).toBeGreaterThanOrEqual(10);
    const closed = voice.close();
    report({ type: 'closed' });
    await closed;
    expect(ports.clock.pendingWakes).toBe(0);
  });

  it('reports when the sink is ready', async () => {
    const { voice, report } = open();
    report({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 160 });
    expect(await voice.ready).toBe(160);
  });

  it('does not warn about sinks that are not installed', () => {
    const { warnings, report } = open();
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'pacat' },
      fault: { code: 'not-installed' },
      played: false,
    });
    report({ type: 'ready', sink: { way: 'stream', program: 'aplay' }, latencyMs: 180 });
    expect(warnings).toEqual([]);
  });

  it('warns in one line when another sink takes over', () => {
    const { warnings, report } = open();
    report({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 160 });
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'pacat' },
      fault: { code: 'ended', exitCode: undefined, how: 'SIGKILL' },
      played: true,
    });
    report({ type: 'ready', sink: { way: 'stream', program: 'aplay' }, latencyMs: 180 });
    expect(warnings).toEqual(['pacat stopped playing: it ended (SIGKILL). aplay goes on.']);
  });

  it('schedules again what the mixer dropped while the program stood still', () => {
    const { voice, asked, report, now } = open();
    voice.load(clips);
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    report({ type: 'lapsed' });
    expect(asked('play')).toHaveLength(2);
    voice.halt();
    report({ type: 'lapsed' });
    expect(asked('play')).toHaveLength(2);
  });

  it('restarts a mixer that died, without the sink that it tried, and sends it the whole state', () => {
    const { ports, voice, asked, helper, report, now } = open();
    voice.load(clips);
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    voice.mute(true);
    report({ type: 'trying', sink: 'device', title: { way: 'device' } });
    helper().exit();
    expect(asked('open', 1)).toMatchObject([{ without: ['device'] }]);
    expect(asked('clips', 1)).toHaveLength(1);
    report({ type: 'ready', sink: { way: 'stream', program: 'afplay' }, latencyMs: 90 }, 1);
    expect(asked('play', 1)).toHaveLength(1);
    expect(asked('mute', 1)).toEqual([{ type: 'mute', on: true }]);
    expect(ports.processes.helpers).toHaveLength(2);
  });
});

describe('without a sink', () => {
  const nothing: MixerReport = { type: 'no-sink' };

  it('warns why and what to install, and rings the bell on the second', () => {
    const { ports, voice, warnings, report, rings, now } = open();
    voice.load(clips);
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'pacat' },
      fault: { code: 'ended', exitCode: 1, how: undefined },
      played: false,
    });
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'aplay' },
      fault: { code: 'not-installed' },
      played: false,
    });
    report(nothing);
    expect(warnings).toEqual([
      'There is no sound (pacat: it ended (exit code 1)). Install pulseaudio-utils or alsa-utils, and look whether a sound device is switched on. The bell and the screen keep the count.',
    ]);
    const heard = [900, 200, 1000, 500, 500].map((ms) => {
      ports.clock.advance(ms);
      return rings();
    });
    // Nothing rings for "Breathe".
    expect(heard).toEqual([0, 1, 2, 2, 3]);
  });

  it('warns in one line, however many sinks were tried', () => {
    const { warnings, report } = open();
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'pacat' },
      fault: { code: 'ended', exitCode: 1, how: undefined },
      played: false,
    });
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'aplay' },
      fault: { code: 'ended', exitCode: 1, how: undefined },
      played: false,
    });
    report({ type: 'ready', sink: { way: 'clips', program: 'paplay' }, latencyMs: 90 });
    report({ type: 'lost', sink: { way: 'clips', program: 'paplay' }, fault: { code: 'unplayed' }, played: false });
    report(nothing);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^There is no sound \(pacat, aplay: it ended \(exit code 1\); paplay for each clip: it ends without playing, or hangs\)\. Install/,
      ),
    ]);
  });

  it('warns that no sink is installed', () => {
    const { warnings, report } = open();
    report({
      type: 'lost',
      sink: { way: 'stream', program: 'pacat' },
      fault: { code: 'not-installed' },
      played: false,
    });
    report(nothing);
    expect(warnings[0]).toContain('no program that plays sound was found');
  });

  it('is silent after a halt and while muted, and rings again afterwards', () => {
    const { ports, voice, report, rings, now } = open();
    report(nothing);
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    voice.mute(true);
    ports.clock.advance(1500);
    voice.mute(false);
    ports.clock.advance(1000);
    expect(rings()).toBe(1);
    voice.halt();
    ports.clock.advance(5000);
    expect(rings()).toBe(1);
    voice.play({ anchorMonotonicMs: now(), positionMs: 2800, cues });
    ports.clock.advance(1000);
    expect(rings()).toBe(2);
  });

  it('plays again, and rings no more, when a device is found again', () => {
    const { ports, voice, warnings, report, asked, rings, now } = open();
    voice.load(clips);
    report({ type: 'ready', sink: { way: 'stream', program: 'pacat' }, latencyMs: 160 });
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    const pacat = { way: 'stream', program: 'pacat' } as const;
    report({ type: 'lost', sink: pacat, fault: { code: 'ended', exitCode: 1, how: undefined }, played: true });
    report(nothing);
    ports.clock.advance(2200);
    report({ type: 'ready', sink: pacat, latencyMs: 160 });
    expect(asked('play').at(-1)).toMatchObject({ sounds: [{ clip: 0 }, { clip: 1 }, { clip: 2 }] });
    ports.clock.advance(5000);
    expect(rings()).toBe(2);
    expect(warnings.at(-1)).toBe('There is sound again, after 2.2 s without. pacat plays.');
    // What was lost before is no news when the device goes away once more.
    report({ type: 'lost', sink: pacat, fault: { code: 'stuck' }, played: true });
    report(nothing);
    expect(warnings.at(-1)).toMatch(/^There is no sound \(pacat: it hangs\)\./);
  });

  it('rings the bell when the mixer dies twice', () => {
    const { helper, warnings } = open();
    helper().exit();
    helper(1).exit();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('the mixer ended unexpectedly');
  });

  it('rings from the first cue on, the name of an exercise', () => {
    const { ports, voice, report, rings, now } = open();
    report(nothing);
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues: [{ atMs: 0, say: 'Bridge.', kind: 'name' }] });
    ports.clock.advance(100);
    expect(rings()).toBe(1);
  });

  it('does not ring without a terminal', () => {
    const { ports, voice, warnings, report, rings, now } = open({ terminal: { canAsk: false, canRepaint: false } });
    report(nothing);
    voice.play({ anchorMonotonicMs: now(), positionMs: 0, cues });
    ports.clock.advance(5000);
    expect(rings()).toBe(0);
    expect(warnings[0]).toMatch(/The screen keeps the count\.$/);
  });
});

describe('the end', () => {
  it('waits until the mixer reports that the last sound is over', async () => {
    const { voice, helper, report, asked } = open();
    const closing = voice.close();
    expect(asked('close')).toHaveLength(1);
    expect(helper().hasExited).toBe(false);
    report({ type: 'closed' });
    await closing;
    expect(helper().hasExited).toBe(true);
  });

  it('does not wait for a mixer that hangs', async () => {
    const { ports, voice, helper } = open();
    const closing = voice.close();
    await ports.clock.advanceAsync(8000);
    expect(helper().hasExited).toBe(false);
    await ports.clock.advanceAsync(1500);
    await closing;
    expect(helper().hasExited).toBe(true);
  });

  it('does not wait for a mixer that has died', async () => {
    const { voice, helper } = open();
    const closing = voice.close();
    helper().exit();
    await closing;
  });
});
