/** What an editor says about a routine: the YAML language server that VS Code, Neovim and Emacs run, with our schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { SettingsState } from 'yaml-language-server/out/server/src/yamlSettings.js';
import { template } from '../../src/cli/new/template.ts';
import { listYamlFiles, routinesFolder } from './support/bundled.ts';

const brokenFolder = fileURLToPath(new URL('../fixtures/routines/broken/', import.meta.url));

/** Faults that a schema cannot see, or that this server passes over; `backroutine check` tells all of them. */
const unseen = new Set([
  'anchors-and-aliases.yaml',
  'comma-in-text.yaml',
  'empty.yaml',
  'escapes.yaml',
  'keys-that-exclude-others.yaml',
  'keys-that-need-others.yaml',
  'no-easier-form.yaml',
  'only-a-comment.yaml',
  'range-upside-down.yaml',
  'several-documents.yaml',
  'too-long.yaml',
  'unknown-exercise.yaml',
  'unknown-pose.yaml',
  'wide-letters.yaml',
]);

const server = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  yamlSettings: new SettingsState(),
});
server.configure({ validate: true, completion: true, hover: true, yamlVersion: '1.2' });

let versions = 0;

/** The text as a file beside the schema. Its first line names the schema, as that of every bundled routine does. */
function open(text: string): TextDocument {
  return TextDocument.create(pathToFileURL(`${routinesFolder}open.yaml`).href, 'yaml', ++versions, text);
}

function withSchema(text: string): string {
  return `# yaml-language-server: $schema=routine.schema.json\n${text}`;
}

function complain(text: string): Promise<readonly { readonly message: string }[]> {
  return server.doValidation(open(text), false);
}

test.each(listYamlFiles(routinesFolder))('an editor has nothing against %s', async (file) => {
  expect(await complain(readFileSync(routinesFolder + file, 'utf8'))).toEqual([]);
});

test('an editor has nothing against the template', async () => {
  expect(await complain(template)).toEqual([]);
});

describe.each(readdirSync(brokenFolder).filter((name) => name.endsWith('.yaml')))('broken: %s', (file) => {
  test(unseen.has(file) ? 'is left to the check' : 'is underlined while it is typed', async () => {
    const complaints = await complain(withSchema(readFileSync(brokenFolder + file, 'utf8')));
    expect(complaints.length > 0).toBe(!unseen.has(file));
  });
});

test('an editor completes exercises and keys, and explains them', async () => {
  const text = withSchema('format: 1\ntitle: T\nsteps:\n  - exercise: bird-dog\n    hold: 8s\n    \n');
  const exercises = await server.doComplete(open(text), { line: 4, character: 14 }, false);
  expect(exercises.items.map(({ label }) => label)).toContain('bridging');
  const keys = await server.doComplete(open(text), { line: 6, character: 4 }, false);
  expect(keys.items.map(({ label }) => label)).toEqual(expect.arrayContaining(['reps', 'sides', 'note']));
  const hover = await server.doHover(open(text), { line: 5, character: 5 });
  expect(JSON.stringify(hover)).toContain('How long each rep is held');
});
