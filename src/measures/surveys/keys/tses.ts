import type { SurveyKey } from '../survey-key';

/**
 * The key of the long form of the Teachers' Sense of Efficacy Scale: 24 items from 1 to 9, none reversed. A scale's score is the mean of its items, not
 * their sum, as some pages have it. Before a first job only `total` is to be read.
 *
 * @see Tschannen-Moran and Woolfolk Hoy (2001), Teaching and Teacher Education 17(7), 783-805, https://doi.org/10.1016/S0742-051X(01)00036-1, and the
 *   authors' scoring sheet, https://wmpeople.wm.edu/asset/index/mxtsch/scoringetcfortses
 */
export const tsesLong: SurveyKey<'engagement' | 'instruction' | 'management' | 'total'> = {
  name: 'tses/long',
  source: 'https://wmpeople.wm.edu/asset/index/mxtsch/scoringetcfortses',
  items: 24,
  range: [1, 9],
  reversed: [],
  scales: {
    engagement: [1, 2, 4, 6, 9, 12, 14, 22],
    instruction: [7, 10, 11, 17, 18, 20, 23, 24],
    management: [3, 5, 8, 13, 15, 16, 19, 21],
    total: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
  },
};

/**
 * The key of the short form of the Teachers' Sense of Efficacy Scale: 12 items from 1 to 9, none reversed, in the order of the authors' sheet. Another
 * order is in print, with engagement 2, 3, 4, 11 and management 1, 6, 7, 8: look at the form that was handed out.
 *
 * @see Tschannen-Moran and Woolfolk Hoy (2001), Teaching and Teacher Education 17(7), 783-805, https://doi.org/10.1016/S0742-051X(01)00036-1, and the
 *   authors' scoring sheet, https://wmpeople.wm.edu/asset/index/mxtsch/scoringetcfortses
 */
export const tsesShort: SurveyKey<'engagement' | 'instruction' | 'management' | 'total'> = {
  name: 'tses/short',
  source: 'https://wmpeople.wm.edu/asset/index/mxtsch/scoringetcfortses',
  items: 12,
  range: [1, 9],
  reversed: [],
  scales: {
    engagement: [2, 4, 7, 11],
    instruction: [5, 9, 10, 12],
    management: [1, 3, 6, 8],
    total: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
};
