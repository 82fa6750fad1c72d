import { expect, test } from 'vitest';
import { reportError } from '../../src/cli/report-error.ts';
import { wordingFor } from '../../src/plan/wording/wordings.ts';
import { harmful, payloads } from '../support/payloads.ts';

test('what a fault of the program tells of itself comes out as letters', () => {
  for (const payload of Object.values(payloads)) {
    const { lines, exitCode } = reportError(new Error(payload), wordingFor('en'));
    expect(lines.filter((line) => harmful.test(line) || line.includes('\n'))).toEqual([]);
    expect(exitCode).toBe(1);
  }
});
