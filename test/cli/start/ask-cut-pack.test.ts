/** A session that was cut off while a pack was on: what the next one knows of that pack, and what it does with it. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../../support/bundled-files.ts';
import { clearInFull, keepSafetyAnswers, noConcernFiles } from '../../support/kept-answers.ts';
import { answerCli, runCli, startCli, until } from '../../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../../support/test-ports.ts';

const head = 'format: 1\ntitle: Cold knee\nmode: maintenance\n';
const steps = 'steps:\n  - { exercise: bridging, hold: 3s, reps: 2 }\n';
const cold = '  - { pack: cold, for: 10 min }\n';
const heat = '  - { pack: heat, for: 10 min }\n';
const both = `${head}${steps}after:\n${cold}${heat}`;
const coldOnly = `${head}${steps}after:\n${cold}`;
const coldFirst = `${head}before:\n${cold}${steps}`;

const due = /Cold needs two hours in between: it is due again today at \d\d:\d\d\./;
const leftOut = 'Left out of this session: the cold pack.';
const quiet = ['--voice', 'none', '--yes', '--pain', '3'];

function machine(routine: string, canAsk: boolean, wallMs?: number): TestPorts {
  const ports = buildTestPorts({
    terminal: { canAsk, canRepaint: false },
    files: { files: { ...bundledFiles(), ...noConcernFiles(), '/home/person/cold.yaml': routine } },
    ...(wallMs !== undefined && { clock: { wallMs } }),
  });
  const { data } = ports.environment.folders;
  keepSafetyAnswers((path, text) => ports.files.put(path, text), data, clearInFull);
  return ports;
}

const journals = ({ files }: TestPorts) => files.paths().filter((path) => /sessions\/.*\.jsonl$/.test(path));
const newest = (ports: TestPorts) => ports.files.text(journals(ports).at(-1) ?? '') ?? '';
const packsOn = (ports: TestPorts) => newest(ports).match(/"type":"pack-on",.*?"what":"[a-z]+ pack"/g)?.length ?? 0;

/** Goes as far as the first pack, and `seconds` into it. */
async function playIntoPack(ports: TestPorts, seconds: number): Promise<void> {
  startCli(ports, 'start', './cold.yaml', ...quiet);
  await until(() => {
    if (!newest(ports).includes('"pack-on"') && ports.clock.pendingWakes > 0) ports.clock.advance(1000);
    return newest(ports).includes('"pack-on"');
  }, 'the pack');
  for (let second = 0; second < seconds; second += 1) ports.clock.advance(1000);
}

/** The machine after the power was cut so many seconds after the cold pack went on, and `awayMs` later. */
async function cutOffInPack(
  routine: string,
  { seconds = 75, awayMs = 60_000, canAsk = false } = {},
): Promise<TestPorts> {
  const before = machine(routine, false);
  await playIntoPack(before, seconds);
  const after = machine(routine, canAsk, before.clock.wallMs() + awayMs);
  const [path = ''] = journals(before);
  after.files.put(path, before.files.text(path) ?? '');
  return after;
}

test('a pack is on record as soon as it goes on, and not while it is fetched', async () => {
  const ports = await cutOffInPack(both);
  const last = JSON.parse(newest(ports).trimEnd().split('\n').at(-1) ?? '');
  expect(last).toMatchObject({ type: 'pack-on', what: 'cold pack', plannedMs: 600_000 });
});

