#include "report_parts.hpp"

/// The style of the page. One face, few sizes, one colour besides ink; alarm red only for a STOP,
/// a positive test and flags. Whatever colour says, a shape or a word says too. On paper the page
/// is always light, in points, on two sheets.
namespace isotrack {

Literal report_style() {
  return R"css(
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #16202a; --soft: #55606b; --line: #d9dee3; --rail: #e8ebee;
  --accent: #0d5c75; --wash: #dfecf1; --band: #9fb0ba; --tint: #f3f6f8; --alarm: #a4161a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14191e; --ink: #e7eaed; --soft: #a3adb7; --line: #343c44; --rail: #262d34;
    --accent: #74c2db; --wash: #1d3742; --band: #5c6b77; --tint: #1a2127; --alarm: #ff8a80;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); }
body {
  margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 56rem;
  background: var(--paper); color: var(--ink);
  font: 15px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
}
h1, h2, p, ul, figure, table { margin: 0; padding: 0; }
h1 { font-size: 2rem; font-weight: 600; line-height: 1.15; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: .95rem; font-weight: 600; margin-bottom: .5rem; }
section { margin-top: 1.75rem; }
ul { list-style: none; }
li + li { margin-top: .4rem; }
b, strong { font-weight: 600; }
.quiet, .source, .key, figcaption { color: var(--soft); }
.quiet { font-size: .875rem; }
.source { font-size: .8rem; }
p + .quiet, ul + .quiet, .scroll + .quiet, .panels + .quiet, figure + .quiet { margin-top: .4rem; }
time, .whole { white-space: nowrap; }
.lead { font-weight: 600; margin: .75rem 0 .3rem; font-size: .875rem; }
.said { font-size: .875rem; margin-top: .15rem; }
.tag {
  display: inline-block; min-width: 3.1em; padding: 0 .3em; margin-right: .15em; border: 1px solid currentColor;
  border-radius: 2px; font-size: .72rem; font-weight: 600; line-height: 1.45; letter-spacing: .03em; text-align: center;
}
.tag.block { border-width: 2px; font-weight: 700; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; align-items: baseline; }
header .day { font-size: 1.05rem; font-weight: 600; white-space: nowrap; }
header .about { flex-basis: 100%; }
.running, .tall { display: none; }
.stop { border: 2px solid var(--alarm); border-radius: 3px; padding: .8rem 1rem; }
.stop .what { font-size: 1.05rem; }
.stop .what b { color: var(--alarm); }
.stop p + p { margin-top: .3rem; }
.stop .source + .what { margin-top: .8rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1rem 1.5rem; }
.number { border-top: 2px solid var(--ink); padding-top: .45rem; }
.number strong { font-size: 1.6rem; font-weight: 600; letter-spacing: -.01em; }
.number .quiet { line-height: 1.35; }
.halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 2.25rem; }
.flow { columns: 2 18rem; column-gap: 2.25rem; margin-top: 1.75rem; }
.flow > section:first-child { margin-top: 0; }
.flow li { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: .25rem .9rem .25rem 0; border-top: 1px solid var(--line); }
thead th, tr.heads th { color: var(--soft); font-size: .8rem; border-top: 0; padding-top: 0; vertical-align: bottom; }
th[scope=row] { font-weight: 600; }
.scroll { overflow-x: auto; }
table.wide { min-width: 38rem; }
svg { display: block; width: 100%; height: auto; }
.course .scroll svg, .days .scroll svg { min-width: 40rem; }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-top: .5rem; font-size: .8rem; }
.key { display: inline-flex; align-items: center; gap: .4rem; }
svg.swatch { display: inline-block; width: 1.05rem; height: .95rem; flex: none; }
details { margin-top: .5rem; font-size: .875rem; }
summary { color: var(--soft); cursor: pointer; }
details table { margin: .5rem 0; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); gap: 1rem 1.25rem; }
.panel { max-width: 24rem; }
figcaption { font-size: .875rem; }
figcaption b { color: var(--ink); }
.columns { columns: 2 18rem; column-gap: 2.25rem; font-size: .875rem; }
.columns p + p { margin-top: .5rem; }
footer { margin-top: 2rem; padding-top: .7rem; border-top: 1px solid var(--line); font-size: .8rem; color: var(--soft); }
footer p + p { margin-top: .25rem; }

