/** What speaks against exercises and packs: asked once, applied, shown, and changed. */
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { InterpretedScreen } from '../support/interpreted-screen.ts';
import { clearInFull, keepSafetyAnswers } from '../support/kept-answers.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts, type TestPortsOptions } from '../support/test-ports.ts';

const routine = `format: 1
title: Two of them
steps:
  - { exercise: twist, hold: 3s, reps: 2 }
  - { exercise: lift, hold: 3s, reps: 2 }
after:
  - { pack: cold, for: 10 min }
exercises:
  twist:
    name: Twist
    position: supine
    how: [Lie down.]
    take-care: [{ concern: brittle bones, say: No force. }]
  lift:
    name: Lift
    position: supine
    how: [Lie down.]
    easier: Lift less.
    take-care:
      - { concern: brittle bones, say: No force. }
      - { concern: a sore neck, say: Leave your head down., then: easier }
`;

const dataFolder = '/home/person/.local/share/backroutine';
const question = 'Some exercises are not for everybody. Does any of these concern you?';
const packQuestion = 'Cold and heat packs are not for everybody. Does any of these concern you?';
const start = ['start', './two.yaml', '--voice', 'none', '--pain', '2'];

function machine(options: TestPortsOptions = {}): TestPorts {
  const ports = buildTestPorts({
    stdout: { isTerminal: false },
    ...options,
    terminal: { canRepaint: false, columns: 300, ...options.terminal },
    files: { files: { ...bundledFiles(), '/home/person/two.yaml': routine } },
  });
  keepSafetyAnswers((path, text) => ports.files.put(path, text), dataFolder, clearInFull);
  return ports;
}

/** Starts, answers what is asked, and lets the session begin. */
async function begin(ports: TestPorts, ...answers: Parameters<typeof answerCli>[1]): Promise<string> {
  const running = startCli(ports, ...start);
  await answerCli(ports, answers);
  await until(() => ports.terminal.state !== 'given-back' || running.exitCode() !== undefined, 'the session');
  return ports.terminal.written;
}

async function end(ports: TestPorts): Promise<void> {
  ports.terminal.press('q');
  await answerCli(ports, [['Pain after the session?', '']]);
  await until(() => ports.terminal.state === 'given-back', 'the end');
  ports.terminal.written = '';
}

const steps = ({ stdout }: TestPorts) => stdout.text.match(/planned [^\n]*/g)?.at(-1) ?? '';
const kept = ({ files }: TestPorts) => files.paths().filter((path) => path.startsWith(`${dataFolder}/cautions/`));

describe('before the first session of a routine', () => {
  test('what is ticked is left out, and where nothing is left one reads why', async () => {
    const ports = machine();
    const shown = await begin(ports, [question, '1'], [packQuestion, '4']);
    expect(shown).toContain('Left out because of brittle bones: Twist, Lift.');
    await until(() => ports.stderr.text !== '', 'the end');
    expect(ports.stderr.text).toContain('Nothing of "Two of them" is left');
  });

  test('what is ticked is applied, said, and asked about no more', async () => {
    const ports = machine();
    const shown = await begin(ports, [question, '2'], [packQuestion, '4, 5']);
    expect(shown).toContain('In the easier form because of a sore neck: Lift.');
    expect(shown).toContain(
      'Packs are left out because of diabetes, a heart condition. Ask a doctor or physiotherapist first.',
    );
    expect(shown).toContain('Change this with: backroutine cautions');
    expect(steps(ports)).toMatch(/twist .*lift/i);
    expect(kept(ports)).toHaveLength(2);
    await end(ports);
    const again = await begin(ports);
    expect(again).not.toContain('Does any of these concern you?');
    expect(again).toContain('In the easier form because of a sore neck: Lift.');
  });

  test('what the screen covers is shown again at its first gate, with the figure', async () => {
    const ports = machine({ terminal: { canRepaint: true, columns: 80, rows: 24 } });
    const running = startCli(ports, 'start', 'maintenance', '--voice', 'none', '--pain', '2', '--yes');
    await until(
      () => ports.terminal.state === 'taken-for-repainting' || running.exitCode() !== undefined,
      'the session',
    );
    ports.clock.advance(2_000);
    const screen = new InterpretedScreen(80, 24);
    await screen.write(ports.terminal.written.slice(ports.terminal.written.lastIndexOf('\u001b[H\u001b[J')));
    expect(screen.text().replace(/\s+/g, ' ')).toContain(
      'You were not asked what speaks against it, so these are done in their easier form',
    );
    expect(screen.text()).toMatch(/[\u2801-\u28ff].*Press Enter/s);
  });

  test('nothing is left out where nothing is ticked', async () => {
    const ports = machine();
    const shown = await begin(ports, [question, 'none'], [packQuestion, 'none']);
    expect(shown).not.toContain('cautions');
    expect(shown).not.toContain('Before using a pack');
  });

  test('a concern that is new in the routine is asked about alone', async () => {
    const ports = machine();
    await begin(ports, [question, 'none'], [packQuestion, 'none']);
    await end(ports);
    ports.files.put('/home/person/two.yaml', routine.replace('a sore neck', 'a sore hip'));
    const running = begin(ports, [question, '1']);
    await until(() => ports.terminal.written.includes('a sore hip'), 'the new concern');
    expect(ports.terminal.written).not.toContain('brittle bones');
    expect(await running).toContain('In the easier form because of a sore hip: Lift.');
  });

  test('an answer that cannot be kept holds for this session, and that is said', async () => {
    const ports = machine();
    ports.files.readOnly = true;
    const shown = await begin(ports, [question, '2'], [packQuestion, 'none']);
    expect(shown).toContain('Your answers could not be kept');
    expect(shown).toContain('In the easier form because of a sore neck: Lift.');
  });
});

