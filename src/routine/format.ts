/**
 * The routine format, version 1: what may be written, said once. Reading checks against it, and the JSON Schema that
 * editors use is made from it. Rules that need more than one value are in `routine-rules.ts`.
 */
import * as v from 'valibot';
import { choosable, defaultPackPlace, packPlaces } from './choosable.ts';
import { figureSchema } from './figure-schema.ts';
import {
  expecting,
  formed,
  inForms,
  list,
  mapping,
  may,
  name,
  number,
  spoken,
  text,
  time,
  words,
} from './format-fields.ts';
import { isPictureName, picturePattern } from './picture.ts';
import { maxShownLetters } from './routine-name.ts';
import { languagePattern, maxLetters, maxTexts } from './routine-texts.ts';
import {
  anyCount,
  anyHold,
  anyNote,
  anyReps,
  anyStep,
  breakStep,
  exerciseStep,
  innerStep,
  roundsStep,
  stepFor,
} from './step-format.ts';
import { again, anyWhen, paceFormat, until, when } from './timing-format.ts';

const version = v.pipe(v.literal(1), expecting({ kind: 'version' }), v.description('Version of this format: 1.'));

const source = mapping('source', {
  title: text(maxLetters.sourceTitle, 'The sheet, leaflet or page, and who published it.'),
  gives: may(text(300, 'What comes from there: a dose, a caution, a picture.')),
  figure: may(text(100, 'The number or name of its picture.')),
  url: may(formed('address', /^https?:\/\/[^\s]{1,500}$/, 'Where to read it: an address that starts with https://.')),
});

const sources = list(source, 20, 'Where this comes from.');

const howLine = spoken(
  maxLetters.howLine,
  'How it is done, in one sentence. {side} and {other} are said as the side that is done and the other one.',
);

const howLines = list(
  spoken(maxLetters.howLine, 'One line. {side} and {other} are said as the side that is done and the other one.'),
  maxTexts.howLines,
  'How it is done: short lines in order, the starting position first. Spoken aloud.',
);

const anyHow = v.union([howLine, howLines]);

const howInForms = inForms(anyHow, howLine, { list: howLines });

const how = v.pipe(
  howInForms,
  v.description('How it is done: one sentence, or short lines in order, the starting position first. Spoken aloud.'),
);

const switchSay = spoken(160, 'What moves after a change of sides: "{side} arm forward, {other} leg back."');

const easierText = spoken(300, 'An easier form: what is done otherwise. Said after the usual lines.');
const easierLines = mapping('easier-form', {
  how: v.pipe(howInForms, v.description('How the easier form is done: its own lines in place of the usual ones.')),
  'switch-say': may(switchSay),
});
const anyEasierForm = v.union([easierText, easierLines]);

const cautionText = text(300, 'One caution: who should leave the exercise out.');
const cautionEntries = mapping('caution', {
  concern: text(80, 'What a person is asked about: osteoporosis.'),
  say: text(300, 'What that person should know.'),
  then: may(
    words(
      ['leave-out', 'easier'],
      'What is done then: without the exercise, or its easier form. Without it: leave-out.',
    ),
  ),
  source: may(text(300, 'Where the caution comes from.')),
});
const anyCaution = v.union([cautionText, cautionEntries]);

const exerciseEntries = {
  name: text(maxShownLetters, 'The name as it is shown.'),
  why: may(text(160, 'What it is for.')),
  also: may(list(text(maxShownLetters, 'Another name.'), 10, 'Other names of the exercise.')),
  say: may(text(maxShownLetters, 'How the voice says the name, where it differs from `name`.')),
  position: words(
    ['supine', 'prone', 'side', 'all-fours', 'seated', 'standing', 'kneeling'],
    'How the body is placed. Turning over to another position gets extra time.',
  ),
  needs: may(text(80, 'What has to be within reach, in a few words: "a chair and a cushion".')),
  how: may(how),
  breathe: may(spoken(160, 'When to breathe out and in.')),
  relax: may(spoken(80, 'How a rep ends, in a few words. Without it: Relax.')),
  'switch-say': may(switchSay),
  'other-limb': may(
    words(
      ['leg', 'arm'],
      'The limb that works on the other side from the one that is named: on your left side, a clamshell lifts the right leg.',
    ),
  ),
  mistakes: may(list(text(200, 'One mistake.'), 10, 'What often goes wrong.')),
  easier: may(
    v.pipe(
      inForms(anyEasierForm, easierText, { list: easierLines, mapping: easierLines }),
      v.description('An easier form: a text that changes the usual lines, or its own lines under `how`.'),
    ),
  ),
  harder: may(spoken(300, 'A harder form.')),
  'take-care': may(
    list(
      inForms(anyCaution, cautionText, { mapping: cautionEntries }),
      10,
      'Who should leave it out, or take its easier form.',
    ),
  ),
  sources: may(sources),
  figure: may(figureSchema),
};

