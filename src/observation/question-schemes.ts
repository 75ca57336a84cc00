/**
 * Schemes by which people code questions, each with its levels from lower to higher.
 *
 * - `bloom`: Krathwohl (2002), A revision of Bloom's taxonomy, Theory Into Practice 41(4), 212-218, https://doi.org/10.1207/s15430421tip4104_2
 * - `depth-of-knowledge`: Webb (2002), Depth-of-knowledge levels for four content areas, Wisconsin Center for Education Research
 * - `openness`: whether more than one answer would be right
 */
export const questionSchemes = {
  bloom: ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'],
  'depth-of-knowledge': ['recall', 'skill', 'strategic-thinking', 'extended-thinking'],
  openness: ['closed', 'open'],
} as const;

export type QuestionScheme = keyof typeof questionSchemes;

/** A level of a scheme. */
export type QuestionLevel<Scheme extends QuestionScheme = QuestionScheme> = (typeof questionSchemes)[Scheme][number];
