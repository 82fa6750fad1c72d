import { expect, test } from 'vitest';
import { reportError } from '../../src/cli/report-error.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { harmful, payloads } from '../support/payloads.ts';

test('the stack trace of a bug is printed without control characters', () => {
  for (const payload of Object.values(payloads)) {
    const { lines, exitCode } = reportError(new Error(payload), messagesFor('en'));
    expect(lines.filter((line) => harmful.test(line) || line.includes('\n'))).toEqual([]);
    expect(exitCode).toBe(1);
  }
});
