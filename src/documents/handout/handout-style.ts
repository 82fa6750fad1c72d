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
.note { padding-left: .8rem; border-left: .25rem solid var(--link); font-weight: 600; }
.care { padding-left: .8rem; border-left: .25rem solid var(--stop); }
.care p { margin: .2rem 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1rem 0; }
figure { max-width: 29rem; margin: 0; break-inside: avoid; }
figure svg { max-height: 14rem; padding: .5rem; border: 1px solid var(--line); border-radius: .75rem; }
figcaption { margin-top: .35rem; text-align: center; font-weight: 600; }
article ol { font-size: 1.25rem; }
article dl { display: grid; gap: .75rem; align-content: start; }
article ol + dl { margin-top: 1rem; }
.break, .again { padding: .75rem 1rem; border-radius: .75rem; background: var(--tint); }
.weeks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 1.5rem; }
table { width: 100%; border-collapse: collapse; font-size: 1rem; break-inside: avoid; }
caption { text-align: left; font-weight: 700; padding-bottom: .35rem; }
th, td { padding: .25rem; border-bottom: 1px solid var(--line); text-align: center; font-weight: 400; }
th[scope=col] { font-size: .8rem; line-height: 1.2; color: var(--soft); }
th[scope=row] { text-align: left; line-height: 1.25; hyphens: auto; }
input { width: 1.5rem; height: 1.5rem; margin: 0; vertical-align: middle; }
.sources { font-size: .9rem; color: var(--soft); }
.sources dl { columns: 22rem 2; column-gap: 2.5rem; }
.sources dl div { break-inside: avoid; margin-bottom: .75rem; }
@media print {
  @page { margin: 13mm; }
  :root { font-size: 8.5pt; }
  body { max-width: none; padding: 0; line-height: 1.35; }
  .skip { display: none; }
  section { margin-top: 1.5rem; }
  article { margin-top: 1rem; padding-top: 1rem; }
  .pictures { margin: .6rem 0; }
  .safety, .packs, .stop, .ticks, .break { break-inside: avoid; }
  .hint { break-after: avoid; }
  .safety, .packs, .facts li { border: 1px solid var(--line); }
  .number { print-color-adjust: exact; }
  .glance ol { grid-template-columns: repeat(4, 1fr); }
  .glance svg { height: 6rem; }
  figure svg { max-height: 9rem; }
  .weeks { grid-template-columns: 1fr; }
  .sources { margin-top: 1rem; font-size: .82rem; }
}
`.trim();
