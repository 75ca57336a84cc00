import type { Policy } from '../../labels/label-kind';
import { shipped } from './shipped';

/**
 * The default policy: what is said in coaching stays between the teacher and the coach. A leader learns that there is
 * coaching and when, never what about; an evaluator learns nothing; totals leave only by disclosure control.
 */
export const strict = /* @__PURE__ */ shipped(
  () =>
    ({
      id: 'strict',
      version: 1,
      title: 'Strict: between the teacher and the coach',
      confidential: true,
      table: {
        teacher: {
          coaching: {
            operational: 'allow',
            shareable: 'allow',
            confidential: 'allow',
            private: 'author',
            evaluative: 'allow',
            student: 'own-class',
          },
          'own-data': {
            operational: 'allow',
            shareable: 'allow',
            confidential: 'allow',
            private: 'author',
            evaluative: 'allow',
            student: 'own-class',
          },
        },
        coach: {
          coaching: {
            operational: 'allow',
            shareable: 'allow',
            confidential: 'allow',
            private: 'author',
            evaluative: 'never',
            student: 'own-class',
          },
        },
        peer: {
          coaching: {
            operational: 'consent',
            shareable: 'consent',
            confidential: 'consent',
            private: 'never',
            evaluative: 'never',
            student: 'never',
          },
        },
        'coach-lead': {
          operations: {
            operational: 'allow',
            shareable: 'consent',
            confidential: 'never',
            private: 'never',
            evaluative: 'never',
            student: 'never',
          },
        },
        principal: {
          operations: {
            operational: 'allow',
            shareable: 'consent',
            confidential: 'never',
            private: 'never',
            evaluative: 'never',
            student: 'never',
          },
        },
        'program-lead': {
          improvement: {
            operational: 'by-disclosure',
            shareable: 'by-disclosure',
            confidential: 'never',
            private: 'never',
            evaluative: 'never',
            student: 'never',
          },
        },
        evaluator: {
          evaluation: {
            operational: 'never',
            shareable: 'never',
            confidential: 'never',
            private: 'never',
            evaluative: 'allow',
            student: 'never',
          },
        },
        researcher: {
          research: {
            operational: 'by-disclosure',
            shareable: 'never',
            confidential: 'never',
            private: 'never',
            evaluative: 'never',
            student: 'never',
          },
        },
      },
      sources: [
        'New York 8 NYCRR 100.2(dd), as in the State Education Department memo of January 2004: information of a guidance-only mentor is confidential and not used to evaluate or discipline (highered.nysed.gov/tcert/resteachers/memo012004.html)',
        'Illinois 105 ILCS 5/21A-20(4): a mentor may not directly or indirectly participate in the evaluation (ilga.gov)',
        'Stanislaus County Office of Education, promise of confidentiality in induction: attendance, calendar and completion only, and no strengths either',
      ],
    }) as const satisfies Policy,
);