describe('the next start after a pack that was cut off', () => {
  test.each([both, coldFirst])('leaves cold out where nobody can be asked', async (routine) => {
    const ports = await cutOffInPack(routine);
    expect(await runCli(ports, 'start', './cold.yaml', ...quiet)).toBe(0);
    expect(ports.terminal.written).toMatch(due);
    expect(ports.terminal.written).toContain(leftOut);
    expect(newest(ports)).not.toMatch(/"type":"pack-on".*cold pack/);
  });

  test('is no first session, though nothing else was done', async () => {
    const ports = await cutOffInPack(coldFirst);
    expect(await runCli(ports, 'today')).toBe(0);
    expect(ports.stdout.text).toContain('Cold knee was not finished.');
    await runCli(ports, 'start', 'pain-day', '--voice', 'none', '--yes', '--pain', '5');
    expect(ports.terminal.written).not.toContain('Packs only');
    expect(ports.terminal.written).toContain(leftOut);
    expect(newest(ports)).not.toMatch(/"type":"pack-on".*cold pack/);
  });

  test('is told when it may have come off, two hours later', async () => {
    const soon = await cutOffInPack(both, { awayMs: 7_000_000 });
    await runCli(soon, 'start', './cold.yaml', ...quiet);
    expect(soon.terminal.written).toContain(leftOut);
    const later = await cutOffInPack(both, { awayMs: 7_900_000 });
    await runCli(later, 'start', './cold.yaml', ...quiet);
    expect(later.terminal.written).not.toContain(leftOut);
    expect(packsOn(later)).toBe(2);
  });

  test('puts it on as planned where it cannot have been on for a minute', async () => {
    const ports = await cutOffInPack(coldFirst, { seconds: 10, awayMs: 20_000 });
    await runCli(ports, 'start', './cold.yaml', ...quiet);
    expect(ports.terminal.written).not.toContain(leftOut);
    expect(newest(ports)).toMatch(/"type":"pack-on".*cold pack/);
  });
});

describe('start --resume into a pack that was on', () => {
  test('passes over it where nobody can be asked, and goes on with what comes after it', async () => {
    const ports = await cutOffInPack(both);
    expect(await runCli(ports, 'start', '--resume', ...quiet)).toBe(0);
    expect(ports.terminal.written).toMatch(due);
    expect(ports.terminal.written).toContain(leftOut);
    const [session, ...records] = newest(ports)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(session).toMatchObject({ resumes: expect.any(String) });
    expect(records.filter(({ type }) => type === 'pack')).toMatchObject([{ what: 'heat pack', done: true }]);
    // The one that was cut off is kept on record: this session stands for that one from now on.
    expect(records.filter(({ type }) => type === 'pack-on').map(({ what }) => what)).toEqual([
      'cold pack',
      'heat pack',
    ]);
    ports.terminal.written = '';
    await runCli(ports, 'start', './cold.yaml', ...quiet);
    expect(ports.terminal.written).toContain(leftOut);
  });

  test('begins nothing where nothing comes after it', async () => {
    const ports = await cutOffInPack(coldOnly);
    expect(await runCli(ports, 'start', '--resume', ...quiet)).toBe(0);
    expect(ports.terminal.written).toContain(`${leftOut}\n\nNothing else of that session is left to do.\n`);
    expect(journals(ports)).toHaveLength(1);
  });

  test.each([
    ['', 0],
    ['y', 1],
  ])('asks, and "%s" puts it on %i more time', async (answer, more) => {
    const ports = await cutOffInPack(both, { canAsk: true });
    startCli(ports, 'start', '--resume', ...quiet);
    const questions: readonly (readonly [string, string])[] =
      answer === ''
        ? [
            ['Use it now all the same?', ''],
            ['Please type y or n', 'n'],
          ]
        : [['Use it now all the same?', answer]];
    await answerCli(ports, questions);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.clock.advance(1);
    ports.terminal.press('return');
    for (let second = 0; second < 180; second += 1) ports.clock.advance(1000);
    const on = newest(ports).match(/"type":"pack-on",[^\n]*"cold pack"/g) ?? [];
    expect(on).toHaveLength(1 + more);
    ports.terminal.sendSignal('SIGTERM');
  });

  test('does the same after q in the middle of it', async () => {
    const ports = machine(both, true);
    startCli(ports, 'start', './cold.yaml', ...quiet);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.clock.advance(1);
    ports.terminal.press('return');
    for (let second = 0; second < 500 && !newest(ports).includes('"pack-on"'); second += 1) ports.clock.advance(1000);
    for (let second = 0; second < 300; second += 1) ports.clock.advance(1000);
    ports.terminal.press('q');
    await answerCli(ports, [['Pain after the session?', '']]);
    await until(() => ports.terminal.written.includes('start --resume'), 'the summary');
    const path = journals(ports).at(-1) ?? '';
    const after = machine(both, false, ports.clock.wallMs() + 60_000);
    after.files.put(path, ports.files.text(path) ?? '');
    expect(await runCli(after, 'start', '--resume', ...quiet)).toBe(0);
    expect(after.terminal.written).toMatch(due);
    expect(newest(after).match(/"type":"pack",[^\n]*/g)).toMatchObject([
      expect.stringContaining('"done":false'),
      expect.stringContaining('heat pack'),
    ]);
  });
});
