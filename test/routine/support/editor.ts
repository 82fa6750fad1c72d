/** What an editor says about a routine: the YAML language server that VS Code, Neovim and Emacs run, with our schema. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { SettingsState } from 'yaml-language-server/out/server/src/yamlSettings.js';
import { routinesFolder } from './bundled.ts';

export const server = getLanguageService({
  schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  yamlSettings: new SettingsState(),
});
server.configure({ validate: true, completion: true, hover: true, yamlVersion: '1.2' });

let versions = 0;

/** The text as a file beside the schema. Its first line names the schema, as that of every bundled routine does. */
export function open(text: string): TextDocument {
  return TextDocument.create(pathToFileURL(`${routinesFolder}open.yaml`).href, 'yaml', ++versions, text);
}

export function withSchema(text: string): string {
  return `# yaml-language-server: $schema=routine.schema.json\n${text}`;
}

export function complain(text: string): Promise<readonly { readonly message: string }[]> {
  return server.doValidation(open(text), false);
}
