import { CoachingError } from '../core/error';
import { type Catalogue, inWords, type Sentence, says } from '../core/sentence';
import type { Purpose } from '../labels/label-kind';
import type { Derived } from '../privacy/derive';
import type { ReportBlock, ReportSection } from './report-block';
import { blockHtml, escapeHtml, sectionHtml } from './report-html';
import { reportStyle } from './report-style';

/** What a page is made of. */
export interface ReportPageOptions<For extends Purpose> {
  readonly title: string;
  /** What the page is for. Every section was derived from a view for this purpose, or does not fit. */
  readonly for: For;
  /** For whom it is, in words. */
  readonly audience: string;
  readonly sections: readonly Derived<ReportSection, NoInfer<For>>[];
  /** What stands before the sections and comes from no view: how the page was made, how much was imported. Never anything of a cycle. */
  readonly aboutThePage?: readonly ReportBlock[];
  /** The language of the texts. Default `en`. */
  readonly language?: string;
  /** What the page itself says, in other words. Default English. */
  readonly catalogue?: Catalogue;
}

/**
 * Makes a page for people: one HTML file that reads without a network, runs nothing, prints, and fits a phone. What is said of cycles
 * comes in as sections derived from views, all for the page's one purpose.
 *
 * @param options - Title, purpose, audience and sections.
 * @returns The HTML. Every text is shown as text; pictures are pictures.
 * @throws {CoachingError} `input/invalid` where a section was derived from a view for another purpose.
 * @example
 * reportPage({ title: 'Goals', for: 'coaching', audience: 'Cho Sample', sections: [] }).includes('<h1>Goals</h1>'); // => true
 */
export function reportPage<For extends Purpose>(options: ReportPageOptions<For>): string {
  const { title, audience, sections, aboutThePage = [], language = 'en', catalogue = {} } = options;
  // Types say so too; who writes JavaScript has none.
  if (sections.some((section) => section.for !== options.for)) {
    const expected = 'sections made of views for the purpose of the page';
    throw new CoachingError('input/invalid', { expected }, `Expected ${expected}, found one for another.`);
  }
  const say = (sentence: Sentence) => escapeHtml(inWords(sentence, catalogue));
  const madeFor = { audience, purpose: purposeWords(options.for) };
  const about =
    aboutThePage.length === 0
      ? ''
      : `<section class="about" aria-label="${say(says('page/about', 'About this page'))}">\n${aboutThePage.map(blockHtml).join('\n')}\n</section>\n`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${reportStyle}
</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${say(says('page/made-for', 'For {audience}. Made for {purpose}, and for nothing else.', madeFor))}</p>
</header>
<main>
${about}${sections.map(({ value }) => sectionHtml(value)).join('\n')}
</main>
</body>
</html>
`;
}

function purposeWords(purpose: Purpose): Sentence {
  switch (purpose) {
    case 'coaching':
      return says('page/coaching', 'coaching');
    case 'operations':
      return says('page/operations', 'running the program');
    case 'improvement':
      return says('page/improvement', 'improving the program');
    case 'evaluation':
      return says('page/evaluation', 'evaluation');
    case 'research':
      return says('page/research', 'research');
    case 'safeguarding':
      return says('page/safeguarding', 'safeguarding');
    case 'own-data':
      return says('page/own-data', 'its owner');
  }
}
