import type { ReportBlock, ReportSection } from './report-block';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML shows it: nothing in it is markup, and what no text may hold is replaced. */
export function escapeHtml(text: string): string {
  return (
    wellFormed(text)
      // HTML has no place for controls, tab and line breaks aside.
      .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
      .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
  );
}

/** The HTML of a section, its heading on the given level. */
export function sectionHtml({ heading, blocks }: ReportSection, level: 2 | 3 = 2): string {
  return `<section>\n<h${level}>${escapeHtml(heading)}</h${level}>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

/** The HTML of one block. */
export function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.rows.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block);
    default:
      block satisfies never;
      return '';
  }
}

function tableHtml({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const titles = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
  });
  const inside = `<caption>${escapeHtml(caption)}</caption><thead><tr>${titles}</tr></thead><tbody>${body.join('')}</tbody>`;
  // A wide table scrolls by itself, by keyboard too.
  return `<div class="wide" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table>${inside}</table></div>`;
}

function figureHtml({ svg, description, caption }: Extract<ReportBlock, { kind: 'figure' }>): string {
  const source = `data:image/svg+xml,${encodeURIComponent(wellFormed(svg)).replaceAll("'", '%27')}`;
  const below = caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure><img alt="${escapeHtml(description)}" src="${source}">${below}</figure>`;
}

/** Half a surrogate pair is no character, and cannot be written down. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
