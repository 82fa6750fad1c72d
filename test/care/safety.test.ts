import { describe, expect, test } from 'vitest';
import { findDueQuestions } from '../../src/care/safety.ts';
import { readSafetyAnswers, type SafetyAnswer, writeSafetyAnswer } from '../../src/journal/safety-answers.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const clear: SafetyAnswer = { asked: 'full', answer: 'clear' };

describe('the safety questions that are due', () => {
  test.each<[string, readonly SafetyAnswer[], 'full' | 'short' | 'none']>([
    ['nothing was ever answered', [], 'full'],
    ['all was denied', [clear], 'none'],
    ['a "no" was only assumed', [{ asked: 'full', answer: 'assumed-clear' }], 'full'],
    ['only the short questions were denied', [{ asked: 'short', answer: 'clear' }], 'full'],
    ['a sign was found since', [clear, { asked: 'short', answer: 'see-clinician' }], 'full'],
    [
      'a sign was found, and later the short questions denied',
      [clear, { asked: 'full', answer: 'seek-help-now' }, { asked: 'short', answer: 'clear' }],
      'full',
    ],
    ['a sign was found, and later all denied', [{ asked: 'full', answer: 'see-clinician' }, clear], 'none'],
  ])('where %s', (_, kept, due) => {
    expect(findDueQuestions(kept, 'maintenance')).toBe(due);
    expect(findDueQuestions(kept, 'pain-day')).toBe(due === 'none' ? 'short' : due);
  });
});

describe('the answers to the safety questions', () => {
  const folder = '/home/person/.local/share/backroutine/safety';

  test('are read back in the order they were given, whatever else lies there', () => {
    const ports = buildTestPorts();
    const answers: readonly SafetyAnswer[] = [clear, { asked: 'short', answer: 'seek-help-now' }];
    for (const answer of answers) {
      writeSafetyAnswer(answer, ports);
      ports.clock.jumpWall(1_000);
    }
    ports.files.put(`${folder}/notes.txt`, '');
    expect(readSafetyAnswers(ports.files, ports.environment.folders)).toEqual(answers);
    expect(ports.files.mode(folder)).toBe(0o700);
  });

  test('are none where they cannot be read', () => {
    const ports = buildTestPorts();
    writeSafetyAnswer(clear, ports);
    ports.files.deny(folder, 'EACCES');
    expect(readSafetyAnswers(ports.files, ports.environment.folders)).toEqual([]);
  });
});
