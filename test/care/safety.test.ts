import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDueQuestion, findEmergencyNumbers, findStandingYeses, judgeSigns } from '../../src/care/safety.ts';
import { readSafetyAnswers, type SafetyAnswer, writeSafetyAnswer } from '../../src/journal/answers.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/safety';

const answers: fc.Arbitrary<Pick<SafetyAnswer, 'asked' | 'answer'>> = fc.record({
  asked: fc.constantFrom('full', 'short'),
  answer: fc.constantFrom('clear', 'clear', 'assumed-clear', 'seek-help-now', 'see-clinician'),
});

const read = ({ files, environment }: TestPorts) => readSafetyAnswers(files, environment.folders);

/** Keeps an answer as the program does: a full clear lifts the yeses that it knows of. */
async function keep(ports: TestPorts, answer: Pick<SafetyAnswer, 'asked' | 'answer'>): Promise<void> {
  const isFullClear = answer.asked === 'full' && answer.answer === 'clear';
  const lifts = isFullClear ? findStandingYeses(read(ports)).map(({ name }) => name) : [];
  await writeSafetyAnswer({ ...answer, signs: [], lifts }, ports);
}

async function keepAll(...kept: readonly (readonly [SafetyAnswer['asked'], SafetyAnswer['answer']])[]) {
  const ports = buildTestPorts();
  for (const [asked, answer] of kept) await keep(ports, { asked, answer });
  return ports;
}

describe('the safety question that is due', () => {
  test.each([
    ['nothing was ever answered', [], 'full'],
    ['all was denied', [['full', 'clear']], 'none'],
    ['a "no" was only assumed', [['full', 'assumed-clear']], 'full'],
    ['only the question of a pain day was denied', [['short', 'clear']], 'full'],
    [
      'a sign was found since',
      [
        ['full', 'clear'],
        ['short', 'see-clinician'],
      ],
      'full',
    ],
    [
      'a sign was found, and later only the question of a pain day denied',
      [
        ['full', 'clear'],
        ['full', 'seek-help-now'],
        ['short', 'clear'],
      ],
      'full',
    ],
    [
      'a sign was found, and later all denied',
      [
        ['full', 'see-clinician'],
        ['full', 'clear'],
      ],
      'none',
    ],
  ] as const)('where %s', async (_, kept, due) => {
    const answersKept = read(await keepAll(...kept));
    expect(findDueQuestion(answersKept, 'maintenance')).toBe(due);
    expect(findDueQuestion(answersKept, 'pain-day')).toBe(due === 'none' ? 'short' : due);
  });

  test('is asked in full after a yes that no later full clear knew of, whatever the clock says and whatever is damaged', async () => {
    const steps = fc.array(fc.record({ answer: answers, clockMs: fc.integer({ min: -1e12, max: 1e12 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.nat()),
        fc.constantFrom('', '{', '[]', '\0\0'),
        async (all, damaged, rest) => {
          const ports = buildTestPorts();
          for (const { answer, clockMs } of all) {
            ports.clock.jumpWall(clockMs);
            await keep(ports, answer);
          }
          const paths = ports.files.paths();
          for (const index of damaged) ports.files.put(paths[index % paths.length] ?? '', rest);
          const yes = all.findLastIndex(({ answer }) => /see/.test(answer.answer));
          const clear = all.findLastIndex(({ answer: { asked, answer } }) => asked === 'full' && answer === 'clear');
          const due = findDueQuestion(read(ports), 'maintenance');
          if (clear <= yes) expect(due).toBe('full');
          else if (damaged.length === 0) expect(due).toBe('none');
        },
      ),
    );
  });

  test('a clear lifts no yes that another machine kept meanwhile', async () => {
    const ports = buildTestPorts();
    const standing = findStandingYeses(read(ports)).map(({ name }) => name);
    await keep(ports, { asked: 'short', answer: 'seek-help-now' });
    await writeSafetyAnswer({ asked: 'full', answer: 'clear', signs: [], lifts: standing }, ports);
    expect(findDueQuestion(read(ports), 'maintenance')).toBe('full');
  });

  test('a file whose name and text differ counts as a yes where either is one', async () => {
    const ports = await keepAll(['full', 'clear']);
    ports.files.put(`${folder}/20260101T000000Z-full-clear-0a.json`, '{"asked":"short","answer":"see-clinician"}');
    expect(findDueQuestion(read(ports), 'maintenance')).toBe('full');
  });
});

test.each([
  ['full', 'clear', ['a'], false],
  ['full', 'clear', [], true],
  ['full', 'clear', ['b'], true],
  ['short', 'clear', ['a'], true],
  ['full', 'assumed-clear', ['a'], true],
] as const)(
  'after a yes named a, %s and %s, which lifts %j, leaves it standing: %s',
  (asked, answer, lifts, stands) => {
    const yes = { name: 'a', asked: 'full', answer: 'see-clinician', signs: [], lifts: [] } as const;
    const later = { name: 'c', asked, answer, signs: [], lifts };
    expect(findStandingYeses([yes, later])).toEqual(stands ? [yes] : []);
    const other = { ...yes, name: 'c', lifts: ['a'] };
    expect(findStandingYeses([yes, other])).toEqual([yes, other]);
  },
);

describe('the answers to the safety questions', () => {
  test('are read back with the signs that were ticked, whatever else lies there', async () => {
    const ports = buildTestPorts();
    const answer: SafetyAnswer = { asked: 'short', answer: 'seek-help-now', signs: ['chestPain'], lifts: [] };
    await writeSafetyAnswer(answer, ports);
    ports.files.put(`${folder}/notes.txt`, '');
    expect(read(ports)).toEqual([{ ...answer, name: expect.stringMatching(/^2026.*-short-seek-help-now-0+\.json$/) }]);
    expect(ports.files.mode(folder)).toBe(0o700);
    expect(ports.files.flushes).toBe(1);
  });

  test('that an earlier version kept are read as well', () => {
    const ports = buildTestPorts();
    const text = '{"time":"2026-03-06T09:15:00+01:00","asked":"full","answer":"clear"}\n';
    ports.files.put(`${folder}/20260306T081500Z-full-clear-0a.json`, text);
    expect(findDueQuestion(read(ports), 'maintenance')).toBe('none');
  });

  test('are none where they cannot be read', async () => {
    const ports = await keepAll(['full', 'clear']);
    ports.files.deny(folder, 'EACCES');
    expect(read(ports)).toEqual([]);
  });
});

describe('the signs that were ticked', () => {
  test('are an emergency where one of them is', () => {
    const [now, soon] = [{ urgency: 'seek-help-now' }, { urgency: 'see-clinician' }] as const;
    expect([[], [soon], [soon, now]].map(judgeSigns)).toEqual(['clear', 'see-clinician', 'seek-help-now']);
  });
});

describe('whom to call', () => {
  test.each([
    ['en_GB.UTF-8', ['999', '112']],
    ['en_US.UTF-8', ['911']],
    ['fr_CA', ['911']],
    ['de_DE@euro', ['112']],
    ['C.UTF-8', []],
    ['en_AU.UTF-8', []],
    ['de', []],
    ['', []],
  ])('in %s is %j', (locale, numbers) => {
    expect(findEmergencyNumbers(locale)).toEqual(numbers);
  });
});
