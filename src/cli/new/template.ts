import { writtenDefaultPace } from '../../routine/defaults.ts';

/** A routine to start from: every usual key once, explained. It can be played as it stands. */
export const template = `# yaml-language-server: $schema=routine.schema.json
# A routine for backroutine. Lines that start with # are comments. Every key is explained by: backroutine help format
# Check it with: backroutine check FILE. Try it with: backroutine start FILE.
format: 1
title: My stretches
mode: maintenance # or pain-day: the shortest holds and fewest repeats, packs afterwards
minutes: 15 # doses are chosen within their ranges to fit
source: { title: Sheet from the practice }
pace: ${writtenDefaultPace}

steps:
  # A hold, counted aloud. Ranges are chosen from: 8-10s, 4-5.
  - exercise: leg-twists
    hold: 8-10s
    reps: 4-5
    sides: each # all on one side, then the other; or alternate, left, right

  # Sets that differ, with a rest between them.
  - exercise: bird-dog
    hold: 8s
    reps: [6, 4, 2]
    sides: each
    more-on: left # the worse side gets one more

  # Several positions that together are one repetition.
  - exercise: knee-rolls
    reps: 4-5
    stations:
      - { pose: left, say: knees to the left, hold: 5s }
      - { pose: middle, say: back to the middle, hold: 5s }
      - { pose: right, say: knees to the right, hold: 5s }

  - break: 60s

  # No hold: counted one by one.
  - exercise: knee-to-chest-kicks
    count: 30-50
    every: 3s
    sides: alternate
    optional: true # may be left out to fit the minutes

  # An exercise of your own, described below. A slow movement out and back.
  - exercise: wall-slides
    tempo: { out: 3s, stay: 1s, back: 3s }
    reps: 10
    note: Only as far as it is comfortable.

# Packs, once the steps are done. Leave them out by taking these lines away.
after:
  - pack: heat
    for: 15 min

exercises:
  wall-slides:
    name: Wall slides
    position: standing # supine, prone, side, all-fours, seated, standing or kneeling
    how:
      - Stand with your back against a wall.
      - Slide down a little way, then up again.
`;
