/** The real program answers harmful files quickly, with little memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, test } from 'vitest';
import { bombs, maxBytes } from '../routine/support/bombs.ts';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { harmful } from '../support/payloads.ts';
import { note } from '../support/promises.ts';
import { preloading } from '../support/shell-words.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const preload = join(import.meta.dirname, '../support/note-use.cjs');

/** What the promise allows on a quiet machine. Files are checked one after the other, because they would slow each other down. */
const limit = { cpuMs: 1000, kb: 150 * 1024 };

/**
 * The processor of a machine that others use too is now and then half as fast for a while, a harmless file's check with it;
 * on a quiet one this is a second and a half.
 */
const timesHarmless = 9;

/** Programs beside it can only lengthen the time, up to twice where two share a core: the least of these tries is its own. */
const tries = 4;

interface Checked {
  readonly ended: Awaited<ReturnType<typeof runWithoutTerminal>>;
  readonly maxKb: number;
  readonly cpuMs: number;
}

async function check(name: string, bytes: Uint8Array): Promise<Checked> {
  const place = join(folder, name.replaceAll(' ', '-'));
  writeFileSync(`${place}.yaml`, bytes);
  const env = { ...newHome(folder), NODE_OPTIONS: preloading(preload), USE_FILE: place };
  const ended = await runWithoutTerminal([...builtProgram, 'check', `${place}.yaml`], { stdin: 'null', env });
  return { ended, ...(JSON.parse(readFileSync(place, 'utf8')) as { maxKb: number; cpuMs: number }) };
}

let harmlessMs = 0;

beforeAll(async () => {
  const harmless = Buffer.from(
    'format: 1\ntitle: Harmless\nsteps:\n  - exercise: bridging\n    hold: 8s\n    reps: 3\n',
  );
  const times: number[] = [];
  for (let run = 0; run < tries; run += 1) times.push((await check('harmless', harmless)).cpuMs);
  harmlessMs = Math.min(...times);
});

test.for(Object.entries(bombs))('%s', async ([name, text], context) => {
  const { expect } = context;
  const bytes = new TextEncoder().encode(text).subarray(0, maxBytes);
  const limitMs = Math.max(limit.cpuMs, timesHarmless * harmlessMs);
  const { ended, maxKb, ...first } = await check(name, bytes);
  let { cpuMs } = first;
  for (let again = 1; cpuMs > limitMs && again < tries; again++)
    cpuMs = Math.min(cpuMs, (await check(name, bytes)).cpuMs);
  const isKept = [0, 65].includes(ended.exitCode ?? -1) && cpuMs <= limitMs && maxKb <= limit.kb;
  note(context, { promise: 'yaml', tried: 1, lost: isKept ? 0 : 1, worstMs: cpuMs });
  expect([0, 65]).toContain(ended.exitCode);
  expect(ended.stderr).toBe('');
  expect(ended.stdout).not.toMatch(harmful);
  expect(cpuMs).toBeLessThanOrEqual(limitMs);
  expect(maxKb).toBeLessThanOrEqual(limit.kb);
});
