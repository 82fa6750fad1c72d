import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { pageDataIn } from '../support/page-data-in.ts';
import { runCli } from '../support/run-cli.ts';
import { pageMachine, shortRoutine, silent } from './page-machine.ts';

describe('page', () => {
  test('writes one file with the plan, the sound and its own code, and says where', async () => {
    const ports = pageMachine();
    expect(await runCli(ports, 'page', './short.yaml', '-o', 'short.html')).toBe(0);
    const page = ports.files.text('short.html') ?? '';
    const data = pageDataIn(page);
    expect(data.plan.title).toBe('Short one');
    expect(data.plan.unattended).toBe(true);
    expect(page).toMatch(/<li>Every other day\.<\/li>\s*<li>Until 24 Dec 2026\.<\/li>/);
    expect(data.plan.until).toBe('2026-12-24');
    const packed = Buffer.from(/id="sound">([^<]*)</.exec(page)?.[1] ?? '', 'base64');
    const sound = inflateSync(packed);
    expect(packed.length).toBeLessThan(0.8 * sound.length);
    expect(sound.subarray(0, 3).toString()).toBe('ID3');
    // 32 kbit/s are 4 bytes a millisecond, with the head and the last frames.
    expect(sound.length / (data.plan.totalMs * 4)).toBeGreaterThan(0.98);
    expect(sound.length / (data.plan.totalMs * 4)).toBeLessThan(1.3);
    expect(ports.stdout.text).toBe('short.html is written. Open it in a browser to be led through it.\n');
  });

  test('does not name where a routine of one’s own is kept', async () => {
    const ports = pageMachine();
    expect(await runCli(ports, 'page', './short.yaml', '-o', '-', ...silent)).toBe(0);
    const data = pageDataIn(ports.stdout.text);
    expect(data.routine).toBe('short-one');
    expect(ports.stdout.text + JSON.stringify(data)).not.toContain('/home/person');
  });

  const rangeOf = (text: string) => text.replace('hold: 3s', 'hold: 3-5s');

  test.each([
    ['are carried where that is asked for', rangeOf(shortRoutine), ['--with-lowest'], [4_000, 3_000]],
    ['are not where it is not, as they take room in the sound', rangeOf(shortRoutine), [], [4_000, undefined]],
    ['are where nothing can be lower', shortRoutine, [], [3_000, 3_000]],
    ['are not in a page of these alone', rangeOf(shortRoutine), ['--level', '1'], [3_000, undefined]],
  ])('the lowest doses %s', async (_name, text, flags, lengths) => {
    const ports = pageMachine({ '/home/person/ranges.yaml': text });
    expect(await runCli(ports, 'page', './ranges.yaml', '-o', '-', ...silent, ...flags)).toBe(0);
    const { plan, lowest } = pageDataIn(ports.stdout.text);
    const holdOf = ({ segments }: Plan) => segments.find(({ kind }) => kind === 'hold')?.durationMs;
    expect([holdOf(plan), lowest && holdOf(lowest.plan)]).toEqual(lengths);
  });

  test('refuses the lowest doses too where there is no pain at which only these are offered', async () => {
    const ports = pageMachine();
    expect(await runCli(ports, 'page', 'pain-day', '-o', '-', '--with-lowest')).toBe(2);
    expect(ports.stderr.text).toContain('--with-lowest is for a routine of days without pain');
  });

  test('takes the beginning of a name', async () => {
    const ports = pageMachine({ '/home/person/.config/backroutine/routines/shortest-of-all.yaml': shortRoutine });
    expect(await runCli(ports, 'page', 'shortest', '-o', '-', ...silent)).toBe(0);
    expect(pageDataIn(ports.stdout.text).routine).toBe('shortest-of-all');
  });

  test('does not take a routine of a path for the listed one whose name its title has', async () => {
    const ports = pageMachine({ '/home/person/own.yaml': shortRoutine.replace('Short one', 'Maintenance') });
    expect(await runCli(ports, 'page', './own.yaml', '-o', '-', ...silent)).toBe(0);
    expect(pageDataIn(ports.stdout.text).routine).toBe('maintenance-page');
  });

  test.each([
    [['./short.yaml', '-o', '-', '--serve'], 'the address is written to standard output'],
    [['./short.yaml', '-o', 'a.html', '--wait-for-me'], 'A page goes on by itself.'],
    [['./short.yaml', '-o', 'a.html', '--sounds', 'none'], 'has nothing to go by'],
    [['./short.yaml', '-o', '-', '--open'], '--open needs a file to open'],
    [['./short.yaml', '-o', 'a.html', '--bitrate', '7'], 'Allowed choices are 24, 32, 40, 48, 64.'],
  ])('refuses %j and says why', async (args, why) => {
    const ports = pageMachine();
    expect(await runCli(ports, 'page', ...args)).toBe(2);
    expect(ports.stderr.text).toContain(why);
    expect(ports.files.facts('/home/person/a.html')).toBeUndefined();
  });
});
