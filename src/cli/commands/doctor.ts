import type { Ports } from '../../ports.ts';
import type { Config } from '../../routine/config-format.ts';
import { renderTable } from '../../text/columns.ts';
import { safeText } from '../../text/escape.ts';
import { countOf, wrapLines } from '../../text/prose.ts';
import type { CliCommand } from '../command.ts';
import {
  type Examine,
  examineFolders,
  examineJournals,
  examineRoutines,
  examineSound,
  examineTerminal,
  examineVoices,
  type Finding,
} from '../doctor/examine.ts';
import { loadConfig } from '../settings.ts';
import { exitCodes, isFileError, UserError } from '../user-error.ts';

const examinations: readonly Examine[] = [
  examineTerminal,
  examineSound,
  examineVoices,
  examineFolders,
  examineJournals,
  examineRoutines,
];

const examples = `
It looks at what a session needs here, plays nothing that can be heard, and leaves nothing behind. It ends with 69 where
nothing plays sound, and with 74 where nothing can be kept.
`;

export const doctor: CliCommand<undefined> = {
  declare: (command) => command.addHelpText('after', examples),
  readOptions: () => undefined,
  run: async (_options, ports) => {
    const { config, findings: ofSettings } = await examineSettings(ports);
    const findings = [...ofSettings];
    for (const examine of examinations) findings.push(...(await examine(config, ports).catch(reportUnreadable)));
    ports.stdout.write(`${renderFindings(findings, ports.stdout.columns).join('\n')}\n`);
    return findings.find(({ exitCode }) => exitCode !== undefined)?.exitCode ?? exitCodes.done;
  },
};

/** A folder or file on the way that cannot be read is one more thing found. */
function reportUnreadable(error: unknown): readonly Finding[] {
  if (!isFileError(error)) throw error;
  const todo = `The system says ${error.code}. Make it readable for you.`;
  return [{ about: 'files', says: `${error.path} cannot be read`, todo }];
}

/** With a file that cannot be read the rest is looked at as without one. */
async function examineSettings(ports: Ports): Promise<{ config: Config; findings: readonly Finding[] }> {
  try {
    return { config: await loadConfig(ports), findings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const todo = `${ports.environment.typedCommand} config tells what is wrong with them.`;
    const findings = [{ about: 'settings', says: 'they cannot be read', todo, exitCode: exitCodes.badRoutine }];
    return { config: { pace: {} }, findings };
  }
}

const adviceIndent = '      ';

function renderFindings(findings: readonly Finding[], columns: number): readonly string[] {
  const rows = renderTable(
    findings.map(({ about, says, todo }) => [todo === undefined ? 'ok' : '!', about, safeText(says)]),
  );
  const advised = findings.flatMap(({ todo }, index) => {
    const advice = todo === undefined ? [] : wrapLines([safeText(todo)], columns - adviceIndent.length);
    return [rows[index] ?? '', ...advice.map((line) => adviceIndent + line)];
  });
  const wrong = findings.filter(({ todo }) => todo !== undefined).length;
  const verdict = wrong === 0 ? 'All is well.' : `${countOf(wrong, 'thing')} to look at, marked !`;
  return [...advised, '', verdict];
}
