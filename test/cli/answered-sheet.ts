/** A sheet that is imported where somebody answers. */
import { expect } from 'vitest';
import { bundledFiles } from '../support/bundled-files.ts';
import { answerCli, startCli, until } from '../support/run-cli.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

/** What was typed is said back, and taken with Enter. */
export const right = '(Y/n)';

export const sheetPath = '/home/person/.config/backroutine/routines/plan.yaml';

export function sheetMachine(sheet: string, canAsk = true): TestPorts {
  return buildTestPorts({
    terminal: { canAsk, canRepaint: false },
    files: { files: { ...bundledFiles(), '/home/person/sheet.txt': sheet } },
  });
}

type Answers = readonly (readonly [question: string, answer: string])[];

/** What is written of the sheet, and what was shown, once all is answered. */
export async function importAnswered(sheet: string, answers: Answers): Promise<{ written: string; shown: string }> {
  const ports = sheetMachine(sheet);
  const cli = startCli(ports, 'import', 'sheet.txt');
  await answerCli(ports, answers);
  await until(() => cli.exitCode() !== undefined, 'the end');
  expect(cli.exitCode()).toBe(0);
  return { written: ports.files.text(sheetPath) ?? '', shown: ports.stdout.text };
}
