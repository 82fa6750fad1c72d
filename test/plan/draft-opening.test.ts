/** A routine's own reasons to stop, as they are said. */
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { sayOwnRules } from '../../src/plan/draft-opening.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import { chooseInstructions } from '../../src/plan/shown/session-words.ts';
import { sampleRoutine } from '../support/sample-routines.ts';

const messages = messagesFor('en');
const say = (...reasons: readonly string[]) => sayOwnRules(reasons, messages.speech);

describe('reasons to stop', () => {
  test('that share what is done then have it said once, after the last of them', () => {
    expect(
      say(
        'your calf becomes hot, red or swollen, and contact the ward',
        'your chest hurts, and contact the ward.',
        'you feel faint, and contact the ward',
      ),
    ).toEqual([
      'Stop if your calf becomes hot, red or swollen.',
      'Or if your chest hurts.',
      'Or if you feel faint.',
      'In any of these cases: contact the ward.',
    ]);
    expect(say('sie Fieber haben: rufen Sie uns an', 'sie Schmerzen haben: rufen Sie uns an')).toEqual([
      'Stop if sie Fieber haben.',
      'Or if sie Schmerzen haben.',
      'In either case: rufen Sie uns an.',
    ]);
  });

  test('with something else to do, or nothing, are no part of it', () => {
    expect(
      say(
        'it tingles',
        'your foot drops, and call your clinic',
        'it locks, and call your clinic',
        'it locks twice, and call your clinic',
        'you have a fever, and see a doctor',
      ),
    ).toEqual([
      'Stop if it tingles.',
      'Stop if your foot drops.',
      'Or if it locks.',
      'Or if it locks twice.',
      'In any of the last three cases: call your clinic.',
      'Stop if you have a fever, and see a doctor.',
    ]);
  });

  test('with the same end that is nothing to do are said whole', () => {
    const reasons = ['you feel sick, and weak', 'you feel dizzy, and weak'];
    expect(say(...reasons)).toEqual(reasons.map((reason) => `Stop if ${reason}.`));
    expect(say('a: b', 'c: b')).toEqual(['Stop if a: b.', 'Stop if c: b.']);
  });

  test('take two thirds of the time by it, and are shown as they are said', () => {
    const stopIf = Array.from({ length: 12 }, (_, index) => `sign number ${index} appears, and contact your clinic`);
    const lengthOf = (texts: readonly string[]) =>
      texts.reduce((sum, text) => sum + planUnhurried(text, 'normal').withinMs, 0);
    expect(lengthOf(say(...stopIf))).toBeLessThan((lengthOf(stopIf.map(messages.speech.stopIf)) * 2) / 3);
    const plan = buildPlan(sampleRoutine({ stopIf }), { unattended: true });
    const segment = plan.segments[0];
    const shown = chooseInstructions({ plan, segment, isResumed: false }, 0, messages);
    expect(shown.texts).toEqual(sayOwnRules(stopIf, messages.speech));
    const said = plan.cues.map((cue) => cue.say);
    for (const text of shown.texts) expect(said).toContain(text);
  });

  test('are all said however short the first pack is', () => {
    const stopIf = Array.from({ length: 12 }, (_, index) => `sign number ${index} appears, and call the clinic`);
    const rules = sayOwnRules(stopIf, messages.speech);
    for (const forMs of [60_000, 90_000, 120_000, 600_000]) {
      for (const steps of [undefined, []]) {
        const routine = sampleRoutine({ stopIf, before: [{ pack: 'cold', forMs }], ...(steps && { steps }) });
        for (const unattended of [false, true]) {
          const plan = buildPlan(routine, { unattended });
          const said = plan.cues.filter(({ safety, kind }) => safety && kind === 'form').map(({ say }) => say);
          expect(said).toEqual(rules);
        }
      }
    }
  });
});
