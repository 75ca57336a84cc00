/** Rows that several policies have. */

/** Nothing at all. */
export const nothing = {
  operational: 'never',
  shareable: 'never',
  confidential: 'never',
  private: 'never',
  evaluative: 'never',
  student: 'never',
} as const;

/** That there is coaching, and when. */
export const operations = { ...nothing, operational: 'allow' } as const;

/** That there is coaching, when, and what it is about. */
export const topics = { ...operations, shareable: 'allow' } as const;

/** That there is coaching, and when; what about with the teacher's consent. */
export const topicsByConsent = { ...operations, shareable: 'consent' } as const;
