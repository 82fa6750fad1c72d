import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeClock } from '../../../src/system/node-clock.ts';

/** Samples per second of a capture; what the recogniser wants. */
export const captureRate = 16_000;
const wavHeaderBytes = 44;

export interface Capture {
  readonly file: string;
  /** Monotonic moment, give or take a few ms, at which the sound in the capture's first sample was heard. */
  readonly startMs: number;
}

/** A sound server of the test's own, with a speaker that nobody hears and a capture of what it plays. */
export interface SoundServer {
  readonly folder: string;
  /** What a program needs in its environment to play here. */
  readonly environment: Readonly<Record<string, string>>;
  startCapture(): Promise<{ stop(): Promise<Capture> }>;
  /** Away for so long, as a loudspeaker is that was unplugged: what plays to it, and what listens, loses it. */
  goAway(forMs: number): Promise<void>;
  close(): Promise<void>;
}

export async function openSoundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), 'backroutine-sound-'));
  const socket = join(folder, 'native');
  const environment = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    PULSE_RUNTIME_PATH: folder,
    PULSE_SERVER: `unix:${socket}`,
  };
  let server = await startServer(socket, environment);
  return {
    folder,
    environment: { PULSE_SERVER: `unix:${socket}`, XDG_RUNTIME_DIR: folder, PULSE_RUNTIME_PATH: folder },
    startCapture: () => startCapture(join(folder, 'capture.wav'), environment),
    async goAway(forMs) {
      await end(server, 'SIGTERM');
      rmSync(socket, { force: true });
      await wait(forMs);
      server = await startServer(socket, environment);
    },
    async close() {
      await end(server, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(socket: string, environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--system=false',
      '--exit-idle-time=-1',
      '--disable-shm=true',
      '-L',
      `module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      '-L',
      'module-null-sink sink_name=speaker rate=48000',
    ],
    { env: environment, stdio: 'ignore' },
  );
  await waitFor('the sound server', () => existsSync(socket));
  return server;
}

async function startCapture(file: string, environment: NodeJS.ProcessEnv): Promise<{ stop(): Promise<Capture> }> {
  rmSync(file, { force: true });
  const recorder = spawn(
    'parec',
    [
      '--device=speaker.monitor',
      '--file-format=wav',
      `--rate=${captureRate}`,
      '--channels=1',
      '--latency-msec=20',
      file,
    ],
    { env: environment, stdio: 'ignore' },
  );
  const watch = watchStart(file);
  await waitFor('the capture', () => capturedMs(file) > 0);
  return {
    async stop() {
      const startMs = watch.stop();
      await end(recorder, 'SIGINT');
      return { file, startMs };
    },
  };
}

/** A sample can reach the file only after it was heard: the earliest start that any look at the file allows is nearest. */
function watchStart(file: string): { stop(): number } {
  let startMs = Number.POSITIVE_INFINITY;
  const timer = setInterval(() => {
    const captured = capturedMs(file);
    if (captured > 0) startMs = Math.min(startMs, nodeClock.monotonicMs() - captured);
  }, 5);
  return {
    stop() {
      clearInterval(timer);
      return startMs;
    },
  };
}

function capturedMs(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (Math.max(0, size - wavHeaderBytes) / 2 / captureRate) * 1000;
}

async function waitFor(what: string, isThere: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (isThere()) return;
    await wait(10);
  }
  throw new Error(`${what} did not start`);
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
