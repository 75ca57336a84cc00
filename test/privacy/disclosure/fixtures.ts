/**
 * A four by four table in the manner of the one by which the Federal Committee on Statistical Methodology explains why hiding small cells is not
 * enough: Statistical Policy Working Paper 22 (2005), https://www.hhs.gov/sites/default/files/spwp22.pdf.
 */
export const teachingTable = [
  [15, 1, 3, 1],
  [20, 10, 10, 15],
  [3, 10, 10, 2],
  [12, 14, 7, 2],
] as const;
