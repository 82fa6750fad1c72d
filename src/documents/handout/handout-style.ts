/**
 * How the page looks: large letters and one thing after the other, for somebody who reads it lying on the floor.
 * Light, dark, and on paper; no block with a picture is divided between two sheets.
 */
export const handoutStyle = `
:root {
  color-scheme: light;
  --ink: #1f2937;
  --soft: #4b5563;
  --line: #d1d5db;
  --paper: var(--figure-paper);
  --tint: #f3f6fb;
  --link: #1d4ed8;
  --stop: #b42318;
  --stop-tint: #fef3f2;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --ink: #f3f4f6;
    --soft: #b6bdc9;
    --line: #374151;
    --tint: #1b2536;
    --link: #8ab8ff;
    --stop: #ff9a8b;
    --stop-tint: #33191a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1.5rem 1.25rem 3rem;
  max-width: 62rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.2; margin: 0; break-after: avoid; }
h1 { font-size: 2.25rem; letter-spacing: -.02em; }
h2 { font-size: 1.5rem; margin-bottom: .75rem; }
h3 { font-size: 1.25rem; }
h4, dt { font-size: 1rem; font-weight: 700; color: var(--soft); }
dt { line-height: 1.2; }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.4rem; }
li { margin: .2rem 0; }
dl, dd { margin: 0; }
a { color: var(--link); }
a:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 4px; }
section { margin-top: 2.5rem; }
svg { display: block; width: 100%; height: auto; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; }
.about { font-size: 1.25rem; max-width: 42rem; }
.link { display: flex; gap: 1rem; align-items: center; font-weight: 700; overflow-wrap: anywhere; }
.link svg { flex: none; width: 7rem; }
.facts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; }
.facts li { margin: 0; padding: .2rem .8rem; border-radius: 2rem; background: var(--tint); }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem 2.5rem; }
.hint { color: var(--soft); font-size: 1rem; }
.rule { font-weight: 600; }
.safety, .packs, .stop { padding: 1.25rem 1.5rem; border-radius: 1rem; background: var(--tint); }
.safety h3 { font-size: 1.125rem; }
.stop { margin-top: 1rem; background: var(--stop-tint); border-left: .4rem solid var(--stop); }
.stop h2, .safety .rule { color: var(--stop); }
.dose {
  display: inline-block;
  padding: .1rem .7rem;
  border-radius: .5rem;
  background: var(--tint);
  font-weight: 700;
}
.glance ol {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
  gap: 1rem;
  padding: 0;
  list-style: none;
}
.glance li { margin: 0; break-inside: avoid; }
.glance a {
  display: flex;
  flex-direction: column;
  gap: .35rem;
  height: 100%;
  padding: .75rem 1rem 1rem;
  border: 1px solid var(--line);
  border-radius: 1rem;
  color: var(--ink);
  text-decoration: none;
}
.glance a:hover { border-color: var(--link); }
.glance svg { height: 7rem; }
.glance .name { margin-top: auto; font-weight: 700; line-height: 1.3; }
.glance .dose { padding: 0; background: none; color: var(--soft); font-weight: 400; line-height: 1.3; }
article { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--line); break-inside: avoid; }
article h3 { font-size: 1.5rem; }
.number {
  display: inline-block;
  min-width: 2.2rem;
  height: 2.2rem;
  line-height: 2.2rem;
  margin-right: .35rem;
  border-radius: 1.1rem;
  background: var(--ink);
  color: var(--paper);
  text-align: center;
  font-size: 1.125rem;
}
.head { display: flex; flex-wrap: wrap; gap: .35rem 1rem; align-items: center; }
.note { padding-left: .8rem; border-left: .25rem solid var(--link); font-weight: 600; }
.care { padding-left: .8rem; border-left: .25rem solid var(--stop); }
.care p { margin: .2rem 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1rem 0; }
.picture { display: block; max-width: 100%; max-height: 20rem; margin: 1rem 0; border-radius: .75rem; }
figure { max-width: 29rem; margin: 0; break-inside: avoid; }
figure svg { max-height: 14rem; padding: .5rem; border: 1px solid var(--line); border-radius: .75rem; }
figcaption { margin-top: .35rem; text-align: center; font-weight: 600; }
article ol { font-size: 1.25rem; }
article dl { display: grid; gap: .75rem; align-content: start; }
article ol + dl { margin-top: 1rem; }
.break, .again { padding: .75rem 1rem; border-radius: .75rem; background: var(--tint); }
.weeks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 1.5rem; }
table { width: 100%; border-collapse: collapse; font-size: 1rem; table-layout: fixed; break-inside: avoid; }
thead td { width: 30%; }
caption { text-align: left; font-weight: 700; padding-bottom: .35rem; }
th, td { padding: .25rem 0; border-bottom: 1px solid var(--line); text-align: center; font-weight: 400; }
/* The day stands above its number in every width. */
th[scope=col] { font-size: .8rem; line-height: 1.2; color: var(--soft); word-spacing: 100vw; }
th[scope=row] { padding-right: .25rem; text-align: left; line-height: 1.25; hyphens: auto; }
input { width: min(1.5rem, 100%); aspect-ratio: 1; margin: 0; vertical-align: middle; }
.for p { display: flex; gap: .5rem; align-items: baseline; min-height: 1.6em; }
.for p::after { content: ""; flex: 1; align-self: end; border-bottom: 1px solid var(--soft); }
.sources { font-size: .9rem; color: var(--soft); }
.sources dl { columns: 22rem 2; column-gap: 2.5rem; }
.sources dl div { break-inside: avoid; margin-bottom: .75rem; }
@media print {
  @page { margin: 8mm 9mm; }
  :root { font-size: 12pt; }
  body { max-width: none; padding: 0; font: 1rem/1.15 Arial, "Liberation Sans", "DejaVu Sans Condensed", Helvetica, sans-serif; }
  .skip, .glance, .ticks .hint { display: none; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.2rem; margin-bottom: .2rem; }
  h3, article h3 { font-size: 1.1rem; }
  .about, article ol { font-size: 1rem; max-width: none; }
  .link svg { width: 26mm; }
  p, ul, ol { margin: .15rem 0; }
  li { margin: 0; }
  .facts { margin: .2rem 0; }
  .facts li, .dose { padding: 0 .4rem; border: 1px solid var(--line); }
  main { columns: 2; column-gap: 6mm; }
  section { margin-top: .6rem; }
  section:first-child { margin-top: 0; }
  .beside { display: block; }
  .weeks { display: block; }
  .safety, .packs, .stop { padding: .3rem .5rem; border: 1px solid var(--line); border-radius: .3rem; }
  .safety h3 { font-size: 1rem; margin-top: .2rem; }
  .stop, .for, .break, .packs .beside div, .packs p, table { break-inside: avoid; }
  .packs { box-decoration-break: clone; }
  .stop { border-left: .3rem solid var(--stop); }
  article { margin-top: .4rem; padding-top: .3rem; }
  .head { gap: 0 .5rem; justify-content: space-between; break-after: avoid; }
  .number { min-width: 1.3rem; height: 1.3rem; line-height: 1.3rem; font-size: 1rem; print-color-adjust: exact; }
  .pictures { grid-template-columns: repeat(auto-fit, minmax(19mm, 1fr)); gap: 2mm; margin: .2rem 0; }
  .pictures:has(> :nth-child(5)) { grid-template-columns: repeat(3, 1fr); }
  figure svg { max-height: 21mm; padding: 0; border: 0; }
  .picture { max-height: 30mm; margin: .2rem 0; }
  figcaption { margin: 0; font-weight: 400; }
  figcaption, .hint { font-size: 10pt; line-height: 1.1; }
  .hint { break-after: avoid; break-inside: avoid; }
  /* A numbered list below pictures says by itself that it is how it is done. */
  .how { display: none; }
  article dl { display: block; }
  article ol + dl { margin-top: 0; }
  article dt, article dd, article h4 { display: inline; }
  article dt::after, article .care h4::after, .sources dt::after { content: ": "; }
  .care p { display: inline; }
  .break, .again { padding: .2rem .4rem; }
  ul, ol { padding-left: 1.1rem; }
  table { margin-top: .3rem; }
  thead td { width: 37%; }
  /* Into the empty corner beside the days. */
  caption { padding: 0; margin-bottom: -1.1rem; }
  th, td { padding: .1rem; }
  th[scope=row], caption { font-size: 1rem; line-height: 1.1; }
  th[scope=col] { font-size: 10pt; }
  input { width: 4.5mm; }
  .sources, .sources h2 { font-size: 10pt; line-height: 1.12; }
  .sources dl { columns: 1; }
  .sources dl div { break-inside: auto; margin-bottom: .05rem; }
  .sources dt { font-size: 10pt; }
  .sources dt, .sources dd { display: inline; }
}
`.trim();
