import type { Policy } from '../labels/label-kind';

/**
 * The policy of coaching by who also leads and evaluates. It promises no confidentiality: the coach may be the teacher’s evaluator, and
 * everyone is told so. Leaders learn what is worked on, too. A coach who evaluates reads as the coach; an evaluator’s hat shows the
 * appraisal, and of the coaching what is operational.
 */
export const supervisory = {
  id: 'supervisory',
  version: 1,
  title: 'Supervisory: the coach may also evaluate, and everyone is told',
  confidential: false,
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
        shareable: 'allow',
        confidential: 'never',
        private: 'never',
        evaluative: 'never',
        student: 'never',
      },
    },
    principal: {
      operations: {
        operational: 'allow',
        shareable: 'allow',
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
        operational: 'allow',
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
    'California Education Code 44500-44508, Peer Assistance and Review: written goals, several observations, and a final evaluation of the participation that may be put in the personnel file (jurris.com/california/education-code/44500-44508)',
    'Bambrick-Santoyo, P. (2016). Get Better Faster. Jossey-Bass: the coach is often the principal',
    'New York State Education Department, on the mentor’s role: a mentor may also evaluate only where the local contract says so (highered.nysed.gov/tcert/resteachers/guidemenprog.html)',
  ],
} as const satisfies Policy;
