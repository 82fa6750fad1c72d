/**
 * How the page looks: the count as large as the screen allows, to be read from two metres. The figure stands above it on
 * a screen that is higher than wide, and beside it on others; where letters are enlarged, the page scrolls.
 */
export const pageStyle = `
:root {
  color-scheme: light;
  font-size: clamp(1rem, .4rem + 1.5vmin, 2rem);
  --ink: #111827;
  --soft: #4b5563;
  --line: #9ca3af;
  --paper: #fff;
  --tint: #eef2f9;
  --link: #1d4ed8;
  --stop: #b42318;
  --stop-tint: #fef3f2;
  --into: #7c2d92;
  --hold: #1d4ed8;
  --relax: #166534;
  --change: #9a3412;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ink: #f3f4f6;
    --soft: #c3c9d3;
    --line: #6b7280;
    --paper: #111827;
    --tint: #1f2a3d;
    --link: #8ab8ff;
    --stop: #ff9a8b;
    --stop-tint: #33191a;
    --into: #e9a8ff;
    --hold: #8ab8ff;
    --relax: #86e0a3;
    --change: #ffb27a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, p, dl, dd, ul { margin: 0; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { font-size: 1.4rem; line-height: 1.25; }
.hint { color: var(--soft); font-size: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 4px solid var(--link); outline-offset: 2px; }
h1:focus, #asked:focus, .alert:focus { outline: none; }

#before, #after { max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 4rem; display: grid; gap: 1rem; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
.facts li { padding: .2rem .8rem; border-radius: 2rem; background: var(--tint); }
form { display: grid; gap: 1.25rem; }
fieldset { min-width: 0; margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: 1rem; }
legend { padding: 0 .4rem; font-weight: 700; }
.group { margin-top: .6rem; color: var(--stop); font-weight: 700; }
.tick { display: flex; gap: .8rem; align-items: center; min-height: 2.9rem; padding: .25rem 0; }
.tick input { flex: none; width: 1.6rem; height: 1.6rem; margin: 0; }
.scores { display: flex; flex-wrap: wrap; gap: .5rem; }
.scores label { position: relative; }
.scores input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; }
.scores span {
  display: grid;
  place-items: center;
  min-width: 3.1rem;
  min-height: 3.1rem;
  padding: 0 .8rem;
  border: 2px solid var(--line);
  border-radius: .8rem;
  font-weight: 700;
}
.scores input:checked + span { border-color: var(--link); background: var(--link); color: var(--paper); }
.scores input:focus-visible + span { outline: 4px solid var(--link); outline-offset: 2px; }
.alert:not(:empty), .rules { display: grid; gap: .5rem; padding: 1rem 1.25rem; border-radius: .8rem; background: var(--stop-tint); border-left: .4rem solid var(--stop); }
/* Shown only where the page's own code has not hidden it by then. */
#unable { animation: unable 2s step-end; }
@keyframes unable { from { visibility: hidden; } }
.alert p:first-child { font-weight: 700; color: var(--stop); }

button, .button {
  min-height: 3.1rem;
  padding: .4rem .8rem;
  border: 2px solid var(--line);
  border-radius: .8rem;
  background: var(--tint);
  color: var(--ink);
  font: inherit;
  font-weight: 700;
  line-height: 1.2;
  cursor: pointer;
}
.button { display: inline-grid; place-items: center; text-decoration: none; }
.main, #pause { background: var(--link); border-color: var(--link); color: var(--paper); }
.main { min-height: 4rem; font-size: 1.5rem; }
#offers { display: grid; gap: .75rem; }
#offers:empty { display: none; }
/* What is told is scrolled to with the buttons below it. */
form:has(+ #offers:not(:empty)) #alert { scroll-margin-bottom: 11rem; }
#offers button + button { background: var(--tint); border-color: var(--line); color: var(--ink); }
#hurts { border-color: var(--stop); color: var(--stop); }
.sign { min-width: 3rem; font-size: 1.1rem; }
.sign svg { display: block; width: 1.5rem; height: 1.5rem; margin: 0 auto; fill: none; stroke: currentColor; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
.sign.muted .on, .sign:not(.muted) .off { display: none; }
button:focus-visible { z-index: 1; }
.controls { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: center; }
#after .controls { margin-top: 1rem; }
dl { display: grid; gap: .3rem; }
dl div { display: flex; gap: 1rem; justify-content: space-between; border-bottom: 1px solid var(--line); }
dd { font-weight: 700; text-align: right; }
#answer { display: grid; gap: .5rem; }
#answer p:first-child { font-weight: 700; }

#session { display: grid; grid-template-rows: auto minmax(15rem, 1fr) auto auto; gap: .4rem; min-height: 100dvh; padding: .6rem 1rem 0; }
#session header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
#session header h1 { font-size: clamp(1.4rem, 3.6vmin, 3rem); }
#number, #left, #coming { color: var(--soft); }
#left { margin-left: auto; }
.stage { display: grid; grid-template-rows: minmax(0, 1fr) auto; gap: .3rem; container-type: size; }
#figure, .picture { width: 100%; height: 100%; min-height: 0; }
.picture { object-fit: contain; }
.words {
  display: flex;
  flex-wrap: wrap;
  gap: 0 .8em;
  align-content: center;
  align-items: baseline;
  justify-content: center;
  min-width: 0;
  text-align: center;
  font-weight: 800;
  line-height: 1.05;
  overflow-wrap: normal;
}
#phase, #side { font-size: min(11cqh, 11cqw); text-transform: uppercase; }
/* A station may have a whole sentence for a name: it must not push the count out, and is captioned when it is said. */
#side { min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
#phase, #count { color: var(--phase); }
#count { flex-basis: 100%; font-size: min(46cqh, calc(94cqw / (var(--letters) * .66))); line-height: .95; font-variant-numeric: tabular-nums; }
#of { font-size: .4em; color: var(--soft); }
#status { flex-basis: 100%; font-size: clamp(1.1rem, 4.5cqh, 2.2rem); font-weight: 600; line-height: 1.3; }
.texts { max-width: 70rem; margin: 0 auto; width: 100%; font-size: clamp(1.1rem, 2.6vmin, 2rem); line-height: 1.35; }
#texts { width: fit-content; max-width: 100%; margin: 0 auto; }
#texts.warning { padding: .5rem 1rem; border-left: .4rem solid var(--stop); background: var(--stop-tint); }
#caption { min-height: 1.35em; color: var(--soft); text-align: center; }
#session footer { position: sticky; bottom: 0; display: grid; gap: .3rem; padding-bottom: .6rem; background: var(--paper); }
#session .controls { gap: .4rem; }
#session .controls button { font-size: .95rem; }
#session .controls .sign { min-width: 2.9rem; }
#coming { text-align: center; font-size: clamp(1rem, 2.6vmin, 2rem); }
#position { width: 100%; height: 1.8rem; margin: 0; accent-color: var(--link); }
#session { --phase: var(--ink); --letters: 2; }
[data-activity=in] { --phase: var(--into) !important; }
[data-activity=hold], [data-activity=time], [data-activity=count] { --phase: var(--hold) !important; }
[data-activity=out], [data-activity=rest], [data-activity=pack], [data-activity=close] { --phase: var(--relax) !important; }
[data-activity=switch], [data-activity=gate] { --phase: var(--change) !important; }
[data-activity=paused] { --phase: var(--stop) !important; }
dialog { max-width: min(34rem, 92vw); border: 0; border-radius: 1rem; background: var(--paper); color: var(--ink); }
dialog::backdrop { background: rgb(0 0 0 / 60%); }
#choices { display: grid; gap: .6rem; margin-top: 1rem; }
#choices button { font-size: 1.3rem; min-height: 4rem; }
@media (min-aspect-ratio: 1/1) {
  .stage { grid-template: minmax(0, 1fr) / minmax(0, 1.1fr) minmax(0, 1fr); gap: 1.5rem; align-items: center; }
  .words { justify-content: start; text-align: left; }
  #phase, #side { font-size: min(15cqh, 6.4cqw); }
  #count { font-size: min(62cqh, calc(44cqw / (var(--letters) * .66))); }
}
@media (forced-colors: active) {
  .scores input:checked + span { border-color: Highlight; background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
@media (max-width: 30rem) {
  #session .controls { gap: .35rem; }
  #session .controls button { padding: .4rem .55rem; }
}
@media (max-height: 30rem), (max-height: 40rem) and (orientation: portrait) {
  #texts { font-size: 1rem; line-height: 1.25; }
  #texts.warning { padding: .2rem .6rem; }
  #session:has(#texts.warning) #status { display: none; }
  #texts:not(:empty) ~ #caption, #session:has(#texts:not(:empty)) #coming, #repeat { display: none; }
  #session { gap: .1rem; padding: .2rem .5rem 0; }
  #session footer { gap: 0; padding-bottom: .2rem; }
  #session .controls { gap: .25rem; }
  #session .controls button { min-height: 2.75rem; padding: .2rem .4rem; font-size: .9rem; }
  #session .controls .sign { min-width: 2.5rem; }
}
@media (max-height: 30rem) {
  #texts { columns: 2; }
  #session { grid-template-rows: auto minmax(9rem, 1fr) auto auto; }
}
@media (max-height: 40rem) and (orientation: portrait) {
  #rewind, #forward { display: none; }
  #session { grid-template-rows: auto minmax(11rem, 1fr) auto auto; }
}
/* What has to be read is never covered: rather is the figure small, and the page scrolled to its buttons. */
#session:has(#texts.warning) { grid-template-rows: auto minmax(5rem, 1fr) auto auto; }
#session:has(#texts.warning) footer { position: static; }
`.trim();
