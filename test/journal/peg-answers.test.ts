import { describe, expect, test } from 'vitest';
import { readSafetyAnswers, writeSafetyAnswer } from '../../src/journal/answers.ts';
import { dayOfPeg, isPegDue, meanOfPeg, readPegAnswers, writePegAnswer } from '../../src/journal/peg-answers.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const nowMs = Date.UTC(2026, 2, 6, 8, 15);
const put = (ports: TestPorts, folder: string, kind: string, content: object | string) => {
  const path = `${ports.environment.folders.data}/${folder}/20260301T080000Z-${kind}-0${ports.files.paths().length}.json`;
  ports.files.put(path, typeof content === 'string' ? content : JSON.stringify(content));
};
const scores = { pain: 4, enjoyment: 0, activity: 10 };
const time = (text: string) => ({ time: `2026-03-${text}+01:00` });

describe('answers to the three questions', () => {
  const readAll = ({ files, environment }: TestPorts) => readPegAnswers(files, environment.folders, nowMs);

  test('are kept whole, or as passed over', async () => {
    const ports = buildTestPorts();
    await writePegAnswer(scores, ports);
    await writePegAnswer(undefined, ports);
    const at = '2026-03-06T09:15:00+01:00';
    expect(readAll(ports)).toEqual([
      { time: at, scores },
      { time: at, scores: undefined },
    ]);
    expect(meanOfPeg(scores)).toBeCloseTo(14 / 3);
  });

  test('come oldest first, without those of a wrong clock and those that cannot be read', () => {
    const ports = buildTestPorts();
    put(ports, 'peg', 'scores', { ...time('06T09:15:00'), ...scores });
    put(ports, 'peg', 'scores', { ...time('06T09:15:01'), ...scores });
    put(ports, 'peg', 'skipped', time('02T08:00:00'));
    put(ports, 'peg', 'scores', { ...time('03T08:00:00'), ...scores, pain: 11 });
    put(ports, 'peg', 'scores', { ...time('03T08:00:00'), ...scores, enjoyment: '4' });
    put(ports, 'peg', 'scores', { ...time('03T08:00:00'), pain: 1, enjoyment: 1 });
    put(ports, 'peg', 'skipped', { time: 'some day' });
    put(ports, 'peg', 'skipped', {});
    put(ports, 'peg', 'scores', 'damaged');
    expect(readAll(ports)).toEqual([
      { ...time('02T08:00:00'), scores: undefined },
      { ...time('06T09:15:00'), scores },
    ]);
  });

  test('are asked for a week after the last one, to the second', () => {
    const answers = [time('01T09:15:00'), time('02T09:15:00')].map((at) => ({ ...at, scores: undefined }));
    const weekLaterMs = Date.UTC(2026, 2, 9, 8, 15);
    expect([isPegDue([], nowMs), isPegDue(answers, weekLaterMs - 1), isPegDue(answers, weekLaterMs)]).toEqual([
      true,
      false,
      true,
    ]);
    const day = Date.UTC(2026, 2, 2) / 86_400_000;
    expect(dayOfPeg({ ...time('02T00:30:00'), scores: undefined })).toBe(day);
  });
});

describe('answers about warning signs', () => {
  const readAll = ({ files, environment }: TestPorts) =>
    readSafetyAnswers(files, environment.folders).map(({ name: _, ...answer }) => answer);

  test('are read as they were kept', async () => {
    const ports = buildTestPorts();
    const answer = { asked: 'full', answer: 'see-clinician', signs: ['fever'], lifts: ['before'] } as const;
    await writeSafetyAnswer(answer, ports);
    expect(readAll(ports)).toMatchObject([answer]);
  });

  test.each<readonly [string, object | string, readonly object[]]>([
    ['full-clear', { asked: 'full', answer: 'clear', lifts: ['a'] }, [{ answer: 'clear', lifts: ['a'], signs: [] }]],
    ['short-assumed-clear', { asked: 'short', answer: 'assumed-clear' }, [{ asked: 'short', answer: 'assumed-clear' }]],
    ['full-clear', 'damaged', []],
    ['full-clear', { asked: 'short', answer: 'clear' }, []],
    ['full-clear', { asked: 'full', answer: 'seek-help-now' }, [{ answer: 'seek-help-now' }]],
    ['full-seek-help-now', 'damaged', [{ asked: 'full', answer: 'seek-help-now', signs: [], lifts: [] }]],
    ['short-see-clinician', { asked: 'full', answer: 'clear' }, [{ asked: 'short', answer: 'see-clinician' }]],
    ['full-see-clinician', { asked: 'full', answer: 'seek-help-now' }, [{ answer: 'see-clinician' }]],
    ['full-maybe', 'damaged', []],
    ['half-clear', { asked: 'half', answer: 'clear' }, []],
  ])('count as a yes wherever one is to be read, and as a no only whole: %s with %j', (kind, content, answers) => {
    const ports = buildTestPorts();
    put(ports, 'safety', kind, content);
    expect(readAll(ports)).toMatchObject(answers);
    expect(readAll(ports)).toHaveLength(answers.length);
  });
});
