import { Argument, InvalidArgumentError } from 'commander';
import type { CliCommand, LoadProgram } from '../command.ts';
import { buildBash } from '../completions/bash.ts';
import type { BuildCompletions } from '../completions/completion-script.ts';
import { buildFish } from '../completions/fish.ts';
import { buildZsh } from '../completions/zsh.ts';
import { describeCommand } from '../describe-command.ts';
import { openLibrary } from '../routine-library.ts';
import { exitCodes } from '../user-error.ts';

const shells = { bash: buildBash, zsh: buildZsh, fish: buildFish } satisfies Record<string, BuildCompletions>;

type Shell = keyof typeof shells;

interface CompletionsOptions {
  readonly shell: Shell;
}

const examples = `
Examples:
  $ echo 'source <(backroutine completions bash)' >> ~/.bashrc
  $ echo 'source <(backroutine completions zsh)' >> ~/.zshrc       below the line with compinit
  $ backroutine completions fish > ~/.config/fish/completions/backroutine.fish
`;

/** Made from what commander knows of the program. */
export const buildCompletionsCommand = (loadProgram: LoadProgram): CliCommand<CompletionsOptions> => ({
  declare: (command) =>
    command
      .addArgument(new Argument('<shell>', 'whose completions').choices(Object.keys(shells)))
      .addHelpText('after', examples),
  readOptions: ([shell]) => {
    if (!isShell(shell)) throw new InvalidArgumentError('Name a shell.');
    return { shell };
  },
  run: async ({ shell }, ports) => {
    const program = describeCommand(await loadProgram());
    const exercises = [...openLibrary(ports).catalog().keys()].toSorted();
    ports.stdout.write(shells[shell]({ program, exercises }));
    return exitCodes.done;
  },
});

function isShell(text: string | undefined): text is Shell {
  return text !== undefined && Object.hasOwn(shells, text);
}
