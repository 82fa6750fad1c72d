/**
 * How the report looks: light, dark, and on paper, where no session and no plot is divided between two sheets: Chromium
 * divides one that begins with a margin, and none that begins with padding.
 */
export const reportStyle = `
:root {
  color-scheme: light;
  --ink: #1f2937;
  --soft: #4b5563;
  --line: #d1d5db;
  --paper: #ffffff;
  --tint: #f3f6fb;
  --link: #1d4ed8;
  --before: #1d4ed8;
  --after: #b45309;
  --done: #15803d;
  --partly: #86c99b;
  --pain-day: #b42318;
  --none: #e5e7eb;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ink: #f3f4f6;
    --soft: #b6bdc9;
    --line: #374151;
    --paper: #111827;
    --tint: #1b2536;
    --link: #8ab8ff;
    --before: #7fb2ff;
    --after: #fbbf24;
    --done: #4ade80;
    --partly: #2f6f4a;
    --pain-day: #ff9a8b;
    --none: #263043;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1.5rem 1.25rem 3rem;
  max-width: 70rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.2; margin: 0; break-after: avoid; }
h1 { font-size: 2rem; letter-spacing: -.02em; }
h2 { font-size: 1.4rem; margin-bottom: .75rem; }
h3 { font-size: 1.1rem; }
p { margin: .4rem 0; }
ul { margin: .4rem 0; padding-left: 1.3rem; }
li { margin: .25rem 0; }
section { margin-top: 2.25rem; }
.skip { position: absolute; left: -100vw; background: var(--paper); color: var(--link); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; outline: 3px solid var(--link); }
.summary { padding: 1.25rem 1.5rem; border-radius: 1rem; background: var(--tint); }
.hint { color: var(--soft); font-size: .95rem; }
.plot { padding-top: 1.5rem; break-inside: avoid; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem 2rem; align-items: start; }
svg { display: block; width: 100%; height: auto; max-width: 38rem; font-size: 13px; }
svg text { fill: var(--soft); }
svg .at-left { text-anchor: end; }
svg .centred { text-anchor: middle; }
.axis path { stroke: var(--line); fill: none; }
.axis .grid { stroke-width: .6; }
.before path, .after path { fill: none; stroke-width: 2; stroke-linejoin: round; }
.before path { stroke: var(--before); }
.before circle { fill: var(--before); }
.after path { stroke: var(--after); stroke-dasharray: 5 3; }
.after circle { fill: var(--paper); stroke: var(--after); stroke-width: 1.5; }
.bars rect { fill: var(--done); }
.goal { stroke: var(--ink); stroke-dasharray: 2 3; fill: none; }
.days text { fill: var(--paper); text-anchor: middle; font-size: 12px; font-weight: 700; }
.done rect { fill: var(--done); }
.partly rect { fill: var(--partly); }
.days .partly text { fill: var(--ink); }
.pain-day rect { fill: var(--pain-day); }
.none rect { fill: var(--none); }
ul.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; font-size: .95rem; }
.square { display: inline-block; width: .9rem; height: .9rem; border-radius: 2px; vertical-align: -1px; }
.square.done { background: var(--done); }
.square.partly { background: var(--partly); }
.square.pain-day { background: var(--pain-day); }
.square.none { background: var(--none); }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
caption { text-align: left; font-weight: 700; padding-bottom: .3rem; }
th, td { padding: .2rem .4rem .2rem 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; vertical-align: top; }
th[scope=col] { font-size: .8rem; line-height: 1.2; color: var(--soft); vertical-align: bottom; }
tr { break-inside: avoid; }
.plot th[scope=row] { white-space: nowrap; }
.sessions { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 31rem), 1fr)); gap: 1.5rem 2rem; }
.session { position: relative; break-inside: avoid; border-top: 2px solid var(--line); padding-top: .75rem; }
.session caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.session table { font-size: .85rem; }
.note { padding-left: .8rem; border-left: .25rem solid var(--link); }
.about { font-size: .9rem; color: var(--soft); }
@media print {
  @page { margin: 13mm; }
  :root { font-size: 8.5pt; }
  body { max-width: none; padding: 0; line-height: 1.35; }
  .skip { display: none; }
  section { margin-top: 1.25rem; }
  .summary { border: 1px solid var(--line); break-inside: avoid; }
  .beside { grid-template-columns: 1fr 1fr; }
  .sessions { display: block; columns: 2; column-gap: 1.5rem; }
  .session { margin-bottom: 1rem; }
  svg rect, .square { print-color-adjust: exact; }
}
`.trim();
