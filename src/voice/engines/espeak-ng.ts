import type { InstallWay } from '../../messages/errors.ts';
import type { EngineVoice, SpeechEngine } from '../speech-engine.ts';
import { identifyVoice, judgeVoices, openProgramSpeaker, requireProgram } from './program-speaker.ts';

const listTimeoutMs = 10_000;
const askedWordsPerMinute = 150;
/** Measured on the bundled instructions: it speaks faster than it is asked to. */
const spokenWordsPerMinute = 182;
const maxWordsPerMinute = 450;
/** Taken where no variant of English is asked for. */
const defaultEnglish = 'en-us';

const install: InstallWay = { by: 'package', name: 'espeak-ng' };

/** Speaks a hundred languages, all of them like a robot. */
export const espeakNg: SpeechEngine = {
  id: 'espeak-ng',
  title: { name: 'espeak-ng' },
  install,
  canSpeak: () => true,
  wordsPerMinute: () => spokenWordsPerMinute,
  async inspect({ processes }) {
    const path = processes.find('espeak-ng');
    if (path === undefined) return { available: false, fault: { code: 'not-installed', get: install } };
    const { stdout } = await processes.run(path, ['--voices'], { timeoutMs: listTimeoutMs });
    return judgeVoices(readVoices(Buffer.from(stdout).toString('utf8')));
  },
  async open(world, voice) {
    const program = requireProgram(world, 'espeak-ng');
    return openProgramSpeaker(world, identifyVoice(world, program, voice), (text, stretch) => ({
      program,
      args: (file) => ['-v', voice.name, '-s', `${rateFor(stretch)}`, '-w', file, '--stdin'],
      stdin: text,
    }));
  },
};

function rateFor(stretch: number): number {
  return Math.min(maxWordsPerMinute, Math.round(askedWordsPerMinute / stretch));
}

/** Lines such as ` 2  en-us          --/M      English_(America)  gmw/en-US   (en 3)`; the tag is what `-v` takes. */
function readVoices(list: string): readonly EngineVoice[] {
  return list
    .split('\n')
    .flatMap((line) => {
      const [, priority, tag] = /^\s*(\d+)\s+([a-z]{2,3}(?:-[\w-]+)?)\s/.exec(line) ?? [];
      return tag === undefined ? [] : [{ tag, priority: tag === defaultEnglish ? 0 : Number(priority) }];
    })
    .toSorted((a, b) => a.priority - b.priority)
    .map(({ tag }) => ({ name: tag, language: tag }));
}
