/** Packs elsewhere than on the lower back, at every place where a person meets them. */
import { expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { nameOfStep } from '../../src/plan/shown/session-words.ts';
import { packPlaces } from '../../src/routine/choosable.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { runCli } from '../support/run-cli.ts';
import { buildTestPorts } from '../support/test-ports.ts';

function write(cold: string | undefined, heat: string | undefined): string {
  const where = (place: string | undefined) => (place === undefined ? '' : `, where: ${place}`);
  return `format: 1
title: Knee
steps:
  - { exercise: bridging, hold: 5s, reps: 2 }
after:
  - { pack: cold, for: 10 min${where(cold)} }
  - { pack: heat, for: 10 min${where(heat)} }
`;
}

async function print(text: string, ...args: string[]): Promise<string> {
  const ports = buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: { ...bundledFiles(), '/home/person/knee.yaml': text } },
  });
  await runCli(ports, ...args);
  return ports.stdout.text + ports.stderr.text + (ports.files.text('/home/person/out.html') ?? '');
}

test('a pack is put where the routine says, with the same care, and looked at without a mirror where it can be seen', async () => {
  const said = await print(write('knee', 'ankle'), 'show', 'knee.yaml', '--cues');
  const sentences = [
    'Wrap it in a damp towel.',
    'Sit or lie comfortably.',
    'Place the cold pack on your knee.',
    'Place the heat pack on your ankle.',
    "Don't lie on it.",
    "Don't lie on it, and don't fall asleep.",
    'Take the pack off, and look at your skin. If it is bright pink or red, or you are unsure, leave it off',
    'If not, put it back.',
  ];
  for (const sentence of sentences) expect(said).toContain(sentence);
  expect(said).not.toMatch(/lower back|mirror|lie down/);
});

test('a place that cannot be seen is looked at in a mirror, and nobody sits on it', async () => {
  for (const place of ['hip', 'upper back', 'shoulder', 'elbow', 'thigh', 'calf']) {
    const said = await print(write('knee', place), 'show', 'knee.yaml', '--cues');
    expect(said).toContain('and a mirror within reach.');
    expect(said).toContain(`Lie on your side or your front.`);
    expect(said).toContain(`Place the heat pack on your ${place}.`);
    expect(said).toContain('look at your skin in the mirror. Pink is fine.');
  }
});

test('the place is shown on the sheet, the handout, and where a session and a page name the step; cautions stay', async () => {
  const text = write('knee', undefined);
  const sheet = await print(text, 'show', 'knee.yaml');
  expect(sheet).toContain('   Cold pack, knee, 10');
  expect(sheet).toContain('   Heat pack, 10');
  expect(sheet).toContain('ask a doctor or physiotherapist first if you have poor circulation');
  expect(await print(text, 'handout', 'knee.yaml', '-o', 'out.html')).toContain('<h3>Cold pack, knee, ');
  const pack = { kind: 'pack', index: 0, pack: 'cold', forMs: 600_000, where: 'knee' } as const;
  expect(nameOfStep(pack, messagesFor('en').screen)).toBe('Cold pack, knee');
});

test('without a place nothing is said otherwise than before', async () => {
  const said = await print(write(undefined, undefined), 'show', 'knee.yaml', '--cues');
  expect(said.match(/Put it on your lower back\./g)).toHaveLength(2);
  expect(said).not.toContain('Place the');
});

test.each(['neck', 'chest', 'face'])(
  'check knows the places for which the care holds, and not the %s',
  async (place) => {
    const report = await print(write(place, undefined), 'check', 'knee.yaml');
    expect(report).toContain(packPlaces[0]);
    expect(report).toContain('See backroutine help format packs-and-coming-again');
    expect(report).not.toContain('can be played');
  },
);