svg text { font-size: 10.5px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 2.5px; stroke-linejoin: round; }
text.axis, text.unit, text.lane { fill: var(--soft); }
text.lane { fill: var(--ink); }
text.target, text.note { fill: var(--ink); font-size: 10px; }
text.value { font-size: 12px; font-weight: 600; }
text.number { font-size: 10px; }
.panel text { font-size: 11px; }
.panel text.axis { font-size: 10px; }
.panel text.value { font-size: 13px; }
text.question { font-size: 11px; stroke: none; }
.grid { stroke: var(--rail); stroke-width: 1; }
.rail { stroke: var(--line); stroke-width: .75; }
.base { stroke: var(--soft); stroke-width: .75; }
.bound { stroke: var(--band); stroke-width: 1; }
.band { fill: url(#band); }
.held { fill: url(#held); }
.limit { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 5 3; }
.today { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 1 2.5; }
.taken { fill: none; stroke: var(--accent); stroke-width: 2.25; stroke-linejoin: round; }
.taken-area { fill: var(--wash); opacity: .75; }
.planned { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 6 3.5; }
.upper { fill: none; stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 1 2.5; stroke-linecap: round; }
.node { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
.now { fill: var(--accent); }
.step { fill: var(--wash); }
.step-top { stroke: var(--accent); stroke-width: 1.5; }
.solid { fill: var(--accent); }
.alarm { fill: var(--alarm); }
.ring { fill: var(--paper); stroke: var(--ink); stroke-width: 1.4; }
.ring.faint { stroke: var(--soft); stroke-width: 1; }
.ring.dotted { stroke-dasharray: 1.5 1.5; }
.cross { stroke: var(--ink); stroke-width: 1.6; stroke-linecap: round; }
.due { stroke: var(--soft); stroke-width: 1.2; }
.window { fill: var(--paper); stroke: var(--accent); stroke-width: 1.1; }
.window.used { fill: var(--wash); }
.window.ahead { stroke-dasharray: 2 1.6; }
.strike { stroke: var(--ink); stroke-width: 1.2; }
.lasting { stroke: var(--accent); stroke-width: 3; opacity: .55; }
.broken { stroke: var(--paper); stroke-width: 4; }
.thread { fill: none; stroke: var(--accent); stroke-width: 1.25; opacity: .6; }
.filled { fill: var(--accent); stroke: var(--accent); stroke-width: 1; }
.cell { fill: none; stroke: var(--soft); stroke-width: 1; }
.cell.held { fill: url(#held); }
.cell.faint { stroke: var(--line); }
.cell.dashed { stroke: var(--ink); stroke-dasharray: 2.2 1.8; }
.inside { stroke: var(--paper); stroke-width: 1.6; stroke-linecap: round; }
.speck { fill: var(--soft); }
.frame { fill: none; stroke: var(--ink); stroke-width: 1; }
.tint { fill: var(--tint); }
.hatch { stroke: var(--band); stroke-width: .7; opacity: .7; }
.hatch-held { stroke: var(--soft); stroke-width: .8; }

@page { margin: 12mm 13mm 13mm; }
@media print {
  html, body { background: #fff; }
  body { max-width: none; padding: 0; font-size: 8.2pt; line-height: 1.33; }
  section { margin-top: 3.2mm; }
  h1 { font-size: 17pt; }
  h2 { font-size: 9.2pt; margin-bottom: 1.2mm; }
  header .day { font-size: 10pt; }
  .quiet { font-size: 7.6pt; }
  .source { font-size: 6.8pt; }
  .tag { font-size: 6.4pt; }
  li + li { margin-top: .7mm; }
  .lead { margin: 1.6mm 0 .6mm; font-size: 7.8pt; }
  .said { font-size: 7.8pt; }
  .stop { padding: 1.8mm 3mm; border-width: 1.4pt; }
  .stop .what { font-size: 9.4pt; }
  .stop p + p { margin-top: .7mm; }
  .stop .source + .what { margin-top: 1.6mm; }
  .numbers { grid-template-columns: repeat(4, 1fr); gap: 0 5mm; }
  .number { border-top-width: 1.2pt; padding-top: 1mm; }
  .number strong { font-size: 14pt; }
  .halves { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 7mm; }
  .flow { columns: 2; column-gap: 7mm; margin-top: 3.2mm; }
  table { font-size: 8pt; }
  th, td { padding: .6mm 3mm .6mm 0; }
  thead th, tr.heads th { font-size: 7.2pt; }
  .scroll { overflow: visible; }
  .course .scroll svg, .days .scroll svg, table.wide { min-width: 0; }
  .legend { font-size: 7.2pt; gap: .3mm 3.2mm; margin-top: 1mm; }
  details { display: none; }
  .panels { grid-template-columns: repeat(3, 1fr); gap: 1.5mm 4mm; }
  figcaption { font-size: 7.8pt; }
  .columns { font-size: 7pt; columns: 2; column-gap: 7mm; }
  .columns p + p { margin-top: .8mm; }
  .columns .source { font-size: 6.4pt; }
  footer { margin-top: 4mm; padding-top: 1.2mm; font-size: 7.2pt; }
  .sheet + .sheet { break-before: page; }
  .sheet .running { display: flex; justify-content: space-between; font-size: 8pt; color: var(--soft); border-bottom: .5pt solid var(--line); padding-bottom: 1mm; }
  figure, .number, .stop, li, tr, h2 { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
/* A4, with its margins or without; Letter has 77 and 75 to 100. */
@media print and (max-aspect-ratio: 72/100) {
  .tall { display: block; }
  .letter { display: none; }
}
)css";
}

Markup report_patterns() {
  return R"svg(<svg class="patterns" width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="band" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="tint"/><line x1="0" y1="0" x2="0" y2="6" class="hatch"/></pattern><pattern id="held" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><line x1="0" y1="0" x2="0" y2="4" class="hatch-held"/></pattern></defs></svg>)svg";
}

}  // namespace isotrack
