/** The real program answers harmful files quickly, with little memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { bombs, maxBytes } from '../routine/support/bombs.ts';
import { builtProgram } from '../support/built-program.ts';
import { newHome, openFolder } from '../support/homes.ts';
import { harmful } from '../support/payloads.ts';
import { note } from '../support/promises.ts';
import { preloading } from '../support/shell-words.ts';
import { runWithoutTerminal } from '../support/without-terminal.ts';

const folder = openFolder();
const preload = join(import.meta.dirname, '../support/note-use.cjs');

/**
 * What the promise allows. It is CPU time; files are checked one after the other, because they would slow each other down.
 */
const limit = { cpuMs: 1000, kb: 150 * 1024 };

/** Programs beside it can only lengthen the time, up to twice where two share a core: the least of these tries is its own. */
const tries = 4;

test.for(Object.entries(bombs))('%s', async ([name, text], context) => {
  const { expect } = context;
  const place = join(folder, name.replaceAll(' ', '-'));
  const file = `${place}.yaml`;
  writeFileSync(file, new TextEncoder().encode(text).subarray(0, maxBytes));
  const env = { ...newHome(folder), NODE_OPTIONS: preloading(preload), USE_FILE: place };
  const check = async () => {
    const ended = await runWithoutTerminal([...builtProgram, 'check', file], { stdin: 'null', env });
    return { ended, ...(JSON.parse(readFileSync(place, 'utf8')) as { maxKb: number; cpuMs: number }) };
  };
  const { ended, maxKb, ...first } = await check();
  let { cpuMs } = first;
  for (let again = 1; cpuMs > limit.cpuMs && again < tries; again++) {
    cpuMs = Math.min(cpuMs, (await check()).cpuMs);
  }
  const isKept = [0, 65].includes(ended.exitCode ?? -1) && cpuMs <= limit.cpuMs && maxKb <= limit.kb;
  note(context, { promise: 'yaml', tried: 1, lost: isKept ? 0 : 1, worstMs: cpuMs });
  expect([0, 65]).toContain(ended.exitCode);
  expect(ended.stderr).toBe('');
  expect(ended.stdout).not.toMatch(harmful);
  expect(cpuMs).toBeLessThanOrEqual(limit.cpuMs);
  expect(maxKb).toBeLessThanOrEqual(limit.kb);
});
