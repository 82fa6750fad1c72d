import { describe, expect, it } from 'vitest';
import type { SinkFault } from '../../../src/messages/errors.ts';
import { clipRate } from '../../../src/voice/clip.ts';
import { device } from '../../../src/voice/mixer/device.ts';
import type { DeviceModule } from '../../../src/voice/mixer/sink.ts';
import { FakeProcesses } from '../../support/fake-processes.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

function openDevice(module: Promise<DeviceModule>) {
  const clock = new VirtualClock();
  const seen = { origins: [] as number[], lost: [] as SinkFault[] };
  let position = 0;
  const sink = device.open(
    {
      clock,
      files: new MemoryFiles({ clock }),
      processes: new FakeProcesses(),
      platform: 'darwin',
      clipFolder: '/playing',
      volume: 1,
      loadDevice: () => module,
    },
    {
      pull: (length) => {
        const from = position;
        position += length;
        return { samples: new Int16Array(length).fill(5), begun: [], position: from };
      },
      setOrigin: (originMs) => seen.origins.push(originMs),
      lose: (fault) => seen.lost.push(fault),
    },
  );
  return { clock, sink, seen };
}

/** A device that asks for samples when the test says so. */
function fakeModule() {
  const fakes = { fill: (_: Int16Array): void => {}, disposed: 0 };
  const module: DeviceModule = {
    createAudioOutput: async (config, fill) => {
      expect(config).toEqual({ sampleRate: clipRate, channelCount: 1, bufferDuration: 100 });
      fakes.fill = fill;
      return {
        dispose: async () => {
          fakes.disposed += 1;
        },
      };
    },
  };
  return { fakes, module };
}

describe('device', () => {
  it('fills what it is asked for, and counts one buffer of latency', async () => {
    const { fakes, module } = fakeModule();
    const { clock, seen } = openDevice(Promise.resolve(module));
    await clock.advanceAsync(10);
    const target = new Int16Array(480);
    fakes.fill(target);
    expect(target.every((sample) => sample === 5)).toBe(true);
    fakes.fill(target);
    expect(seen.origins).toEqual([clock.monotonicMs() + 100]);
  });

  it('is given up where the package is missing', async () => {
    const { clock, seen } = openDevice(Promise.reject(new Error('Cannot find package')));
    await clock.advanceAsync(10);
    expect(seen.lost).toEqual([{ code: 'failed', message: 'Cannot find package' }]);
  });

  it('is given up when the device asks for nothing', async () => {
    const { fakes, module } = fakeModule();
    const { clock, seen } = openDevice(Promise.resolve(module));
    await clock.advanceAsync(3100);
    expect(seen.lost).toEqual([{ code: 'takes-nothing' }]);
    expect(fakes.disposed).toBe(1);
  });

  it('is closed at the end', async () => {
    const { fakes, module } = fakeModule();
    const { clock, sink } = openDevice(Promise.resolve(module));
    await clock.advanceAsync(10);
    sink?.close({ atOnce: false });
    expect(fakes.disposed).toBe(1);
  });
});
