/** English for what can be wrong with the bytes and the YAML of a file. */
import type { YamlFeature, YamlProblemArgs, YamlReason } from '../../../routine/problem.ts';
import { safeText } from '../../../text/escape.ts';
import { capital } from '../../../text/prose.ts';
import { type ProblemMessages, quoted } from './problem-words.ts';

export const yamlProblems: ProblemMessages<YamlProblemArgs> = {
  'too-large': ({ bytes, max }) => ({
    message: `The file has ${Math.ceil(bytes / 1024)} KiB.`,
    expected: `at most ${max / 1024} KiB: a routine of a hundred steps has 6`,
    section: 'the-file',
  }),
  'not-utf8': () => ({
    message: 'The file is not UTF-8 from here on.',
    expected: 'a text file saved as UTF-8',
    section: 'the-file',
  }),
  'control-letter': ({ letter }) => ({
    message: `There is a letter here that nobody can see: ${safeText(letter)}.`,
    expected: 'text without control characters',
    section: 'the-file',
  }),
  'empty-file': () => ({
    message: 'There is nothing in the file.',
    expected: 'format, title and steps',
    section: 'an-example',
  }),
  'several-documents': () => ({
    message: 'A second document starts here.',
    expected: 'one routine in a file; leave out the line "---" or "..." before this',
    section: 'the-file',
  }),
  'not-yaml': ({ reason }) => ({ ...yamlReasons[reason], section: 'the-file' }),
  'yaml-feature': ({ feature }) => ({
    message: `${capital(featureNames[feature])} cannot be used here.`,
    expected: 'plain text and numbers; put a text that starts with & * ! or % in quotes',
    section: 'the-file',
  }),
  'duplicate-key': ({ key }) => ({
    message: `${quoted(key)} is written twice.`,
    expected: 'each key once',
    section: 'the-file',
  }),
  'more-problems': ({ count }) => ({
    message: `From here on there are ${count} more problems, which are not listed.`,
    section: 'the-file',
  }),
};

const yamlReasons: Readonly<Record<YamlReason, { readonly message: string; readonly expected: string }>> = {
  tab: { message: 'There is a tab at the start of this line.', expected: 'spaces: two for each level' },
  indentation: {
    message: 'This line is not as far in as its neighbours.',
    expected: 'keys of one step exactly below each other, each key followed by a colon and a space',
  },
  unclosed: {
    message: 'A quotation mark or a bracket before this line is not closed.',
    expected: 'the same mark again, a } for each {, a ] for each [',
  },
  'open-quote': { message: 'A quotation mark is not closed.', expected: 'the same mark at the end of the text' },
  'open-bracket': { message: 'A bracket is not closed.', expected: 'a } for each {, a ] for each [' },
  comma: { message: 'A comma is missing or one too many.', expected: 'one comma between two entries' },
  'colon-space': {
    message: 'There is no space after this colon.',
    expected: 'a space between the key with its colon and what it says: "hold: 8s"',
  },
  'hyphen-space': { message: 'There is no space after this hyphen.', expected: 'a space: "- exercise: bridging"' },
  'brace-first': {
    message: 'This text begins with a brace.',
    expected: 'the whole text in quotes: "{side} arm forward"',
  },
  'colon-in-text': {
    message: 'There is a second colon with a space behind it in this line.',
    expected: 'the whole text after the first one in quotes: title: "Sheet: March"',
  },
  colon: { message: 'A colon is missing here or before.', expected: 'a key, a colon and a space: "reps: 4"' },
  escape: {
    message: 'After the backslash comes a letter that it cannot stand before.',
    expected: "\\\\ for a backslash itself, or single quotes: '…'",
  },
  depth: { message: 'This is nested too deep.', expected: 'at most 16 levels' },
  'complex-key': { message: 'A list or a mapping stands where a key should be.', expected: 'a word as the key' },
  other: { message: 'This is not YAML.', expected: 'the form of the example' },
};

const featureNames: Readonly<Record<YamlFeature, string>> = {
  anchor: 'an anchor (&)',
  alias: 'an alias (*)',
  tag: 'a tag (!)',
  directive: 'a directive (%)',
};
