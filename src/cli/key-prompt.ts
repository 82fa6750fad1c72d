/** A question that is answered with a single key, without Enter after it. */
import type { Cancel, KeyPress, Terminal } from '../ports.ts';
import { wrapLines } from '../text/prose.ts';
import { UserError } from './user-error.ts';

/** What a key comes to, after those that were pressed before it. */
type KeyVerdict<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly shown: string }
  /** More keys may follow; `hint` says which. */
  | { readonly kind: 'open'; readonly typed: string; readonly hint: string };

type KeyTerminal = Pick<Terminal, 'take' | 'write' | 'size' | 'onSignal'>;

/** Asks until a key answers. A signal ends the question, with the shell's prompt on a line of its own. */
export function askForKey<Answer>(
  question: string,
  judge: (key: KeyPress, typed: string) => KeyVerdict<Answer>,
  terminal: KeyTerminal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let typed = '';
    const ask = () => terminal.write(`${wrapLines([`? ${question}`], terminal.size().columns).join('\n')} `);
    const askAgain = () => {
      typed = '';
      terminal.write('\n');
      ask();
    };
    const releases: Cancel[] = [];
    const leave = (shown: string) => {
      for (const release of releases) release();
      terminal.write(`${shown}\n`);
    };
    releases.push(
      terminal.onSignal((signal) => {
        leave('');
        reject(new UserError({ code: 'interrupted', signal }));
      }),
      terminal.take(
        {
          onKey: (key) => {
            const verdict = judge(key, typed);
            if (verdict.kind === 'answer') {
              leave(verdict.shown);
              resolve(verdict.answer);
            } else if (verdict.typed !== typed) {
              ({ typed } = verdict);
              if (typed === '') askAgain();
              else terminal.write(`${typed} ${verdict.hint} `);
            }
          },
          // The shell, or a window of another width, has left nothing of the question where it was.
          onRepaint: askAgain,
        },
        { repaint: false },
      ),
    );
    ask();
  });
}

/** A number from 0 to 10: every digit answers at once, but for the 1, which may become 10. Enter alone skips. */
export function judgeScore(hint: string): (key: KeyPress, typed: string) => KeyVerdict<number | undefined> {
  const answer = (score: number | undefined, shown: string) => ({ kind: 'answer', answer: score, shown }) as const;
  const wait = (typed: string) => ({ kind: 'open', typed, hint }) as const;
  return ({ name }, typed) => {
    if (typed === '1') {
      if (name === 'return') return answer(1, '');
      if (name === '0') return answer(10, name);
      return wait(name === 'backspace' ? '' : typed);
    }
    if (name === 'return') return answer(undefined, '');
    if (!/^\d$/.test(name)) return wait(typed);
    return name === '1' ? wait(name) : answer(Number(name), name);
  };
}

/** Yes or no by the first letter of either, in the person's language or in English. No other key, nor Enter, answers. */
export function judgeYesOrNo(words: {
  readonly yes: string;
  readonly no: string;
}): (key: KeyPress, typed: string) => KeyVerdict<boolean> {
  return ({ name, ctrl }, typed) => {
    const isLetterOf = (...of: readonly string[]) =>
      !ctrl && of.some((word) => word.slice(0, 1).toLowerCase() === name);
    if (isLetterOf(words.yes, 'yes')) return { kind: 'answer', answer: true, shown: words.yes };
    if (isLetterOf(words.no, 'no')) return { kind: 'answer', answer: false, shown: words.no };
    return { kind: 'open', typed, hint: '' };
  };
}
