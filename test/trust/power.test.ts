/** A power cut loses what is not flushed, but no finished part. */
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sessionFile } from '../support/built-program.ts';
import { newHome, openFolder, readJournalLines } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { PrivateMounts, whyNoMounts } from '../support/private-mounts.ts';
import { note } from '../support/promises.ts';
import { preloading } from '../support/shell-words.ts';
import { UnattendedSession } from '../support/unattended-session.ts';

const folder = openFolder();
const session = [sessionFile('twenty-seconds'), '--voice', 'none', '--pain', '2'];

/** Up to the first record after the first step, and up to the end of the exercises. */
const untilFirstStep = 8;
const untilLastStep = 9;

/** The kinds of records with which a part is over. */
const endsPart: readonly string[] = ['pain', 'step', 'pack', 'end'];

test.concurrent('the end of each part is flushed immediately', async (context) => {
  const trace = join(folder, 'trace');
  const preload = join(import.meta.dirname, '../support/trace-writes.cjs');
  const env = { ...newHome(folder), NODE_OPTIONS: preloading(preload), TRACE_FILE: trace };
  const playing = new UnattendedSession(session, { env });
  await playing.acknowledged(howOften(untilFirstStep, untilLastStep));
  playing.kill('SIGTERM');
  await playing.ended;
  const words = readFileSync(trace, 'utf8').trim().split('\n');
  const parts = words.filter((word) => endsPart.some((type) => word === `written ${type}`));
  const unflushed = listUnflushed(words);
  note(context, { promise: 'power', tried: parts.length, lost: unflushed.length });
  context.expect(parts).toContain('written step');
  context.expect(unflushed).toEqual([]);
  // A file is on the disk only once its folder is flushed too.
  context.expect(words).toContain('named ');
});

/** At most so many records belong to one moment: a session, its pain, its first step and side. */
const maxAtOnce = 4;

/** The ends of parts after which no flush was begun before the next moment, or not finished. */
function listUnflushed(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => {
    if (!endsPart.some((type) => word === `written ${type}`)) return false;
    const flush = words.indexOf('flushing ', index);
    return flush === -1 || flush > index + maxAtOnce || words.indexOf('flushed ', flush) === -1;
  });
}

/** A flush may take so long on a busy machine; the parts are further apart. */
const flushMs = 1000;

test.concurrent('after a power cut the disk has every finished part', { timeout: 120_000 }, async (context) => {
  const why = whyNoMounts();
  if (why !== undefined) {
    note(context, { promise: 'power', tried: 0, lost: 0, notTried: why });
    context.skip(why);
  }
  const mounts = await PrivateMounts.open();
  context.onTestFinished(() => mounts.close());
  const image = join(folder, 'disk.image');
  const home = join(folder, 'disk');
  mounts.run('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', 'count=8', 'status=none');
  mounts.run('mkfs.ext4', '-q', image);
  // The system flushes nothing by itself during the test.
  mounts.mount(home, '-o', 'loop,commit=600', image);
  const playing = new UnattendedSession(session, { env: { BACKROUTINE_HOME: home }, wrapper: mounts.wrapper });
  let tried = 0;
  let lost = 0;
  for (const events of [2, 3, untilFirstStep, ...(howOften(0, 1) > 0 ? [untilLastStep] : [])]) {
    await playing.acknowledged(events);
    await sleep(flushMs);
    const copy = join(folder, `cut-after-${events}.image`);
    const cut = join(folder, `cut-after-${events}`);
    copyFileSync(image, copy);
    mounts.mount(cut, '-o', 'loop', copy);
    const finished = playing.log.slice(0, lastEnd(playing.log.slice(0, events)) + 1);
    const kept = readJournalLines(mounts.seen(cut));
    mounts.run('umount', cut);
    rmSync(copy);
    tried += 1;
    if (finished.some((line, index) => kept[index] !== line)) lost += 1;
  }
  playing.kill('SIGTERM');
  await playing.ended;
  note(context, { promise: 'power', tried, lost });
  expect(lost).toBe(0);
});

function lastEnd(lines: readonly string[]): number {
  return lines.findLastIndex((line) => endsPart.includes(JSON.parse(line).type));
}