/** An exercise in a file of its own: `exercises/<id>.yaml`. */
export const exerciseFormat = mapping('exercise', { format: version, ...exerciseEntries });

/** An exercise of the person's own, in the routine that uses it. */
const ownExercise = mapping('exercise', {
  ...exerciseEntries,
  picture: may(
    v.pipe(
      formed(
        'picture',
        picturePattern,
        'A picture of it, JPEG or PNG, at most 1 MB: the name of a file in the folder of the routine. Shown on the handout and the page.',
      ),
      v.check((written) => isPictureName(written)),
    ),
  ),
});

const pack = mapping('pack', {
  pack: words(['cold', 'heat'], 'A cold or a heat pack.'),
  for: time('for', 'How long it stays on: 10 min. Never longer than 20 min.'),
  where: may(words(packPlaces, `Where it is put. Without it: ${defaultPackPlace}.`)),
});

/** A routine uses fewer; their figures take time to check. */
export const maxOwnExercises = 30;

/** A routine file. */
export const routineFormat = mapping('routine', {
  format: version,
  title: text(maxShownLetters, 'What the routine is called.'),
  mode: may(
    words(
      choosable.modes,
      'maintenance: for days without pain. pain-day: the shortest holds and fewest repeats, and packs afterwards. Without it: maintenance.',
    ),
  ),
  language: may(formed('language', languagePattern, 'The language of the texts: en, de, pt-BR. Without it: en.')),
  about: may(text(maxLetters.about, 'One or two sentences: what it is for.')),
  goal: may(
    text(
      maxLetters.goal,
      'What it is to lead to, in the own words of the person: "Put on my socks without holding on."',
    ),
  ),
  'stop-if': may(
    list(
      spoken(
        maxLetters.stopIf,
        'One reason to stop, as it goes on after "Stop if": "pain moves further down the leg".',
        [],
      ),
      maxTexts.stopIf,
      'When to stop, beside the rules of the program. Spoken and shown before the first exercise.',
    ),
  ),
  minutes: may(number('minutes', 'The time there is. Doses are chosen within their ranges to fit it.')),
  source: may(v.pipe(source, v.description('Where this comes from.'))),
  sources: may(sources),
  pace: may(paceFormat),
  before: may(list(pack, choosable.inRoutine.packs, 'Packs before the steps, in order.')),
  steps: list(
    v.lazy((written) => stepFor(written)),
    choosable.inRoutine.steps,
    'The steps in order.',
  ),
  after: may(list(pack, choosable.inRoutine.packs, 'Packs after the steps, in order.')),
  again: may(v.pipe(again, v.description('When to come again on the same day.'))),
  when: may(when),
  until: may(until),
  exercises: may(
    v.pipe(
      v.record(name('Your own name for it: small letters, digits and hyphens.'), ownExercise),
      v.maxEntries(maxOwnExercises),
      expecting({ kind: 'shape', shape: 'exercises', known: [] }),
      v.description("Exercises of your own. One with the name of the program's takes its place."),
    ),
  ),
});

/** Parts of the format by the names that the JSON Schema gives them. */
export const formatParts = {
  how: anyHow,
  when: anyWhen,
  step: anyStep,
  'step-with-exercise': exerciseStep,
  'step-with-rounds': roundsStep,
  break: breakStep,
  'step-in-rounds': innerStep,
  hold: anyHold,
  note: anyNote,
  reps: anyReps,
  count: anyCount,
  source,
  'easier-form': anyEasierForm,
  caution: anyCaution,
  exercise: ownExercise,
} satisfies Record<string, v.GenericSchema>;

/** A routine as it stands in the file: checked, with times still as text. */
export type WrittenRoutine = v.InferOutput<typeof routineFormat>;
export type WrittenStep = WrittenRoutine['steps'][number];
export type WrittenExercise = v.InferOutput<typeof ownExercise>;
