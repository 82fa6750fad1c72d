import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { answerCli, runCli as run, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const own = '/home/person/.config/backroutine/routines';
const fixtures = join(import.meta.dirname, '../fixtures/import');

function machine(files: Readonly<Record<string, string | Uint8Array>> = {}): TestPorts {
  const fixture = (name: string) => [`/home/person/${name}`, readFileSync(join(fixtures, name))] as const;
  const imported = Object.fromEntries(['exercises.xml', 'morning.feeel', 'backup.json', 'shared.json'].map(fixture));
  return buildTestPorts({
    terminal: { canAsk: false, canRepaint: false },
    files: { files: { ...bundledFiles(), ...imported, ...files }, stdin: imported['/home/person/shared.json'] ?? '' },
  });
}

describe('import', () => {
  test('writes each routine among the person’s own, and lists what is left behind', async () => {
    const ports = machine();
    expect(await run(ports, 'import', 'backup.json')).toBe(0);
    expect(ports.stdout.text).toMatchInlineSnapshot(`
      "From Just Another Workout Timer: 2 routines.
      Not brought along:
        - "Empty" has nothing to do in it, and was left out.

      /home/person/.config/backroutine/routines/back-hips.yaml: can be played, 12:31 min.
      Not brought along:
        - Set 2 of "Back & hips" is called "Core"; rounds have no names here.
        - Set 3 of "Back & hips" is done no time, and was left out.
        - Set 4 of "Back & hips" has "colour", which is not known here.
        - How the body is placed is not in the file: "position: standing" stands for all. Where one is done lying down, correct it, and there is time to get there.
        - "Nothing" has no length, and was left out.
        - A set: 50 times became 20, as far as a routine goes.
      Begin with: backroutine start back-hips

      /home/person/.config/backroutine/routines/maintenance-2.yaml: can be played, 20:25 min.
      Not brought along:
        - "Bridge": 20 min is more than can be held, so it became a time without a hold.
      Begin with: backroutine start maintenance-2
      "
    `);
    expect(ports.files.text(`${own}/back-hips.yaml`)).toMatch(
      /^# yaml-language-server: \$schema=routine\.schema\.json\n# Not brought along:\n# - Set 2/,
    );
  });

  test.each(['exercises.xml', 'morning.feeel', 'backup.json', 'shared.json', '-'])(
    'what comes of %s passes its check and can be played',
    async (file) => {
      const ports = machine();
      expect(await run(ports, 'import', file, '-o', 'out')).toBe(0);
      const written = ports.files.paths().filter((path) => path.startsWith('/home/person/out/'));
      expect(written.length).toBeGreaterThan(0);
      expect(await run(ports, 'check', ...written)).toBe(0);
      for (const path of written) expect(await run(ports, 'start', path, '--voice', 'none', '--yes')).toBe(0);
    },
  );

  test('never writes over a routine, nor takes a bundled one’s place', async () => {
    const ports = machine();
    await run(ports, 'import', 'backup.json');
    await run(ports, 'import', 'backup.json');
    const names = ports.files.paths().filter((path) => path.startsWith(own));
    expect(names.map((path) => path.slice(own.length + 1))).toEqual([
      'back-hips-2.yaml',
      'back-hips.yaml',
      'maintenance-2.yaml',
      'maintenance-3.yaml',
    ]);
  });

  const long = { name: 'For ever', duration: 600 };
  const endless = { title: 'Long', sets: [{ repetitions: 20, exercises: [long, long, long, long] }] };

  test('writes nothing where nothing that comes of it would pass its check', async () => {
    const ports = machine({ '/home/person/long.json': JSON.stringify(endless) });
    expect(await run(ports, 'import', 'long.json')).toBe(65);
    expect(ports.stderr.text).toContain(
      'long.json cannot be brought along: what comes of it cannot be played. Nothing was written.',
    );
    expect(ports.stderr.text).toContain('long.yaml:');
    expect(ports.stderr.text).toContain('would take 13 hours');
    expect(ports.files.paths().filter((path) => path.startsWith(own))).toEqual([]);
  });

  test('names one of several that would not pass its check, and brings the others', async () => {
    const short = { title: 'Short', sets: [{ repetitions: 1, exercises: [long] }] };
    const ports = machine({ '/home/person/two.json': JSON.stringify({ workouts: [endless, short] }) });
    expect(await run(ports, 'import', 'two.json')).toBe(0);
    expect(ports.stdout.text).toContain('"Long" was left out: Holds, counts and breaks alone would take 13 hours.');
    expect(ports.files.paths().filter((path) => path.startsWith(own) && path.endsWith('.yaml'))).toEqual([
      `${own}/short.yaml`,
    ]);
  });

  test.each([
    [
      'maintenance.yaml',
      'it is from none of the programs that are known (Workrave, Feeel, Just Another Workout Timer, CSV), and no sheet in English or German',
    ],
    ['nowhere.json', 'there is no such file.'],
    ['cut.xml', 'it is not whole XML (line 1, column 11). Export it once more from the other program.'],
  ])('says why %s cannot be imported, and ends with 65', async (file, message) => {
    const ports = machine({
      '/home/person/maintenance.yaml': 'format: 1\n',
      '/home/person/cut.xml': '<exercises',
    });
    expect(await run(ports, 'import', file)).toBe(65);
    expect(ports.stderr.text).toContain(message);
  });

  test.each([
    'Exercise | Reps (L) | Reps (R)\nLeg lift | 10 | 8',
    'Exercise | Day 1 | Day 2\nLeg lift | 3x10 | 3x12',
    'Exercise | Sets | Reps\nLeg lift | 3 | 12/10',
    'Exercise | Day | Sets | Reps\nLeg lift | A | 3 | 10',
  ])('leaves a row of a table of which a cell is not understood: %s', async (table) => {
    const ports = machine({ '/home/person/sheet.txt': table });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(65);
    expect(ports.stderr.text).toContain('none of its lines became an exercise of a routine. Nothing was written.');
    expect(ports.stderr.text).toMatch(
      /\n2 {2}Leg lift.*\n {5}\? an exercise, but something may change how much of it: "/,
    );
  });

  test('nothing of a file reaches the terminal or the comments as it is', async () => {
    const nasty = '\u001b[2J\u009b\u202e';
    const exercise = { name: `A${nasty}`, duration: 0, [nasty]: 1 };
    const workout = {
      title: `T${nasty}`,
      sets: [{ name: nasty, repetitions: 1, exercises: [exercise, { name: nasty, duration: 5 }] }],
    };
    const ports = machine({ '/home/person/nasty.json': JSON.stringify(workout) });
    expect(await run(ports, 'import', 'nasty.json')).toBe(0);
    const comments = (ports.files.text(`${own}/t-2j.yaml`) ?? '').split('\n').filter((line) => line.startsWith('#'));
    expect(ports.stdout.text + comments.join('\n')).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });
});

describe('a file with texts in several languages', () => {
  const texts = (name: string, languages: readonly string[]) =>
    languages.map((language) => `<${name} xml:lang="${language}">${name} ${language}</${name}>`).join('');
  const file = (...languages: string[]) =>
    `<exercises><exercise>${texts('title', languages)}${texts('description', languages)}</exercise></exercises>`;
  const path = `${own}/exercises-from-workrave.yaml`;

  test.each<[string, string | undefined, string]>([
    ['pl_PL.UTF-8', 'pl', 'title pl'],
    ['pt_PT.UTF-8', 'pt-BR', 'title pt_BR'],
    ['sr_RS@latin', 'sr-Latn', 'title sr@latin'],
    ['C', undefined, 'title en'],
  ])('with LANG=%s those in %s are taken: %s', async (LANG, language, title) => {
    const ports = machine({ '/home/person/w.xml': file('en', 'de', 'pl', 'pt_BR', 'sr@latin') });
    Object.assign(ports.environment.variables, { LC_ALL: '', LC_MESSAGES: '', LANG });
    expect(await run(ports, 'import', 'w.xml')).toBe(0);
    const written = ports.files.text(path) ?? '';
    expect(/^language: (.*)$/m.exec(written)?.[1]).toBe(language);
    expect(written).toContain(`name: ${title}`);
    expect(ports.stdout.text).toContain('Its texts in other languages: ');
  });

  test('a language is named with what is not English, whatever its letters', async () => {
    const ports = machine({ '/home/person/w.xml': file('sr@latin') });
    expect(await run(ports, 'import', 'w.xml')).toBe(0);
    expect(ports.files.text(path)).toContain('language: sr-Latn\n');
  });

  test('--language takes another one, or says which there are', async () => {
    const ports = machine({ '/home/person/w.xml': file('en', 'de', 'pl') });
    expect(await run(ports, 'import', 'w.xml', '--language', 'xx')).toBe(2);
    expect(ports.stderr.text).toContain('no texts in "xx". It has: de, en, pl.');
    expect(await run(ports, 'import', 'w.xml', '--language', 'de')).toBe(0);
    expect(ports.files.text(path)).toContain('language: de\n');
  });

  test('a person who reads none of them for certain is asked', async () => {
    const ports = buildTestPorts({
      terminal: { canAsk: true, canRepaint: false },
      files: { files: { ...bundledFiles(), '/home/person/w.xml': file('en', 'de') } },
    });
    Object.assign(ports.environment.variables, { LANG: 'fi_FI' });
    const running = startCli(ports, 'import', 'w.xml');
    await answerCli(ports, [['Which one do you read?', '1']]);
    await until(() => running.exitCode() !== undefined, 'the end');
    expect(ports.files.text(path)).toContain('language: de\n');
  });
});

describe('a file far larger than a routine', () => {
  const workout = (title: string, exercises: number) => ({
    title,
    sets: [
      { repetitions: 1, exercises: Array.from({ length: exercises }, () => ({ name: 'Bridging', duration: 30 })) },
    ],
  });

  test('comes along routine by routine; what would be too large for one is named', async () => {
    const workouts = [
      ...Array.from({ length: 40 }, (_, index) => workout(`Day ${index}`, 40)),
      workout('Endless', 4000),
    ];
    const ports = machine({ '/home/person/big.json': JSON.stringify({ workouts }) });
    expect(await run(ports, 'import', 'big.json')).toBe(0);
    expect(ports.stdout.text).toContain('From Just Another Workout Timer: 40 routines.');
    expect(ports.stdout.text).toContain('"Endless" was left out');
  });

  test.each([
    ['more than 8 MiB', `{"workouts": []}${' '.repeat(8 * 1024 * 1024)}`, 'it is larger than 8 MiB'],
    ['a million elements', `<exercises>${'<a/>'.repeat(1_000_000)}</exercises>`, 'it has more than 100000 parts'],
    ['a million values', `[${'1,'.repeat(1_000_000)}1]`, 'it has more than 100000 parts'],
  ])('%s is refused', async (_, content, message) => {
    const ports = machine({ '/home/person/huge.txt': content });
    expect(await run(ports, 'import', 'huge.txt')).toBe(65);
    expect(ports.stderr.text).toContain(message);
  });
});

describe('a sheet as it was pasted', () => {
  const sheet = 'Bridge 3x10 hold 5 sec\nSuperman 8 times\nClam 12 reps each side, then 12 little pulses\n';
  const doubt =
    'an exercise, but something may change how much of it: "12 little pulses". Is it "Clam 12 reps, each side"?';

  test('names what stands in no part with exercises in the file of each that has some', async () => {
    const ports = machine({ '/home/person/sheet.txt': 'MONDAY\nBridge 3x10\n\nTHURSDAY\nSame as Monday\n' });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(0);
    expect(ports.stdout.text).toContain(
      'can be played, 2:30 min.\nNot brought along:\n  - Line 5, "Same as Monday": advice',
    );
  });

  test('is shown line by line, with what was understood and what was not, and becomes a routine', async () => {
    const ports = machine({ '/home/person/sheet.txt': sheet });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(0);
    expect(ports.stdout.text).toContain('1  Bridge 3x10 hold 5 sec\n     = Bridging: hold 5s, reps 10, sets 3\n');
    expect(ports.stdout.text).toContain(`3  Clam 12 reps each side, then 12 little pulses\n     ? ${doubt}\n`);
    const left = ports.stdout.text.replace(/\n {4}/g, ' ');
    expect(left).toContain(`  - Line 3, "Clam 12 reps each side, then 12 little pulses": ${doubt}\n`);
    expect(ports.files.text(`${own}/sheet.yaml`)).toContain('- exercise: bridging\n    hold: 5s\n    reps: 10\n');
    expect(await run(ports, 'start', 'sheet', '--voice', 'none', '--yes')).toBe(0);
  });

  test.each([
    '[09:14, 12/11/2026] Kim: Bridge 3x10 hold 5 sec',
    '12/11/26, 9:14 pm - Kim: Bridge 3x10 hold 5 sec',
    '[12.03., 18:43] Kim: Bridge 3x10 hold 5 sec',
    '[3/29, 18:43] Kim: Bridge 3x10 hold 5 sec',
    '[18:43, 29/3] Kim: Bridge 3x10 hold 5 sec',
    '12.3., 18:43 - Kim: Bridge 3x10 hold 5 sec',
    'WhatsApp: [12/05, 09:14] Kim: Bridge 3x10 hold 5 sec',
    '[ ] Bridge 3x10 hold 5 sec',
    '[x] Bridge 3x10 hold 5 sec',
  ])('is no broken file of another program, and no time of a message is part of it: %s', async (line) => {
    const ports = machine({ '/home/person/sheet.txt': `${line}\n` });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(0);
    expect(ports.stdout.text).toContain('= Bridging: hold 5s, reps 10, sets 3\n');
  });

  test.each([
    ['Week 2: squats 3x12', '1  Week 2: squats 3x12\n     ? not understood'],
    ['Leg raise 10 reps both legs', '? an exercise for both sides, but not how'],
    [
      'Hip plan\nLift your leg, 10 reps left, 8 reps right',
      '? an exercise, but something may change how much of it: "Lift your leg, 10 reps left, 8 reps right"',
    ],
    ['Squeeze a ball between your knees, 10 reps', 'Is it "Squeeze a ball between your knees, 10 reps"?'],
  ])('says what became of each line where nothing can be written: %s', async (text, said) => {
    const ports = machine({ '/home/person/sheet.txt': `${text}\n` });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(65);
    expect(ports.stdout.text).toBe('');
    expect(ports.stderr.text).toContain('none of its lines became an exercise of a routine. Nothing was written.');
    expect(ports.stderr.text).toContain(said);
  });

  test('makes a routine of each heading of weeks, which nothing calls due', async () => {
    const text = 'Back plan\nTwice a day\n\nWeeks 1-2\nBridge 3x10\nWeeks 3-6\nBird dog 8 reps each side\n';
    const ports = machine({ '/home/person/sheet.txt': text });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(0);
    expect(ports.stdout.text).toContain('From a sheet: 2 routines.');
    for (const name of ['weeks-1-2-back-plan', 'weeks-3-6-back-plan']) {
      expect(await run(ports, 'check', name)).toBe(0);
      expect(ports.files.text(`${own}/${name}.yaml`)).not.toMatch(/^(?:when|again):/m);
    }
  });

  test('makes a routine of each part of the day, found by its name', async () => {
    const parts = 'Back plan\nMorning\nBridge 3x10 hold 5 sec\nEvening\nBird dog 8 reps each side\nStop if it burns\n';
    const ports = machine({ '/home/person/sheet.txt': parts });
    expect(await run(ports, 'import', 'sheet.txt')).toBe(0);
    expect(ports.stdout.text).toContain('From a sheet: 2 routines.');
    expect(ports.stdout.text).toContain('backroutine start morning-back-plan');
    expect(await run(ports, 'check', 'morning-back-plan', 'evening-back-plan')).toBe(0);
    expect(await run(ports, 'start', 'evening', '--voice', 'none', '--yes')).toBe(0);
  });

  test.each([
    'us-pdf-discharge',
    'german-physio-tabelle',
    'pilates-card',
    'mckenzie-directional',
    'post-op-packs',
    'whatsapp-message',
  ])('what comes of %s passes its check, and says when what is said', async (name) => {
    const text = readFileSync(join(import.meta.dirname, `../fixtures/sheets/${name}.sheet`));
    const ports = machine({ '/home/person/sheet.txt': text });
    expect(await run(ports, 'import', 'sheet.txt', '-o', 'out')).toBe(0);
    const written = ports.files.paths().filter((path) => path.startsWith('/home/person/out/'));
    expect(await run(ports, 'check', ...written)).toBe(0);
    for (const path of written) expect(await run(ports, 'show', path, '--cues')).toBe(0);
  });

  test('check says how to make a routine of it', async () => {
    const ports = machine({ '/home/person/sheet.txt': sheet });
    expect(await run(ports, 'check', 'sheet.txt')).toBe(65);
    expect(ports.stdout.text).toBe(
      'sheet.txt is a sheet of exercises in words, not a routine file yet.\nMake one of it with: backroutine import sheet.txt\n',
    );
  });
});

describe('the title', () => {
  const titleOf = async (file: string, text: string) => {
    const ports = machine({ [`/home/person/${file}`]: text });
    expect(await run(ports, 'import', file)).toBe(0);
    const [path = ''] = ports.files.paths().filter((one) => one.startsWith(own) && one.endsWith('.yaml'));
    return [path.slice(own.length + 1), /^title: (.*)$/m.exec(ports.files.text(path) ?? '')?.[1]];
  };

  test('is the heading of the sheet', async () => {
    expect(await titleOf('scan_01.txt', 'Knee programme\nCreated by: a physio\nSquats 5 reps\n')).toEqual([
      'knee-programme.yaml',
      'Knee programme',
    ]);
  });

  test.each([
    ['sheets/my-back_sheet.v2.txt', 'Squats 5 reps\n', 'My back sheet.v2'],
    ['Dehnen.csv', 'Exercise,Seconds\nPlank,30\n', 'Dehnen'],
  ])('is the name of the file where it has no heading: %s', async (file, text, title) => {
    expect((await titleOf(file, text))[1]).toBe(title);
  });
});
