export type { ClassesFromOptions } from './classes-from';
export { classesFrom } from './classes-from';
export type { NoRoster, OpenRoster, RosterOptions } from './open-roster';
export { openRoster } from './open-roster';
export type { ReadRosterOptions, Roster, RosterSummary } from './read-roster';
export { readRoster } from './read-roster';
export { rolesHeld } from './roles-held';
export type { RosterProblem } from './roster-problem';
export type {
  RosterClass,
  RosterEnrollment,
  RosterFile,
  RosterRecord,
  RosterRole,
  RosterSession,
  RosterShape,
} from './roster-record';
export { isStaffRole } from './roster-role-name';
export type { Chunks, RosterFiles, RosterSource } from './roster-source';
export { rosterSource } from './roster-source';
