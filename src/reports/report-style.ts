/** The look of a page: readable letters on white, room around them, tables that scroll on a phone, and no color that carries a meaning. */
export const reportStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem; background: #fff; color: #222;
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: break-word; }
header { margin-bottom: 2.5rem; padding-bottom: 1.25rem; border-bottom: 1px solid #d0d0d0; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.2; font-weight: 650; }
header p { margin: 0; color: #555; }
section { margin: 0 0 3rem; }
.about { color: #444; font-size: .95rem; }
h2 { margin: 0 0 .75rem; font-size: 1.35rem; line-height: 1.3; font-weight: 600; }
p, ul { margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
dl { margin: 0 0 1.25rem; }
dl div { display: flex; gap: 1rem; padding: .4rem 0; border-bottom: 1px solid #ececec; }
dt { flex: 0 0 11rem; color: #555; }
dd { margin: 0; flex: 1; }
figure { margin: 1.25rem 0 1.5rem; }
figure img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: .5rem; color: #555; font-size: .9rem; }
.wide { overflow-x: auto; margin: 0 0 1.25rem; }
.wide:focus-visible { outline: 2px solid #0072b2; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; padding-bottom: .5rem; color: #555; }
th, td { padding: .4rem 1rem .4rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid #ececec; font-weight: 400; }
thead th { color: #555; border-bottom-color: #b8b8b8; }
@media (max-width: 30rem) {
  body { padding-top: 1.5rem; font-size: 1rem; }
  h1 { font-size: 1.55rem; }
  dl div { flex-direction: column; gap: 0; }
  dt { flex-basis: auto; font-size: .9rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  section, figure, tr { break-inside: avoid; }
}`;