describe('where nobody is asked', () => {
  test.each([
    ['without a terminal', { canAsk: false }, []],
    ['with --yes', {}, ['--yes']],
  ])('%s the gentler way is taken, and said in one line', async (_, terminal, flags) => {
    const ports = machine({ terminal });
    const running = startCli(ports, ...start, ...flags);
    await until(() => ports.terminal.written.includes('cautions'), 'the notices');
    expect(ports.terminal.written).toContain(
      'You were not asked what speaks against it, so packs are left out; these are done in their easier form: Lift.',
    );
    expect(kept(ports)).toEqual([]);
    expect(running.exitCode()).toBeUndefined();
  });
});

describe('backroutine cautions', () => {
  test('asks about everything of all routines again, with what is kept ticked, and shows what is kept then', async () => {
    const ports = machine();
    ports.files.put('/home/person/.config/backroutine/routines/two.yaml', routine);
    const running = startCli(ports, 'cautions');
    await until(() => ports.terminal.written.includes('brittle bones'), 'the list');
    const [, number] = /(\d+) brittle bones/.exec(ports.terminal.written) ?? [];
    expect(ports.terminal.written).toContain('osteoporosis');
    await answerCli(ports, [
      [question, String(number)],
      [packQuestion, '1'],
    ]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(ports.stdout.text).toBe(
      'Concerns you: brittle bones.\nSpeaks against packs: poor circulation or Raynaud’s.\n',
    );
    startCli(ports, 'cautions');
    await until(() => ports.terminal.written.includes('[x] brittle bones'), 'what is kept');
    ports.stdout.text = '';
    await answerCli(ports, [
      [question, 'none'],
      [packQuestion, 'none'],
    ]);
    await until(() => ports.stdout.text !== '', 'the end');
    expect(ports.stdout.text).toBe('Nothing is kept that speaks against an exercise or a pack.\n');
  });

  test('without a terminal prints what is kept and how to change it', async () => {
    const ports = machine({ terminal: { canAsk: false } });
    ports.files.put(
      `${dataFolder}/cautions/20260301T080000Z-exercises-some-0a.json`,
      '{"asked":["gout"],"ticked":["gout"],"replaces":[]}',
    );
    expect(await runCli(ports, 'cautions')).toBe(0);
    expect(ports.stdout.text).toBe(
      'Concerns you: gout.\nTo change this, run backroutine cautions in a terminal: it asks about everything again.\n',
    );
  });

  test('an answer that cannot be kept ends with 74', async () => {
    const ports = machine();
    ports.files.readOnly = true;
    const running = startCli(ports, 'cautions');
    await answerCli(ports, [[question, 'none']]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(running.exitCode()).toBe(74);
    expect(ports.stderr.text).toContain(`${dataFolder}/cautions cannot be written`);
  });
});

describe('list and show', () => {
  test('say what is ticked, and leave out what start leaves out', async () => {
    const ports = machine({ stdout: { isTerminal: false, columns: 200 } });
    ports.files.put(
      `${dataFolder}/cautions/20260301T080000Z-exercises-some-0a.json`,
      '{"asked":["brittle bones"],"ticked":["brittle bones"],"replaces":[]}',
    );
    await runCli(ports, 'list');
    expect(ports.stdout.text).toContain('Concerns you: brittle bones.\nChange this with: backroutine cautions\n');
    ports.stdout.text = '';
    await runCli(ports, 'show', './two.yaml');
    expect(ports.stdout.text).toContain('Left out because of brittle bones: Twist, Lift.');
    expect(ports.stdout.text).not.toContain('Lie down.');
  });
});
