/** A session in another language: everything that a person sees and hears comes from the message table. */
import { describe, expect, test } from 'vitest';
import { packConcerns } from '../../src/care/cautions.ts';
import type { MixerRequest } from '../../src/voice/mixer/mixer-protocol.ts';
import { type DisguisedMachine, mixerOf, openDisguisedMachine, playDisguised } from '../support/disguised-machine.ts';
import { addDisguisedLanguage, allPhrases, disguise, usedPhrases } from '../support/disguised-words.ts';
import { clearInFull, keepSafetyAnswers } from '../support/kept-answers.ts';
import { runCli, startCli, until } from '../support/run-cli.ts';
import type { TestPorts, TestPortsOptions } from '../support/test-ports.ts';

addDisguisedLanguage();

/** What moves the cursor and changes the look. */
const codes = new RegExp(`${'\u001b'}(?:\\[[\\d;?]*[A-Za-z]|D)`, 'g');

/** `2026-03-06T09:15:00+01:00` */
const times = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d/g;

/** Words in Latin letters: nobody's but the program's, and not from the table of the language that is spoken. */
function foreignWords(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .replace(codes, ' ')
        .replace(times, ' ')
        .match(/[A-Za-z]+/g) ?? [],
    ),
  ];
}

function everythingFrom(ports: TestPorts): string {
  return [ports.terminal.written, ports.stdout.text, ports.stderr.text].join('\n');
}

function expectDisguised(ports: DisguisedMachine, ...expected: readonly string[]): void {
  const text = everythingFrom(ports);
  expect(foreignWords(text)).toEqual([]);
  expect(foreignWords(ports.spoken.join('\n'))).toEqual([]);
  // In a narrow window a sentence goes over several lines.
  const shown = text.replace(codes, '').replace(/\s+/g, ' ');
  expect(expected.filter((words) => !shown.includes(disguise(words)))).toEqual([]);
}

