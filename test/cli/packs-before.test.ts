/** Packs that come before the exercises, at every place where a person meets them. */
import { expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { exerciseDurationMs } from '../../src/plan/build-segments.ts';
import { readGoodText } from '../routine/support/read-text.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const steps = 'steps:\n  - { exercise: bridging, hold: 3s, reps: 2 }\n';
const head = 'format: 1\ntitle: Warm first\nstop-if: [it tingles]\n';
const before = 'before:\n  - { pack: heat, for: 10 min }\n';
const after = 'after:\n  - { pack: cold, for: 8 min }\n';

test('they come first, with the welcome and the reasons to stop said once', () => {
  for (const unattended of [true, false]) {
    const plan = buildPlan(readGoodText(head + before + steps + after), { unattended });
    expect(plan.steps.map((step) => (step.kind === 'pack' ? step.pack : step.kind))).toEqual([
      'heat',
      'exercise',
      'cold',
    ]);
    expect(plan.steps.map(({ index }) => index)).toEqual([0, 1, 2]);
    const said = plan.cues.map(({ say }) => say).join(' ');
    expect(said.split('Warm first.')).toHaveLength(2);
    expect(said.split('Stop if it tingles.')).toHaveLength(2);
    expect(said.indexOf('Stop if it tingles.')).toBeLessThan(said.indexOf('Rep one'));
  }
});

test('they do not count among the minutes of the exercises', () => {
  const long = (text: string) => {
    const { steps: all, segments } = buildPlan(readGoodText(text), { unattended: true });
    return exerciseDurationMs(all, segments);
  };
  const withPacks = long(head + before + steps + after);
  expect(withPacks).toBeGreaterThan(0);
  expect(withPacks).toBeLessThanOrEqual(long(head + steps));
});

function machine(answers: Readonly<Record<string, string>> = {}) {
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: { ...bundledFiles(), ...answers, '/home/person/warm.yaml': head + before + steps + after } },
  });
}

test('show and the handout have them before the exercises', async () => {
  for (const args of [
    ['show', 'warm.yaml'],
    ['handout', 'warm.yaml', '-o', '-'],
  ]) {
    const ports = machine(noConcernFiles());
    expect(await runCli(ports, ...args)).toBe(0);
    const { text } = ports.stdout;
    const [heat = -1, exercise = -1, cold = -1] = [/Heat pack, /, /Lie on your back/, /Cold pack, /].map((words) =>
      text.search(words),
    );
    expect(heat).toBeGreaterThan(0);
    expect(exercise).toBeGreaterThan(heat);
    expect(cold).toBeGreaterThan(exercise);
  }
});

test('a session plays and logs them; where nobody was asked what speaks against packs, it leaves out both', async () => {
  const ports = machine(noConcernFiles());
  expect(await runCli(ports, 'start', 'warm.yaml', '--voice', 'none', '--yes')).toBe(0);
  expect(ports.stdout.text).toContain('heat pack 10:00 of 10:00');
  expect(ports.stdout.text).toContain('cold pack 8:00 of 8:00');
  const unasked = machine();
  expect(await runCli(unasked, 'start', 'warm.yaml', '--voice', 'none', '--yes')).toBe(0);
  expect(unasked.stdout.text).not.toContain('pack ');
});

test('check warns of long heat in them', async () => {
  const ports = machine();
  ports.files.put('/home/person/warm.yaml', head + before.replace('10 min', '18 min') + steps);
  expect(await runCli(ports, 'check', 'warm.yaml')).toBe(0);
  expect(ports.stdout.text).toContain('A heat pack for 18 min is long for the skin.');
});

test('cold before and after is too close: where nobody can ask, the first is done, and the other is named as left out', async () => {
  const cold = 'before: [{ pack: cold, for: 5 min }]\n';
  const ports = buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: { ...bundledFiles(), ...noConcernFiles(), '/home/person/cold.yaml': head + cold + steps + after } },
  });
  expect(await runCli(ports, 'start', 'cold.yaml', '--voice', 'none', '--yes')).toBe(0);
  expect(ports.terminal.written).toContain('this session has cold packs sooner');
  expect(ports.terminal.written).toContain('Left out of this session: cold pack 2 of 2.\n');
  expect(ports.stdout.text).toContain('; left out: cold pack 2 of 2; warning signs not asked');
  expect(ports.stdout.text).toContain('cold pack 5:00 of 5:00');
  expect(ports.stdout.text).not.toContain('of 8:00');
});
