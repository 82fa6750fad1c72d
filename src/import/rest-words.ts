/** Rests that people write among their exercises, in seven languages. */
import type { ForeignInnerStep } from './importer.ts';

const restWords = new Set(
  [
    'rest break pause recover recovery breather',
    'pause ruhe ruhepause erholung erholungspause verschnaufpause satzpause trinkpause',
    'descanso pausa recuperación',
    'repos pause récupération',
    'riposo pausa recupero',
    'descanso pausa intervalo recuperação',
    'rust pauze rustpauze herstel',
  ].flatMap((language) => language.split(' ')),
);

/** What may stand beside them: how long, and between what. */
const besideWords = new Set(
  [
    'a short long little quick the time period interval between sets set rounds exercises water s sec secs seconds second m min mins minutes minute',
    'kurze lange kleine zwischen den sätzen übungen runden sek sekunden minuten minute',
    'corto corta largo entre series ejercicios segundos minutos minuto',
    'court courte entre les séries exercices secondes minutes',
    'breve tra le serie esercizi secondi minuti',
    'curto curta séries exercícios',
    'korte tussen de oefeningen seconden minuten',
  ].flatMap((language) => language.split(' ')),
);

/** Whether a name is that of a rest, such as "Pause (30 s)", and not of an exercise, such as "Rest your eyes". */
export function isRestName(name: string): boolean {
  const words =
    name
      .slice(0, 100)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    words.some((word) => restWords.has(word)) && words.every((word) => restWords.has(word) || besideWords.has(word))
  );
}

/** A step of a program that has no breaks: people add exercises of such a name. */
export function readTimedStep(name: string, seconds: number): ForeignInnerStep {
  return isRestName(name)
    ? { kind: 'break', seconds }
    : { kind: 'exercise', name, how: [], work: { kind: 'hold', seconds, reps: 1 } };
}
