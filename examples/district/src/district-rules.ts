import { type AssignmentRules, defaultAssignmentRules } from 'coaching-cycles/people';

/**
 * What roles mean in this district: what they usually do, and a principal of instruction leads the teachers of a school without evaluating them. Under
 * `strict` nothing of coaching can be put before who evaluates, so that it matters who does.
 */
export const districtRules: AssignmentRules = {
  ...defaultAssignmentRules,
  rules: [...defaultAssignmentRules.rules, { role: 'principalOfInstruction', as: ['principal'], of: 'teachers-of-org' }],
};
