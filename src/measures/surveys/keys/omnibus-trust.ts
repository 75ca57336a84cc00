import type { SurveyKey } from '../survey-key';

/**
 * The key of the Omnibus T-Scale of the trust of a school's teachers: 26 items from 1 to 6, five of them reversed. It describes a school, not a teacher:
 * score it with `scoreSurveyOfGroup`, of answers that no one can trace and that the principal did not collect.
 *
 * @see Hoy and Tschannen-Moran (2003), in Hoy and Miskel, Studies in leading and organizing schools, 181-208, and the authors' key,
 *   http://waynekhoy.com/faculty_trust.html
 */
export const omnibusTrust: SurveyKey<'principal' | 'colleagues' | 'clients'> = {
  name: 'omnibus-t',
  source: 'http://waynekhoy.com/faculty_trust.html',
  items: 26,
  range: [1, 6],
  reversed: [4, 8, 11, 23, 26],
  scales: {
    principal: [1, 4, 7, 9, 11, 15, 18, 23],
    colleagues: [2, 5, 8, 12, 13, 16, 19, 21],
    clients: [3, 6, 10, 14, 17, 20, 22, 24, 25, 26],
  },
};
