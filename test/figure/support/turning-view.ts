import type { Figure } from '../../../src/routine/figure.ts';
import { readFigure } from './bundled-figures.ts';

/** Bent knees from the side, and from above as they sink: a figure whose poses name the start in their own view. */
export const turningView: Figure = readFigure(`
figure:
  view: top
  mat: [0, -28, 96, 56]
  ground: 0
  near: right
  apart: [4, 1]
  order: [trunk, head, far, near]
  poses:
    # Bent knees are seen from the side, the way that they sink from above.
    rest:
      view: side
      head: [9.1, 6.4]
      nose: [9.9, 14.4]
      neck: [20, 5.8]
      shoulder: [21, 3.4]
      elbow: [31, 2.1]
      wrist: [43, 1.9]
      hip: [50, 5.6]
      knee: [66, 24.9]
      ankle: [76, 3.4]
      toe: [84.8, 1.3]
    middle:
      like: rest
      start: rest
      knee: [36, 26.3]
      ankle: [57.2, 15.1]
      toe: [61.4, 23]
    bent:
      view: top
      head: [9, 0]
      neck: [20, 0]
      left-shoulder: [21.5, 8.5]
      right-shoulder: [21.5, -8.5]
      left-elbow: [31, 20.5]
      left-wrist: [43, 26]
      right-elbow: [31, -20.5]
      right-wrist: [43, -26]
      left-hip: [50, 5.5]
      right-hip: [50, -5.5]
      left-knee: [66, 4]
      right-knee: [66, -4]
      left-ankle: [76, 5.5]
      right-ankle: [76, -5.5]
      left-toe: [84.5, 8]
      right-toe: [84.5, -8]
    left: # the feet hardly move: they are on the floor
      like: bent
      start: bent
      arrows:
        - [[64.5, -9], [64, 8]]
      left-hip: [50, 6.5]
      right-hip: [51.5, -1]
      left-knee: [61.5, 26]
      right-knee: [63.5, 16.5]
      left-ankle: [76, 7]
      right-ankle: [76.5, -3.5]
      left-toe: [83.5, 12]
      right-toe: [84.5, 1]
    right:
      mirror: left
    little-left:
      like: bent
      start: bent
      arrows:
        - [[66.5, -9], [66.5, -1]]
      right-hip: [50.8, -4]
      left-knee: [65, 16]
      right-knee: [65.5, 7]
      left-ankle: [76, 6.3]
      right-ankle: [76, -4.5]
      left-toe: [84.2, 10]
      right-toe: [84.6, -3]
    little-right:
      mirror: little-left
  held: { left: left, right: right }
  worked: [left-leg, right-leg]
  easier:
    held: { left: little-left, right: little-right }
    instead: { left: little-left, right: little-right }
`);
