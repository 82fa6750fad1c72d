import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { InterpretedScreen } from '../support/interpreted-screen.ts';
import { runCli as run, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

function machine(options: TestPortsOptions = {}, columns = 100): TestPorts {
  return buildTestPorts({
    stdout: { isTerminal: true, columns },
    ...options,
    files: { files: bundledFiles() },
  });
}

const braille = /[\u2801-\u28ff]/;
const exercises = Object.keys(bundledFiles()).flatMap((path) => /exercises\/(.*)\.yaml$/.exec(path)?.[1] ?? []);

async function show(ports: TestPorts, ...args: readonly string[]): Promise<readonly string[]> {
  expect(await run(ports, 'show', ...args)).toBe(0);
  return ports.stdout.lines;
}

test('a name that nothing has leads to the lists of all names', async () => {
  const ports = machine();
  expect(await run(ports, 'show', 'brigd')).toBe(65);
  expect(ports.stderr.text).toMatch(/no routine "brigd"\.[\s\S]*backroutine list, backroutine help exercises\./);
});

describe('show with an exercise', () => {
  test('prints its pictures and everything that is known of it', async () => {
    const ports = machine();
    await show(ports, 'bird-dog');
    expect(ports.stdout.text).toMatchSnapshot();
  });

  test.each(exercises)('stays within the width, down to words alone: %s', async (id) => {
    for (const columns of [20, 30, 52, 80, 84, 128, 200]) {
      const lines = await show(machine({}, columns), id);
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
      expect(lines.some((line) => braille.test(line))).toBe(columns >= 24);
      expect(lines).toContain('How');
    }
  });

  test('puts start and end beside each other as soon as both fit', async () => {
    const captions = async (columns: number) =>
      (await show(machine({}, columns), 'bridging')).filter((line) => /Start|Hips up/.test(line));
    expect(await captions(51)).toEqual(['Start', 'Hips up']);
    expect(await captions(52)).toEqual([`Start${' '.repeat(23)}Hips up`]);
    expect(await captions(84)).toEqual([`Start${' '.repeat(39)}Hips up`]);
  });

  test('draws with letters where there is no braille, and with words where letters cannot', async () => {
    const ascii = { terminal: { hasUnicode: false } };
    const side = (await show(machine(ascii), 'bridging')).join('\n');
    expect(side).not.toMatch(braille);
    expect(side).toContain('(O)');
    const top = await show(machine(ascii), 'leg-twists');
    expect(top.slice(0, 4)).toEqual([
      'Leg twists (supine twist, lying spinal twist)',
      '',
      'What for',
      expect.anything(),
    ]);
  });

  test.each([
    ['a terminal with colour', true, true, true],
    ['a terminal without colour', true, false, false],
    ['a file', false, true, false],
  ])('is coloured on %s: %s', async (_where, isTerminal, hasColour, isColoured) => {
    const ports = machine({ stdout: { isTerminal, columns: 100 }, terminal: { hasColour } });
    await show(ports, 'bird-dog');
    expect(ports.stdout.text.includes('\u001b[')).toBe(isColoured);
    expect(ports.stdout.text.includes('\u001b[35m')).toBe(isColoured);
  });

  test.each([['--json'], ['--cues'], ['--minutes', '10'], ['--start-side', 'left']])(
    'refuses %s, which needs a routine',
    async (...flags) => {
      const ports = machine();
      expect(await run(ports, 'show', 'bird-dog', ...flags)).toBe(2);
      expect(ports.stderr.text).toBe(
        '"bird-dog" is an exercise: --cues, --json, --week and the flags for a dose need a routine.\n',
      );
    },
  );

  test('suggests the nearest name among exercises too', async () => {
    const ports = machine();
    expect(await run(ports, 'show', 'brigding')).toBe(65);
    expect(ports.stderr.text).toContain('Did you mean "bridging"?');
  });
});

describe('show with a routine', () => {
  test('draws every exercise as the routine does it', async () => {
    const lines = await show(machine(), 'maintenance');
    expect(lines[0]).toMatch(/^Lower back maintenance \(maintenance, 1\d:\d\d min\)$/);
    expect(lines.filter((line) => /^ {0,1}\d+ /.test(line)).length).toBe(7);
    expect(lines.find((line) => line.includes('Knees to the left'))).toMatch(/^ {3}Start +Knees to the left$/);
    expect(lines.filter((line) => line === '   Sources').length).toBe(7);
    expect(lines.filter((line) => stringWidth(line) > 100 && !line.startsWith('The '))).toEqual([]);
  });

  test('explains what is done in rounds once, and shows every break with its note', async () => {
    const ports = machine();
    ports.files.put(
      '/home/person/rounds.yaml',
      `format: 1
title: Rounds
steps:
  - rounds: 2
    steps:
      - { exercise: bridging, hold: 5s, reps: 3 }
      - { break: 20s, note: Breathe out. }
  - { exercise: bird-dog, hold: 5s, reps: 3, sides: each }
`,
    );
    const lines = await show(ports, './rounds.yaml');
    expect(lines.filter((line) => /^ \d Bridging/.test(line))).toEqual([
      ' 1 Bridging: 5 s × 3 (round 1 of 2)',
      ' 2 Bridging: 5 s × 3 (round 2 of 2)',
    ]);
    expect(lines.filter((line) => line.includes('Lie on your back, knees bent, feet flat.'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('Break, 0:20 min: Breathe out.'))).toHaveLength(2);
  });

  test('keeps its transcript and its JSON as they were', async () => {
    const cues = await show(machine(), 'desk-break', '--cues');
    expect(cues[0]).toMatch(/^00:00\.\d{3} /);
    const ports = machine();
    await show(ports, 'desk-break', '--json');
    expect(JSON.parse(ports.stdout.text)).toMatchObject({ mode: 'maintenance' });
  });
});

describe('show --animate', () => {
  async function start(ports: TestPorts, name: string) {
    const cli = startCli(ports, 'show', name, '--animate');
    await until(() => ports.terminal.state !== 'given-back', 'the movement');
    return cli;
  }

  test('shows the movement over and over until a key, and gives the terminal back', async () => {
    const ports = machine();
    const cli = await start(ports, 'bird-dog');
    expect(ports.terminal.state).toBe('taken-for-repainting');
    const seen = new Map<string, number>();
    for (let second = 0; second < 60; second++) {
      const [heading = ''] = (await look(ports)).split('\n');
      seen.set(heading, (seen.get(heading) ?? 0) + 1);
      ports.clock.advance(1000);
    }
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'Bird-dog · Get into position · left side',
        'Bird-dog · Hold · left side',
        'Bird-dog · Change sides · right side',
        'Bird-dog · Hold · right side',
      ]),
    );
    expect(Math.min(...seen.values())).toBeGreaterThan(2);
    ports.terminal.press('x');
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(0);
    expect(ports.terminal.state).toBe('given-back');
    expect(ports.clock.pendingWakes).toBe(0);
    expect(ports.stdout.text).toBe('');
  });

  test('moves ten times a second, and wakes for nothing while a pose is held', async () => {
    const ports = machine();
    await start(ports, 'bridging');
    ports.clock.advance(1500);
    const frames = countChanges(ports, 2000);
    expect(frames).toBeGreaterThan(12);
    expect(frames).toBeLessThanOrEqual(21);
    expect(await look(ports)).toContain('Hold');
    const wakeAfter = vi.spyOn(ports.clock, 'wakeAfter');
    expect(countChanges(ports, 1900)).toBe(0);
    expect(wakeAfter).not.toHaveBeenCalled();
  });

  test('goes through all exercises of a routine', async () => {
    const ports = machine();
    const cli = await start(ports, 'desk-break');
    const names = new Set<string>();
    for (let second = 0; second < 60; second++) {
      const [heading = ''] = (await look(ports)).split('\n');
      names.add(heading.split(' · ')[0] ?? '');
      ports.clock.advance(1000);
    }
    expect([...names].toSorted()).toEqual(['Seated pelvic tilt', 'Seated twist on a chair', 'Standing back bend']);
    ports.terminal.press('q');
    await until(() => cli.exitCode() !== undefined, 'the end');
  });

  test('is repainted when the window changes', async () => {
    const ports = machine();
    await start(ports, 'bridging');
    const before = await look(ports);
    ports.terminal.written = '';
    ports.terminal.resize(80, 24);
    expect(await look(ports)).toBe(before);
    ports.terminal.written = '';
    ports.terminal.resize(40, 6);
    expect(ports.terminal.written).not.toMatch(braille);
    expect(ports.clock.pendingWakes).toBe(1);
  });

  test('ends with a signal as every program does', async () => {
    const ports = machine();
    const cli = await start(ports, 'bridging');
    ports.terminal.sendSignal('SIGTERM');
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(cli.exitCode()).toBe(143);
    expect(ports.terminal.state).toBe('given-back');
  });

  test.each([
    ['nobody to ask', { canAsk: false, canRepaint: false }],
    ['a dumb terminal', { canRepaint: false }],
  ])('with %s says in one line what is missing, and ends with 2', async (_what, terminal) => {
    const ports = machine({ terminal });
    expect(await run(ports, 'show', 'bird-dog', '--animate')).toBe(2);
    expect(ports.stderr.text).toBe(
      '--animate needs a terminal that can be repainted. Without it, show prints the poses as they are.\n',
    );
    expect(ports.terminal.written).toBe('');
  });

  /** What a person sees. */
  async function look(ports: TestPorts): Promise<string> {
    const screen = new InterpretedScreen(80, 24);
    await screen.write(ports.terminal.written);
    return screen.text();
  }

  /** How often something was written during `ms`. */
  function countChanges(ports: TestPorts, ms: number): number {
    let changes = 0;
    for (let passed = 0; passed < ms; passed += 10) {
      const before = ports.terminal.written.length;
      ports.clock.advance(10);
      if (ports.terminal.written.length > before) changes += 1;
    }
    return changes;
  }
});

test('says how packs are used, and who should ask before', async () => {
  const ports = machine();
  expect(await run(ports, 'show', 'gentle-pain-day')).toBe(0);
  expect(ports.stdout.text).toContain('   Cold pack, 10:00 min\n     Wrap it in a damp towel.');
  expect(ports.stdout.text).toContain('At most three times a day.');
  expect(ports.stdout.text.match(/Before using a pack, ask a doctor or physiotherapist first/g)).toHaveLength(1);
});
