/** From an exercise as the file has it to the exercise as data. */
import { asSentence, capital, oneLine } from '../text/prose.ts';
import type { WrittenExercise } from './format.ts';
import type { Caution, EasierForm, Exercise, Source } from './routine.ts';

/** Fills in the defaults. `id` is the name of its file, or its key in a routine. */
export function buildExercise(id: string, written: WrittenExercise): Exercise {
  const { name, say, position, also = [], how, mistakes = [], sources = [], figure } = written;
  return {
    id,
    name: oneLine(name),
    ...(written.why !== undefined && { why: oneLine(written.why) }),
    also: also.map(oneLine),
    say: oneLine(say ?? lowerWords(name).replaceAll('-', ' ')),
    position,
    ...(written.needs !== undefined && { needs: oneLine(written.needs) }),
    how: listLines(how),
    ...(written.breathe !== undefined && { breathe: sentence(written.breathe) }),
    ...(written.relax !== undefined && { relax: sentence(written.relax) }),
    ...(written['switch-say'] !== undefined && { switchSay: sentence(written['switch-say']) }),
    ...(written['other-limb'] !== undefined && { otherLimb: written['other-limb'] }),
    mistakes: mistakes.map(oneLine),
    ...(written.easier !== undefined && { easier: buildEasierForm(written.easier) }),
    ...(written.harder !== undefined && { harder: oneLine(written.harder) }),
    takeCare: (written['take-care'] ?? []).map(buildCaution),
    sources: sources.map(buildSource),
    ...(figure !== undefined && { figure }),
    ...(written.picture !== undefined && { picture: written.picture }),
  };
}

/** As within a sentence. "SLR" among other words is said letter by letter; a name all in capitals is a heading's. */
function lowerWords(name: string): string {
  if (!/\p{Ll}/u.test(name)) return name.toLowerCase();
  return name.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (word) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : word.toLowerCase()));
}

/** One sentence may be written without a list. */
function listLines(written: string | readonly string[] = []): readonly string[] {
  return (typeof written === 'string' ? [written] : written).map(sentence);
}

/** What is spoken and shown behind other sentences, however it was written. */
function sentence(text: string): string {
  return asSentence(capital(oneLine(text)));
}

function buildEasierForm(written: NonNullable<WrittenExercise['easier']>): EasierForm {
  if (typeof written === 'string') return { how: [sentence(written)], isWhole: false };
  const switchSay = written['switch-say'];
  return {
    how: listLines(written.how),
    isWhole: true,
    ...(switchSay !== undefined && { switchSay: sentence(switchSay) }),
  };
}

function buildCaution(written: NonNullable<WrittenExercise['take-care']>[number]): Caution {
  const {
    concern,
    say,
    then = 'leave-out',
    source,
  } = typeof written === 'string' ? { concern: written, say: written } : written;
  return {
    concern: oneLine(concern),
    say: oneLine(say),
    then,
    ...(source !== undefined && { source: oneLine(source) }),
  };
}

/** A source with its texts as single lines. */
export function buildSource(written: Source): Source {
  const { title, gives, figure, url } = written;
  return {
    title: oneLine(title),
    ...(gives !== undefined && { gives: oneLine(gives) }),
    ...(figure !== undefined && { figure: oneLine(figure) }),
    ...(url !== undefined && { url }),
  };
}
