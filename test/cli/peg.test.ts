import { describe, expect, test } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { noConcernFiles } from '../support/kept-answers.ts';
import { berlinOffset, dataFolder, endOfWeeksMs, writePeg, writeWeeks } from '../support/made-up-weeks.ts';
import { answerCli, runCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

function machine(files: Readonly<Record<string, string>> = {}): TestPorts {
  return buildTestPorts({
    clock: { wallMs: endOfWeeksMs, utcOffsetMinutes: berlinOffset },
    terminal: { canRepaint: false },
    files: { files: { ...bundledFiles(), ...noConcernFiles(), ...files } },
  });
}

const answersOf = ({ files }: TestPorts) =>
  files
    .paths()
    .filter((path) => path.startsWith(`${dataFolder}/peg/`))
    .map((path) => JSON.parse(files.text(path) ?? ''));

describe('backroutine peg', () => {
  test('asks three questions, keeps the answers, and says what they mean beside the last ones', async () => {
    const ports = machine(writePeg(6, 5));
    const cli = startCli(ports, 'peg');
    await answerCli(ports, [
      ['your pain on average', '4'],
      ['enjoyment of life', '2'],
      ['general activity', '3'],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.stdout.text).toBe('PEG 3.0 of 10. It was 5.0 on 2026-10-17; a change of about 1 is important.\n');
    expect(answersOf(ports).at(-1)).toMatchObject({ pain: 4, enjoyment: 2, activity: 3 });
  });

  test('takes them as arguments, and nothing else', async () => {
    const ports = machine();
    expect(await runCli(ports, 'peg', '5', '4', '6')).toBe(0);
    expect(answersOf(ports)).toHaveLength(1);
    for (const wrong of [
      ['5', '4'],
      ['5', '4', '11'],
    ])
      expect(await runCli(ports, 'peg', ...wrong)).toBe(2);
    expect(answersOf(ports)).toHaveLength(1);
  });

  test('passing over one passes over all', async () => {
    const ports = machine();
    const cli = startCli(ports, 'peg');
    await answerCli(ports, [
      ['your pain on average', '4'],
      ['enjoyment of life', ''],
    ]);
    await until(() => cli.exitCode() !== undefined, 'the end');
    expect(ports.stdout.text).toBe('Passed over; they are asked again in a week.\n');
    expect(answersOf(ports)).toEqual([{ time: '2026-11-29T20:00:00+01:00' }]);
  });
});

describe('after a session', () => {
  /** Plays a whole session, answers the pain, and says whether PEG was asked. */
  async function play(
    files: Readonly<Record<string, string>>,
    routine = 'desk-break',
  ): Promise<{ ports: TestPorts; isAsked: boolean }> {
    const ports = machine(files);
    const cli = startCli(ports, 'start', routine, '--yes', '--pain', '2', '--voice', 'none');
    const isOver = () => ports.terminal.written.includes('Pain after the session?');
    await until(() => {
      if (ports.terminal.state === 'given-back') return isOver();
      ports.clock.advance(60_000);
      ports.terminal.press('return');
      return isOver();
    }, 'the last question');
    await answerCli(ports, [['Pain after the session?', '2']]);
    const isAsked = () => ports.terminal.written.includes('your pain on average');
    const isWaitAsked = () => ports.terminal.written.includes('Wait here');
    await until(() => isAsked() || isWaitAsked() || cli.exitCode() !== undefined, 'the end, or one more question');
    return { ports, isAsked: isAsked() };
  }

  const earlier = writeWeeks([{ kind: 'whole', day: 40 }]);
  const ofThisWeek = { [`${dataFolder}/peg/20261124T080000Z-skipped-0a.json`]: '{"time":"2026-11-24T09:00:00+01:00"}' };
  const ahead = { [`${dataFolder}/peg/20271124T080000Z-skipped-0a.json`]: '{"time":"2027-11-24T09:00:00+01:00"}' };

  test('they are asked once a week, and a wrong clock does not keep them away', async () => {
    for (const files of [earlier, { ...earlier, ...writePeg(6) }, { ...earlier, ...ahead }]) {
      expect((await play(files)).isAsked).toBe(true);
    }
    expect((await play({ ...earlier, ...ofThisWeek })).isAsked).toBe(false);
  });

  test('on a pain day they are asked once there was nothing else for a week', async () => {
    const onDay = (day: number) => ({ kind: 'pain-day', day, before: 5, after: 5 }) as const;
    expect((await play(writeWeeks([onDay(54)]), 'gentle-pain-day')).isAsked).toBe(false);
    expect((await play(writeWeeks([onDay(47), onDay(54)]), 'gentle-pain-day')).isAsked).toBe(true);
  });

  test('they are not asked after the very first one', async () => {
    expect((await play({})).isAsked).toBe(false);
  });

  test('they are answered with a key each, and the session is summed up behind them', async () => {
    const { ports } = await play(earlier);
    await answerCli(ports, [
      ['your pain on average', '4'],
      ['enjoyment of life', '2'],
      ['general activity', '3'],
    ]);
    await until(() => ports.terminal.written.includes('Done: '), 'the summary');
    expect(answersOf(ports)).toMatchObject([{ pain: 4, enjoyment: 2, activity: 3 }]);
  });
});
