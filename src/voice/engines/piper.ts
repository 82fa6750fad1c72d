import type { InstallWay, VoiceFault } from '../../messages/errors.ts';
import { hashFile } from '../hash-file.ts';
import type { EngineState, SpeechEngine, VoiceWorld } from '../speech-engine.ts';
import { openProgramSpeaker, requireProgram } from './program-speaker.ts';

const maxConfigBytes = 1024 * 1024;
/** Debian has another program of this name; only the speech program's help names `--model`. */
const helpTimeoutMs = 10_000;

const install: InstallWay = { by: 'piper-model' };

/** Not measured: what people report of its voices. */
const usualWordsPerMinute = 175;

/** Neural voices. The person provides the model, since none may be shipped. */
export const piper: SpeechEngine = {
  id: 'piper',
  title: { name: 'piper' },
  install,
  canSpeak: () => true,
  wordsPerMinute: () => usualWordsPerMinute,
  async inspect(world) {
    const model = world.settings.piperModel;
    if (model === undefined) return refuse({ code: 'no-model' });
    if (world.files.facts(model) === undefined) return refuse({ code: 'model-missing', path: model });
    if (!(await isSpeechProgram(world))) return refuse({ code: 'not-installed', get: install });
    const language = readLanguage(world, model);
    if (language === undefined) return refuse({ code: 'model-undescribed', path: `${model}.json` });
    return { available: true, voices: [{ name: nameOf(model), language }] };
  },
  async open(world, voice) {
    const model = world.settings.piperModel ?? '';
    const program = requireProgram(world, 'piper');
    const identity = `piper:${voice.name}:${await hashFile(world, model)}`;
    return openProgramSpeaker(world, identity, (text, stretch) => ({
      program,
      args: (file) => ['-m', model, '-f', file, ...(stretch === 1 ? [] : ['--length_scale', `${stretch}`])],
      stdin: `${text}\n`,
    }));
  },
};

function refuse(fault: VoiceFault): EngineState {
  return { available: false, fault };
}

async function isSpeechProgram({ processes }: VoiceWorld): Promise<boolean> {
  const path = processes.find('piper');
  if (path === undefined) return false;
  const { stdout, stderr } = await processes.run(path, ['--help'], { timeoutMs: helpTimeoutMs });
  return `${Buffer.from(stdout).toString('utf8')}${stderr}`.includes('--model');
}

/** The language that the model's description names: `{"language": {"code": "en_US"}}`. */
function readLanguage({ files }: VoiceWorld, model: string): string | undefined {
  try {
    const config: unknown = JSON.parse(Buffer.from(files.readSync(`${model}.json`, maxConfigBytes)).toString('utf8'));
    const { language } = config as { readonly language?: { readonly code?: unknown } };
    return typeof language?.code === 'string' ? language.code.replace('_', '-') : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(model: string): string {
  return (model.split(/[/\\]/).at(-1) ?? model).replace(/\.onnx$/, '');
}
