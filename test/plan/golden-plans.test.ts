/** What plans are made of, line by line: every kind of work, rounds, gates, packs, and a pace that leaves no time. */
import { describe, expect, test } from 'vitest';
import { explainDose } from '../../src/cli/show/render-plan.ts';
import { withEasierForm } from '../../src/plan/edit-plan.ts';
import { countRepsOf, withoutHurt } from '../../src/plan/exclude-hurt.ts';
import { listHurtAnswers, listPhrases } from '../../src/plan/list-phrases.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { samplePlan, samplePlanNames } from '../support/sample-plans.ts';

const seconds = (ms: number) => (ms / 1000).toFixed(3).padStart(9);

function wayOf(segment: Segment): string | undefined {
  return segment.kind === 'move' ? segment.way : undefined;
}

function restOf(segment: Segment): string | undefined {
  return segment.kind === 'rest' ? segment.rest : undefined;
}

function renderPlan(plan: Plan): readonly string[] {
  return [
    [plan.title, plan.mode, plan.totalMs, plan.againHint, ...plan.leftOut].join(' | '),
    plan.doseLine,
    ...renderSegments(plan, () => 0),
  ];
}

/** With the offsets from the moment that `fromMs` has for a segment. */
function renderSegments({ segments, cues }: Plan, fromMs: (segment: Segment) => number): readonly string[] {
  return segments.flatMap((segment) => [
    [
      seconds(segment.atMs - fromMs(segment)),
      seconds(segment.durationMs),
      segment.kind,
      [segment.step, segment.side, segment.set, segment.rep, segment.reps].map((part) => part ?? '-').join(' '),
      [wayOf(segment), restOf(segment), segment.station, segment.fromPose, segment.toPose]
        .map((part) => part ?? '-')
        .join(' '),
    ].join('  '),
    ...cues
      .filter((cue) => cue.segment === segment.index)
      .map((cue) => `${seconds(cue.atMs - fromMs(segment))}    ${cue.kind}${cue.safety ? '!' : ''}: ${cue.say}`),
  ]);
}

const renderFromSegments = (plan: Plan) => renderSegments(plan, ({ atMs }) => atMs);

const renderDoses = ({ steps }: Plan) =>
  steps.flatMap((step) => (step.kind === 'exercise' ? [`${step.number} ${explainDose(step).join(', ')}`] : []));

const fixture = (name: string) => `../fixtures/plans/${name}.txt`;
const inLines = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** The fewest lines that went and came, in their order. */
function compareLines(was: readonly string[], is: readonly string[]): readonly string[] {
  // How many lines from two places on are still there, in their order.
  const kept: number[][] = was.map(() => []);
  const keptFrom = (old: number, now: number) => kept[old]?.[now] ?? 0;
  for (const [old, row] of [...kept.entries()].toReversed()) {
    for (let now = is.length - 1; now >= 0; now -= 1) {
      row[now] =
        was[old] === is[now]
          ? keptFrom(old + 1, now + 1) + 1
          : Math.max(keptFrom(old + 1, now), keptFrom(old, now + 1));
    }
  }
  const changes: string[] = [];
  for (let [old, now] = [0, 0]; old < was.length || now < is.length; ) {
    if (was[old] === is[now]) [old, now] = [old + 1, now + 1];
    else if (old < was.length && keptFrom(old + 1, now) === keptFrom(old, now)) changes.push(`- ${was[old++]}`);
    else changes.push(`+ ${is[now++]}`);
  }
  return changes;
}

describe.each(samplePlanNames)('the plan %s', (name) => {
  test('has exactly these segments and cues', async () => {
    await expect(inLines(renderPlan(samplePlan(name)))).toMatchFileSnapshot(fixture(name));
  });

  test('may need exactly these phrases besides', async () => {
    const plan = samplePlan(name);
    const said = new Set(plan.cues.map(({ say }) => say));
    const middleMs = plan.segments[Math.floor(plan.segments.length / 2)]?.atMs ?? 0;
    const phrases = listPhrases(plan, middleMs).map(({ say, withinMs }) => ({
      say,
      line: `${withinMs ?? '-'} ${say}`,
    }));
    expect(listPhrases(plan).map(({ say }) => say)).toEqual(expect.arrayContaining([...said]));
    const others = phrases.filter(({ say, line }) => !said.has(say) || !line.startsWith('-')).map(({ line }) => line);
    await expect(inLines([...others, ...listHurtAnswers(plan).map(({ say }) => say)])).toMatchFileSnapshot(
      fixture(`${name}-phrases`),
    );
  });

  test('takes doses by the minutes exactly like this', async () => {
    const budgets = [1, 2, 3, 4, 6, 8, 11].map((minutes) => [minutes, undefined] as const);
    const levels = (['low', 'middle', 'high'] as const).flatMap((dose) =>
      [1, 5].map((minutes) => [minutes, dose] as const),
    );
    const lines = [...budgets, ...levels].map(([minutes, dose]) => {
      const plan = samplePlan(name, { budgetMs: minutes * 60_000, ...(dose && { dose }) });
      return `${minutes} min ${dose ?? 'fitted'}: ${[plan.totalMs, plan.doseLine, ...renderDoses(plan)].join(' | ')}`;
    });
    await expect(inLines(lines)).toMatchFileSnapshot(fixture(`${name}-doses`));
  });

  test('goes on exactly like this without a side, without a step, and in the easier form', async () => {
    const plan = samplePlan(name);
    const before = renderFromSegments(plan);
    const compare = (changed: Plan) => compareLines(before, renderFromSegments(changed));
    const lines = plan.steps.flatMap((step) => {
      if (step.kind !== 'exercise') return [];
      const own = plan.segments.filter((segment) => segment.step === step.index);
      const from = own[Math.min(3, own.length - 1)]?.index ?? 0;
      const played = { positionMs: plan.segments[from]?.atMs ?? 0, segment: from, emitted: 0 };
      const withoutLeft = withoutHurt(plan, { step: step.index, side: 'left', from });
      const withoutAll = withoutHurt(plan, { step: step.index, from }, played);
      return [
        `step ${step.index} without the left side: ${countRepsOf(withoutLeft, step.index, from)} reps to come`,
        ...compare(withoutLeft),
        `step ${step.index} left out: ${withoutAll.totalMs} of ${plan.totalMs}`,
        ...compare(withoutAll),
        `step ${step.index} in the easier form`,
        ...compare(withEasierForm(plan, step.index, played.positionMs, played)),
      ];
    });
    await expect(inLines(lines)).toMatchFileSnapshot(fixture(`${name}-changed`));
  });
});
