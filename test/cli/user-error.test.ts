import { describe, expect, test } from 'vitest';
import { readFaultOf, writeFaultOf } from '../../src/cli/user-error.ts';
import { english } from '../../src/messages/en/english.ts';
import { formatMessage } from '../../src/messages/message-table.ts';
import { PlainFileError } from '../../src/system/file-error.ts';

const { reading, writing } = english.warnings;
const fault = (code: string) => new PlainFileError('use', '/a', code);

describe('why a file cannot be read', () => {
  test.each([
    ['ENOENT', 'there is no such file. Check the path, then try again.'],
    ['EISDIR', 'it is a folder. Name a file in it.'],
    ['EACCES', 'you have no right to it. Make it readable, or copy it to a place of your own.'],
    ['TOOLARGE', 'it is larger than 1 MiB.'],
    ['EXYZ', 'the system says EXYZ.'],
  ])('%s', (code, words) => {
    expect(formatMessage(reading, readFaultOf(fault(code), 1024 * 1024))).toBe(words);
  });
});

describe('why a file cannot be written', () => {
  test.each([
    ['ENOENT', 'the folder for it is missing'],
    ['ENOTDIR', 'a file stands where a folder is needed'],
    ['EEXIST', 'a file stands where a folder is needed'],
    ['ENOSPC', 'the disk is full'],
  ])('%s', (code, words) => {
    expect(formatMessage(writing, writeFaultOf(fault(code)))).toBe(words);
  });

  test('an error without a code in its own words, without their full stop', () => {
    expect(formatMessage(writing, writeFaultOf(new Error('It broke.')))).toBe('It broke');
  });
});
