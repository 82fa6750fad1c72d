/** A session that is killed has kept every acknowledged event, and can be resumed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/journal/read-records.ts';
import { builtProgram, sessionFile } from '../support/built-program.ts';
import { newHome, openFolder, readJournalLines } from '../support/homes.ts';
import { howOften } from '../support/long.ts';
import { harmful } from '../support/payloads.ts';
import { note } from '../support/promises.ts';
import { PtyProgram } from '../support/pty-program.ts';
import { UnattendedSession } from '../support/unattended-session.ts';

const folder = openFolder();
const session = [sessionFile('twenty-seconds'), '--voice', 'none', '--pain', '2'];

/** Its records up to the end of the exercises, which the closing words and `end` follow. */
const events = 9;
const exercisesMs = 21_000;

/** The sessions of a test run at the same time, because they mostly sleep. */
const together = 25;

interface Kill {
  readonly afterLines?: number;
  readonly afterMs?: number;
}

/** Every boundary between two events, and moments spread evenly over the session. */
function listKills(): readonly Kill[] {
  const boundaries = Array.from({ length: events }, (_, index) => ({ afterLines: index + 1 }));
  const goldenPart = 0.618_033_988_75;
  const moments = Array.from({ length: howOften(7, 500) }, (_, index) => ({
    afterMs: ((index * goldenPart) % 1) * exercisesMs,
  }));
  return [...boundaries, ...moments];
}

/** Plays and kills. Returns the acknowledged lines, and how many of these are missing in the journal. */
async function playAndKill({ afterLines, afterMs }: Kill) {
  const env = newHome(folder);
  const playing = new UnattendedSession(session, { env });
  await (afterLines === undefined ? sleep(afterMs) : playing.acknowledged(afterLines));
  playing.kill('SIGKILL');
  const { signal } = await playing.ended;
  const kept = readJournalLines(env.BACKROUTINE_HOME);
  const lost = playing.log.filter((line, index) => kept[index] !== line).length;
  const { damaged } = readRecords(new TextEncoder().encode(kept.join('\n')));
  return { log: playing.log, lost, damaged, signal };
}

test.concurrent('no acknowledged event is lost to kill -9', { timeout: 1_200_000 }, async (context) => {
  const kills = listKills();
  const results: Awaited<ReturnType<typeof playAndKill>>[] = [];
  for (let from = 0; from < kills.length; from += together) {
    results.push(...(await Promise.all(kills.slice(from, from + together).map(playAndKill))));
  }
  const lost = results.reduce((sum, result) => sum + result.lost, 0);
  const unclean = results.filter(({ log }) => log.some((line) => harmful.test(line)));
  note(context, { promise: 'killed', tried: results.length, lost });
  note(context, { promise: 'log', tried: results.length, lost: unclean.length });
  expect(lost).toBe(0);
  expect(unclean).toEqual([]);
  expect(results.every(({ damaged }) => damaged === 0)).toBe(true);
  // All of them were killed, and not before anything could be lost.
  expect(new Set(results.map(({ signal }) => signal))).toEqual(new Set(['SIGKILL']));
  expect(Math.max(...results.map(({ log }) => log.length))).toBeGreaterThanOrEqual(events);
});

describe('a session that was killed after its first rep', () => {
  async function leaveOne() {
    const env = newHome(folder);
    const playing = new UnattendedSession(session, { env });
    await playing.acknowledged(6);
    playing.kill('SIGKILL');
    await playing.ended;
    const records = playing.log.map((line) => JSON.parse(line));
    expect(records.map(({ type }) => type)).toEqual(['session', 'pain', 'step', 'side', 'rep', 'side']);
    return env;
  }

  test.concurrent('is offered by start, and resumes at the other side', async ({ expect, onTestFinished }) => {
    const env = await leaveOne();
    const program = new PtyProgram([...builtProgram, 'start', '--yes', '--voice', 'none'], { env });
    onTestFinished(() => program.dispose());
    await program.pty.waitForText('"Twenty seconds" was not finished. Go on where it stopped?');
    program.pty.press('return');
    await program.pty.waitForText('Pain now?');
    program.pty.press('return');
    await program.pty.waitForText('Get into position · right side');
    program.pty.press('ctrl-c');
    expect((await program.end()).exitCode).toBe(130);
    const resumed = readJournalLines(env.BACKROUTINE_HOME)
      .slice(6)
      .map((line) => JSON.parse(line));
    expect(resumed.map(({ type }) => type)).toEqual(['session', 'pain', 'rep', 'step', 'side', 'end']);
    expect(resumed[0].resumes).toMatch(/^\d{8}T\d{6}Z-[0-9a-f]{8}$/);
    expect(resumed.at(-1)).toMatchObject({ outcome: 'interrupted', done: { reps: 1 }, planned: { reps: 2 } });
  });

  test.concurrent('is resumed by --resume, and counts as one session', async ({ expect }) => {
    const env = await leaveOne();
    const playing = new UnattendedSession(['--resume', '--voice', 'none'], { env });
    await playing.acknowledged(4);
    playing.kill('SIGTERM');
    expect((await playing.ended).exitCode).toBe(143);
    expect(playing.log.map((line) => JSON.parse(line).type)).toEqual(['session', 'pain', 'rep', 'step', 'side', 'end']);
    expect(playing.shown).toContain('right side');
  });
});