/** Answers in turn, each as soon as its question is asked; what was shown stays to be judged. */
async function answer(
  ports: TestPorts,
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<void> {
  let seen = 0;
  for (const [question, typed] of answers) {
    const find = () => ports.terminal.written.replace(codes, '').indexOf(disguise(question), seen);
    await until(() => find() !== -1, `the question "${question}"`);
    seen = find() + question.length;
    ports.terminal.answer(typed);
  }
}

/** The mixer of this machine never says that it has ended: it is given the time in which it should. */
async function endMixer(ports: TestPorts): Promise<void> {
  const sent = (await mixerOf(ports)).sent as readonly MixerRequest[];
  await until(() => sent.some(({ type }) => type === 'close'), 'the mixer being closed');
  ports.clock.advance(10_000);
}

/** In lines, as in a window that is too small for the list, the word is typed; else what is wanted is ticked. */
const typedSafe = [['Type the', disguise('none')]] as const;
const tickedSafe = [
  ['Do you', ''],
  ['Press Space', ' '],
] as const;

/** Nothing speaks against packs. */
const ticked = [['Cold and heat', '1']] as const;
const typed = [['Cold and heat', disguise('none')]] as const;

const keyQuestion = 'How is the pain now? Press a key from zero, no pain, to nine; after one, Enter.';
const typedQuestion = 'How is the pain now? Type a number from zero to ten, then Enter.';

const screens = [
  {
    name: 'on a screen',
    terminal: { columns: 100, rows: 30 },
    args: ['--figures', 'picture'],
    pain: [
      ['Pain now?', '2'],
      ['Pain 2', '1'],
    ],
    safe: tickedSafe,
    packs: ticked,
    lastQuestion: keyQuestion,
  },
  {
    name: 'on a small screen',
    terminal: { columns: 20, rows: 10 },
    args: [],
    pain: [
      ['Pain now?', '2'],
      ['Pain 2', '1'],
    ],
    safe: typedSafe,
    packs: typed,
    lastQuestion: keyQuestion,
  },
  {
    name: 'in plain lines',
    terminal: {},
    args: ['--plain'],
    pain: [
      ['Pain now?', '11'],
      ['Please type', '2'],
      ['Pain 2', '1'],
    ],
    safe: typedSafe,
    packs: typed,
    lastQuestion: typedQuestion,
  },
] as const;

describe.each(screens)('a session $name', ({ terminal, args, pain, safe, packs, lastQuestion }) => {
  test('with every key, to its end', async () => {
    const ports = openDisguisedMachine({ terminal, stdout: { isTerminal: false } });
    const begin = () => answer(ports, [...pain, ...safe]);
    const playing = await playDisguised(ports, args, begin);
    for (const key of ['p', 'p', 'm', 'm', '?', '?', '+', '-', 'r', 'b', 'return', 'n', 'b']) playing.press(key, 4);
    playing.press('h', 50);
    playing.press('return', 3);
    playing.press('h', 60);
    playing.press('n', 3);
    await playing.finish();
    await until(() => ports.terminal.written.includes(disguise('Pain after')), 'the last question');
    // It is said once it is on the screen, by the voice that has spoken before.
    expect(ports.spoken).toContain(disguise(lastQuestion));
    const sent = (await mixerOf(ports)).sent as readonly MixerRequest[];
    expect(sent.findLast(({ type }) => type !== 'alive' && type !== 'clips')?.type).toBe('announce');
    await answer(ports, [['Pain after', '1']]);
    await endMixer(ports);
    await until(() => playing.cli.exitCode() !== undefined, 'the end');
    expectDisguised(ports, 'Preparing the voice', 'Done: ', 'Pain 2 → 1.');
    expect(ports.spoken.length).toBeGreaterThan(80);
  });

  // Every frame of the figure is painted as a picture: beside other programs that takes long.
  test('of a pain day, with packs, in which everything goes wrong', async () => {
    const ports = openDisguisedMachine({ terminal, stdout: { isTerminal: false } });
    const begin = () => answer(ports, [['Pain now?', '7'], ['Pain 7', '3'], ...safe, ...packs]);
    const playing = await playDisguised(ports, [...args, '--wait-for-me'], begin);
    const mixer = await mixerOf(ports);
    const pacat = { way: 'stream', program: 'pacat' } as const;
    playing.pass(5);
    ports.clock.sleepMachine(500_000, { monotonicRuns: true });
    playing.pass(2);
    playing.press('return', 3);
    playing.press('return', 1);
    playing.press('r', 1);
    ports.clock.jumpWall(-3_600_000);
    playing.pass(10);
    mixer.emit({ type: 'lost', sink: pacat, fault: { code: 'stuck' }, played: true });
    mixer.emit({ type: 'ready', sink: { way: 'clips', program: 'paplay' }, latencyMs: 90 });
    playing.pass(5);
    mixer.emit({ type: 'lost', sink: pacat, fault: { code: 'ended', exitCode: 1, how: undefined }, played: true });
    mixer.emit({ type: 'no-sink' });
    playing.pass(5);
    mixer.emit({ type: 'ready', sink: pacat, latencyMs: 160 });
    playing.pass(1);
    ports.files.freeBytes = 0;
    ports.stdout.fail('ENOSPC');
    playing.pass(20);
    await playing.finish();
    await answer(ports, [['Pain after', '']]);
    await endMixer(ports);
    await until(() => playing.cli.exitCode() !== undefined, 'the end');
    expect(playing.cli.exitCode()).toBe(74);
    expectDisguised(ports, 'Stop if pain travels', 'Do this again today at');
    // Made while the session ran, though nothing hurt.
    expect(ports.spoken.join('\n')).toContain(disguise('or N to leave this exercise out'));
  }, 300_000);
});

const data = '/home/person/.local/share/backroutine';
const plain: TestPortsOptions = { terminal: { canRepaint: false } };
const unattended: TestPortsOptions = { terminal: { canAsk: false, canRepaint: false } };
const silent = ['--voice', 'none'];

describe('before a session', () => {
  test('invalid answers, and a warning sign that stops the session', async () => {
    const ports = openDisguisedMachine(plain);
    const cli = startCli(ports, 'start', ...silent);
    const questions = [
      ['Pain now?', '7'],
      ['Pain 7', '4'],
      ['Please type a number', '2'],
      ['Type the', '?'],
      ['Please type', '1 8'],
    ];
    await answer(ports, questions as [string, string][]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expectDisguised(ports, 'One clinic advises', 'Get medical help at once', 'Call the emergency number');
  });

  test('the messages where answers cannot be kept and the input ends', async () => {
    const ports = openDisguisedMachine(plain);
    ports.files.readOnly = true;
    const cli = startCli(ports, 'start', 'maintenance', ...silent);
    await answer(ports, [['Pain now?', '2'], ...typedSafe]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    ports.terminal.sendSignal('SIGTERM');
    await until(() => cli.exitCode() !== undefined, 'the end');
    const ended = openDisguisedMachine(plain);
    const unanswered = startCli(ended, 'start', ...silent);
    ended.terminal.type('99');
    ended.terminal.endInput();
    await until(() => unanswered.exitCode() !== undefined, 'the end');
    expectDisguised(ports, 'Your answers could not be kept');
    expectDisguised(ended, 'The input ended');
  });

  test('a sign before a pain day, that somebody should see, and which is there later on', async () => {
    const ports = openDisguisedMachine(plain);
    keepSafetyAnswers((path, text) => ports.files.put(path, text), data, clearInFull);
    const cli = startCli(ports, 'start', 'pain-day', '--pain', '6', ...silent);
    await answer(ports, [
      ['Pain 6', '1'],
      ['since you last answered?', '8'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    startCli(ports, 'start', 'maintenance', '--pain', '2', ...silent);
    await until(() => ports.terminal.written.includes(disguise('You ticked before')), 'the question');
    expectDisguised(ports, 'See a doctor or physiotherapist soon');
    const later = openDisguisedMachine(unattended);
    keepSafetyAnswers((path, text) => later.files.put(path, text), data, { asked: 'full', answer: 'see-clinician' });
    await runCli(later, 'start', 'maintenance', '--yes', ...silent);
    expect(later.terminal.written).toContain(disguise('Once it has been seen to'));
  });

  test('what speaks against exercises and packs', async () => {
    const ports = openDisguisedMachine({ terminal: { columns: 100, rows: 30 }, stdout: { isTerminal: false } });
    const { variables } = ports.environment;
    const maintenance = '/home/person/.config/backroutine/routines/maintenance.yaml';
    const careful = (ports.files.text(maintenance) ?? '')
      .replace('    easier:', '    take-care: [{ concern: Οστά, say: Αργά., then: easier }]\n    easier:')
      .replace('    position: seated', '    take-care: [{ concern: Πλάτη, say: Αργά. }]\n    position: seated')
      .replace('exercises:', 'after: [{ pack: cold, for: 4 min }]\nexercises:');
    const start = ['start', 'maintenance', ...silent, '--pain', '2'];
    const open = (machine: DisguisedMachine) => {
      machine.files.put(maintenance, careful);
      keepSafetyAnswers((path, text) => machine.files.put(path, text), data, clearInFull);
      return machine;
    };
    startCli(open(ports), ...start);
    await answer(ports, [
      ['Some exercises', '123'],
      ['You ticked', '1'],
      ['Cold and heat', '5'],
    ]);
    await until(() => ports.terminal.state !== 'given-back', 'the session');
    const nobody = openDisguisedMachine({ ...unattended, environment: { variables } });
    await runCli(open(nobody), 'cautions');
    startCli(nobody, ...start);
    await until(() => nobody.terminal.written.includes(disguise('You were not asked')), 'the notices');
    for (const path of ports.files.paths().filter((each) => each.includes('/cautions/')))
      nobody.files.put(path, ports.files.text(path) ?? '');
    await runCli(nobody, 'cautions');
    const steps = "steps: [{ exercise: '2', hold: 2s, reps: 1 }]\nexercises:";
    nobody.files.put(maintenance, careful.replace(/steps:[\s\S]*?exercises:/, steps));
    await runCli(nobody, ...start);
    expectDisguised(
      nobody,
      'Nothing of "',
      'Nothing is kept',
      'Concerns you',
      'Speaks against packs',
      'To change this',
    );
    expectDisguised(ports, 'Left out because of', 'In the easier form because of', 'Packs are left out', 'Change this');
  });

  test('the errors that keep a session from starting', async () => {
    const ports = openDisguisedMachine(unattended);
    await runCli(ports, 'start');
    await runCli(ports, 'start', '--resume', '--yes');
    await runCli(ports, 'start', '999', '--yes');
    await runCli(ports, 'start', './9.9', '--yes');
    await runCli(ports, 'start', 'maintenance', '--yes', '--log', '/9/9');
    expectDisguised(
      ports,
      'No terminal to ask on',
      'There is no session of today',
      'There is no routine "999"',
      'there is no such file',
      'Name another place',
    );
  });

  test('pain given as an option, without a terminal to ask on', async () => {
    const ports = openDisguisedMachine(unattended);
    const chosen = ['--dose', 'low', '--minutes', '3', '--wait-for-me'];
    await runCli(ports, 'start', 'maintenance', '--yes', '--pain', '8', ...silent, ...chosen);
    expectDisguised(
      ports,
      'There is no terminal to press',
      'Pain 8 of 10: Packs only',
      'is too much for pain 8',
      'Done: ',
    );
  });
});

test('a session at which nobody can press a key, on a machine that sleeps in an exercise and in a pack', async () => {
  const ports = openDisguisedMachine({ ...unattended, stdout: { isTerminal: false } });
  ports.files.put(
    `${data}/cautions/20260301T080000Z-packs-none-0a.json`,
    JSON.stringify({ asked: packConcerns, ticked: [], replaces: [] }),
  );
  const playing = await playDisguised(ports, ['pain-day', ...silent, '--yes'], async () => {}, false);
  for (const seconds of [60, 120]) {
    playing.pass(seconds);
    ports.clock.sleepMachine(600_000, { monotonicRuns: false });
  }
  playing.pass(600);
  await until(() => playing.cli.exitCode() !== undefined, 'the end');
  expectDisguised(ports, 'You were away for', 'Going on with', 'Take the cold pack off.', 'Done: ');
});

describe('a session that was interrupted', () => {
  const maintenance = '/home/person/.config/backroutine/routines/maintenance.yaml';

  async function interrupt(ports: DisguisedMachine): Promise<void> {
    const playing = await playDisguised(
      ports,
      ['maintenance', ...silent, '--yes', '--pain', '3'],
      async () => {},
      false,
    );
    playing.press('return', 1);
    playing.pass(60);
    ports.terminal.sendSignal('SIGTERM');
    await until(() => playing.cli.exitCode() !== undefined, 'the end');
    ports.clock.advance(60_000);
  }

  test('is resumed', async () => {
    const ports = openDisguisedMachine({ ...plain, stdout: { isTerminal: false } });
    await interrupt(ports);
    const goOn = () =>
      answer(ports, [
        ['"Ράχη" was not finished.', ''],
        ['Pain now?', ''],
      ]);
    const playing = await playDisguised(ports, [...silent, '--yes'], goOn, false);
    playing.press('q', 20);
    await answer(ports, [
      ['Pain after', ''],
      ['A note', ''],
    ]);
    await until(() => playing.cli.exitCode() !== undefined, 'the end');
    expectDisguised(ports, 'Interrupted: ', 'Going on with γέφυρα', 'goes on with', 'Stopped early: ');
  });

  test('starts over where the routine has changed', async () => {
    const ports = openDisguisedMachine(plain);
    await interrupt(ports);
    ports.files.put(maintenance, (ports.files.text(maintenance) ?? '').replace('reps: 2, sets: 2', 'reps: 3'));
    await playDisguised(ports, ['--resume', ...silent, '--yes', '--pain', '3'], async () => {}, false);
    expectDisguised(ports, 'The routine or your answers have changed since');
  });

  test('starts over where nothing was left to do', async () => {
    const ports = openDisguisedMachine(plain);
    const args = ['maintenance', ...silent, '--yes', '--pain', '3'];
    const playing = await playDisguised(ports, args, async () => {}, false);
    playing.press('return', 1);
    playing.pass(60);
    for (let step = 0; step < 10; step += 1) playing.press('n', 0);
    ports.terminal.sendSignal('SIGTERM');
    await until(() => playing.cli.exitCode() !== undefined, 'the end');
    await playDisguised(ports, ['--resume', ...silent, '--yes', '--pain', '3'], async () => {}, false);
    expectDisguised(ports, 'Nothing of that session was left to do');
  });

  test('starts over as a pain day', async () => {
    const ports = openDisguisedMachine(plain);
    await interrupt(ports);
    const worse = () =>
      answer(ports, [
        ['Pain now?', '8'],
        ['Pain 8', '1'],
      ]);
    await playDisguised(ports, ['--resume', ...silent, '--yes'], worse, false);
    expectDisguised(ports, 'It begins anew in the gentler form.');
  });
});

describe('a voice', () => {
  const quick = ['maintenance', '--yes', '--pain', '2', '--plain'];

  test('that is not installed, and another in its place', async () => {
    const ports = openDisguisedMachine();
    await playDisguised(ports, [...quick, '--voice', '123'], async () => {});
    expectDisguised(ports, '123: no voice of this name was found here');
  });

  test('that says nothing, so that none is left', async () => {
    const ports = openDisguisedMachine({ isMute: true });
    await playDisguised(ports, quick, async () => {});
    expectDisguised(ports, 'espeak-ng (qps) cannot be used', 'No voice here speaks', 'To hear');
  });

  test('that cannot say one of the words', async () => {
    const ports = openDisguisedMachine();
    const maintenance = '/home/person/.config/backroutine/routines/maintenance.yaml';
    ports.files.put(maintenance, (ports.files.text(maintenance) ?? '').replace('Αργά.', '"…"'));
    await playDisguised(ports, quick, async () => {});
    expectDisguised(ports, '"…" cannot be spoken');
  });

  test('that cannot be prepared at all', async () => {
    const packageFile = () => {
      throw new Error('Cannot find package');
    };
    const ports = openDisguisedMachine({ environment: { packageFile } });
    await playDisguised(ports, quick, async () => {}, false);
    expectDisguised(ports, 'The voice cannot be prepared');
  });
});

/** Phrases that no session here comes to, by the reason why. A new phrase is to be reached, or has one. */
const notReached: Readonly<Record<string, readonly string[]>> = {
  'a search is among the questions of new alone': [
    'prompts.controls.typeToSearch',
    'prompts.controls.typeOrSearch',
    'prompts.controls.nothingFound',
  ],
  'the disguised language has words, and a voice': [
    'notices.standIn',
    'warnings.session.foreign-unspoken',
    'errors.no-voice',
    'errors.voice-unknown',
  ],
  'no such routine is here': ['speech.stopIfAny', 'screen.seconds', 'errors.routine-ambiguous', 'errors.resume-stdin'],
  'nothing here is done with equipment': ['speech.isToFetch'],
  'no such flag is given': ['notices.fromElsewhere', 'notices.weeksFromHere', 'errors.from-unknown'],
  'no such session was kept before': ['speech.hurtLastTime', 'errors.session-running'],
  'no routine here has turns with one more, slow reps that stay, or the usual form after the easier one': [
    'speech.inUsualForm',
    'speech.sideAgain',
    'speech.repAgain',
    'speech.stay',
  ],
  'no session is answered so': ['log.lines.note', 'log.lines.easier', 'summary.gentlerNext', 'summary.lowerLevelNext'],
  'other commands write and delete files': [
    'errors.file-unwritable',
    'errors.file-undeleted',
    'errors.output-is-input',
  ],
  'there is no bug': ['errors.bug'],
};

test('every phrase of a session was reached but for those with a reason', () => {
  const parts = [
    'speech',
    'screen',
    'doseReasons',
    'prompts',
    'cautions',
    'notices',
    'warnings.session',
    'log',
    'summary',
    'errors',
  ];
  const ofSession = [...allPhrases].filter((phrase) => parts.some((part) => phrase.startsWith(`${part}.`)));
  expect(ofSession.length).toBeGreaterThan(150);
  const missed = ofSession.filter((phrase) => !usedPhrases.has(phrase));
  expect(missed.toSorted()).toEqual(Object.values(notReached).flat().toSorted());
});
