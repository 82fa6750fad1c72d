/** The person's own settings: `config.yaml` in the configuration folder. Flags and the routine override them. */
import type * as v from 'valibot';
import { choosable } from './choosable.ts';
import { checkShape } from './format-check.ts';
import { mapping, may, number, text, words, yesOrNo } from './format-fields.ts';
import { placeProblems } from './place-problems.ts';
import type { Problem } from './problem.ts';
import type { Pace, Side } from './routine.ts';
import { buildPace, paceFormat } from './timing-format.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

export type Sounds = (typeof choosable.sounds)[number];

/** How the figure of an exercise is drawn. */
export type Figures = (typeof choosable.figureWays)[number];

export type SpeechRate = (typeof choosable.speechRates)[number];

export interface Config {
  readonly voice?: string;
  /** Path of a model for the piper engine. */
  readonly piperModel?: string;
  /** 0 to 1. */
  readonly volume?: number;
  readonly sounds?: Sounds;
  readonly countDown?: boolean;
  readonly startSide?: Side;
  readonly waitForMe?: boolean;
  readonly rate?: SpeechRate;
  readonly plain?: boolean;
  readonly figures?: Figures;
  /** Whether the doses of maintenance follow the person's level; they do where this is absent. */
  readonly usesLevels?: boolean;
  /** Whether the terminal shows a notification when a round that is waited for is due. */
  readonly notifications?: boolean;
  /** Applies where a routine does not set the pace. */
  readonly pace: Partial<Pace>;
}

type ConfigReading =
  | { readonly config: Config; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

const configFormat = mapping('configuration', {
  voice: may(text(80, 'The voice that speaks: an engine, a voice, or engine:voice. backroutine voices lists them.')),
  'piper-model': may(text(500, 'The path of a model for piper (.onnx).')),
  volume: may(number('volume', 'How loud, from 0 to 100.')),
  sounds: may(words(choosable.sounds, 'What is heard.')),
  count: may(words(choosable.countWays, 'Which way hold seconds are counted.')),
  'start-side': may(words(choosable.sides, 'The side that comes first.')),
  'wait-for-me': may(yesOrNo('true: every side switch waits for Enter.')),
  rate: may(words(choosable.speechRates, 'How fast instructions are spoken.')),
  level: may(words(['on', 'off'], 'off: maintenance takes the most that fits the minutes.')),
  plain: may(yesOrNo('true: one line per event, nothing repainted.')),
  figures: may(words(choosable.figureWays, 'How figures are drawn in the terminal.')),
  notifications: may(yesOrNo('true: the terminal shows a notification when a round is due.')),
  pace: may(paceFormat),
});

type WrittenConfig = v.InferOutput<typeof configFormat>;

/** Reads the settings, or lists everything that is wrong with them. */
export function readConfig(bytes: Uint8Array): ConfigReading {
  const document = readYaml(bytes);
  if (isEmpty(document)) return { config: { pace: {} } };
  if (document.value === undefined) return { problems: placeProblems(document, []) };
  const shape = checkShape(configFormat, document.value);
  if (shape.complaints !== undefined || document.complaints.length > 0) {
    return { problems: placeProblems(document, shape.complaints ?? []) };
  }
  return { config: buildConfig(shape.output) };
}

/** Nothing, or comments alone: somebody has taken every setting out again. */
function isEmpty({ value, complaints }: YamlDocument): boolean {
  return (value ?? null) === null && complaints.every(({ code }) => code === 'empty-file');
}

function buildConfig(written: WrittenConfig): Config {
  return {
    ...(written.voice !== undefined && { voice: written.voice }),
    ...(written['piper-model'] !== undefined && { piperModel: written['piper-model'] }),
    ...(written.volume !== undefined && { volume: written.volume / 100 }),
    ...(written.sounds !== undefined && { sounds: written.sounds }),
    ...(written.count !== undefined && { countDown: written.count === 'down' }),
    ...(written['start-side'] !== undefined && { startSide: written['start-side'] }),
    ...(written['wait-for-me'] !== undefined && { waitForMe: written['wait-for-me'] }),
    ...(written.rate !== undefined && { rate: written.rate }),
    ...(written.level !== undefined && { usesLevels: written.level === 'on' }),
    ...(written.plain !== undefined && { plain: written.plain }),
    ...(written.figures !== undefined && { figures: written.figures }),
    ...(written.notifications !== undefined && { notifications: written.notifications }),
    pace: buildPace(written.pace ?? {}),
  };
}
