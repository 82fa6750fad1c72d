import { describe, expect, test } from 'vitest';
import type { MixerReport } from '../../src/voice/mixer/mixer-protocol.ts';
import { bundledFiles } from '../support/bundled-files.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { type RunningCli, startCli, until } from '../support/run-cli.ts';
import type { TestPortsOptions } from '../support/test-ports.ts';
import { buildVoiceWorld, espeakStandIn, type TestVoiceWorld } from '../support/voice-world.ts';

const pacat = { way: 'stream', program: 'pacat' } as const;
const config = '/home/person/.config/backroutine';
const plays: readonly MixerReport[] = [{ type: 'ready', sink: pacat, latencyMs: 180 }];
const playsNot: readonly MixerReport[] = [
  { type: 'lost', sink: pacat, fault: { code: 'not-installed' }, played: false },
  { type: 'no-sink' },
];

function machine(files: Readonly<Record<string, string>> = {}, options: TestPortsOptions = {}): TestVoiceWorld {
  return buildVoiceWorld((world) => ({ 'espeak-ng': espeakStandIn(world) }), {
    ...options,
    files: { files: { ...bundledFiles(), ...files } },
  });
}

/** The mixer reports, and what the doctor says then. */
async function examine(ports: TestVoiceWorld, reports: readonly MixerReport[] = plays) {
  const cli: RunningCli = startCli(ports, 'doctor');
  await until(() => ports.processes.helpers.length > 0 || cli.exitCode() !== undefined, 'the mixer');
  const [mixer] = ports.processes.helpers;
  for (const report of reports) mixer?.emit(report);
  const hasClosed = () => mixer?.sent.some((request) => (request as { type: string }).type === 'close');
  await until(() => cli.exitCode() !== undefined || hasClosed() === true, 'the end of the sink');
  mixer?.emit({ type: 'closed' });
  await until(() => cli.exitCode() !== undefined, 'the end');
  return { exitCode: cli.exitCode(), text: ports.stdout.text };
}

describe('doctor', () => {
  test('says that all is well, and leaves nothing behind', async () => {
    const ports = machine();
    const before = ports.files.paths();
    const { exitCode, text } = await examine(ports);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/^ok +sound +plays, 180 ms/m);
    expect(text).toMatch(/^ok +voice \(en\) +espeak-ng, /m);
    expect(text).toMatch(/^All is well\.$/m);
    expect(ports.files.paths()).toEqual(before);
  });

  test('says what to install where nothing plays', async () => {
    const { exitCode, text } = await examine(machine(), playsNot);
    expect(exitCode).toBe(69);
    expect(text).toMatch(/^! +sound +nothing plays here/m);
    expect(text.replace(/\s+/g, ' ')).toContain('Install pulseaudio-utils or alsa-utils');
    expect(text).toContain('1 thing to look at');
  });

  test('looks for a voice in the languages of own routines too', async () => {
    const danish = 'format: 1\ntitle: Ryg\nlanguage: da\nsteps:\n  - { exercise: bridging, hold: 3s, reps: 2 }\n';
    const { text } = await examine(machine({ [`${config}/routines/ryg.yaml`]: danish }));
    expect(text).toMatch(/^! +voice \(da\) +nothing here speaks it\n +To hear Danish: /m);
  });

  test('names routines of one’s own that cannot be played or are not listed', async () => {
    const { text } = await examine(
      machine({ [`${config}/routines/bad.yaml`]: 'x', [`${config}/routines/My.yml`]: '' }),
    );
    expect(text).toMatch(/^! +routine +"bad" cannot be played\n +backroutine check bad tells why\./m);
    expect(text).toMatch(/^! +routine +My\.yml is not listed/m);
  });

  test('names the journal of a session that is damaged, and its line', async () => {
    const journal = '/home/person/.local/share/backroutine/sessions/2026-03/20260306T081500Z-00000000.jsonl';
    const whole = recordSession(buildSamplePlan()).map((record) => JSON.stringify(record));
    const torn = [...whole.slice(0, 4), '{"ty', ...whole.slice(5), ''].join('\n');
    expect((await examine(machine({ [journal]: [...whole, ''].join('\n') }))).text).toContain('All is well.');
    const { exitCode, text } = await examine(machine({ [journal]: torn }));
    expect(exitCode).toBe(0);
    expect(text).toMatch(/^! +history +a session is damaged$/m);
    expect(text.replace(/\s+/g, ' ')).toContain(`${journal} is damaged at line 5; its other lines count.`);
    const changed = [...whole.slice(0, 4), '{"type":"rep","done":tru}', ...whole.slice(5), ''].join('\n');
    const { text: ofChanged } = await examine(machine({ [journal]: changed }));
    expect(ofChanged.replace(/\s+/g, ' ')).toContain(`${journal} is damaged at line 5; its other lines count.`);
  });

  test('goes on where the settings cannot be read', async () => {
    const { exitCode, text } = await examine(machine({ [`${config}/config.yaml`]: 'volum: 3\n' }));
    expect(exitCode).toBe(65);
    expect(text).toMatch(/^! +settings/m);
    expect(text).toMatch(/^ok +sound/m);
  });

  test('opens no sink where the settings want no sound', async () => {
    const ports = machine({ [`${config}/config.yaml`]: 'sounds: none\n' });
    const { exitCode, text } = await examine(ports);
    expect(exitCode).toBe(0);
    expect(ports.processes.helpers).toEqual([]);
    expect(text).toMatch(/^ok +sound +none, as your settings have it/m);
  });

  test('says that nothing can be kept in a folder', async () => {
    const ports = machine();
    ports.files.deny('/home/person/.local', 'EACCES');
    const { exitCode, text } = await examine(ports);
    expect(exitCode).toBe(74);
    expect(text).toMatch(/^! +history and answers/m);
    expect(text.replace(/\s+/g, ' ')).toContain('Nothing can be kept there: you have no right to it.');
  });

  test.each([
    [{ canRepaint: false }, { TERM: 'dumb' }, /^! +screen +.*TERM is "dumb"\n +Set TERM/m],
    [{ canRepaint: false }, { ACCESSIBLE: '1' }, /^ok +screen +one line after the other, as ACCESSIBLE asks for/m],
    [{ hasUnicode: false }, { LANG: 'C' }, /^! +letters +no figures, as "C" is not UTF-8/m],
    [{ hasUnicode: false }, { TERM: 'linux' }, /^! +letters +no figures on this console/m],
    [{ canAsk: false }, {}, /^! +terminal +there is none/m],
  ] as const)('says what the terminal lacks: %o %o', async (terminal, variables, said) => {
    const { text } = await examine(machine({}, { terminal, environment: { variables } }));
    expect(text).toMatch(said);
  });
});
