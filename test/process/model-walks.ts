import type * as fc from 'fast-check';
import type { CycleFacts } from '../../src/cycle/cycle';
import { cognitive } from '../../src/cycle/models/cognitive';
import { lessonStudy } from '../../src/cycle/models/lesson-study';
import { pdsa } from '../../src/cycle/models/pdsa';
import { peerCoaching } from '../../src/cycle/models/peer-coaching';
import type { Process } from '../../src/process/process';
import { known, measured, stepsOf, teamKnown as teamFacts } from '../cycle/impact-story';
import {
  acted,
  acting,
  aimed,
  bothVisited,
  conversed,
  conversing,
  conversingSupervised,
  doing,
  lessonPlanned,
  lessonTeam,
  organized,
  peers,
  peersKnown,
  reported,
  reporting,
  revising,
  studying,
  supervisoryKnown,
  swapped,
  teaching,
  teamAsked,
  testing,
  testMeasured,
  visited,
  visiting,
} from '../cycle/model-stories';
import { cycleKnown, teamKnown } from './coached';
import type { Walkable } from './processes';

const inPartnership = (facts: fc.Arbitrary<CycleFacts>, change: Partial<NonNullable<CycleFacts['partnership']>>) =>
  facts.map((each): CycleFacts => ({ ...each, partnership: each.partnership && { ...each.partnership, ...change } }));

const asPeers = inPartnership(teamKnown, { coaches: [] });
const supervised = inPartnership(cycleKnown, { policy: { id: 'supervisory', version: 1 } });

const pair = ['ben', 'cho'];
const team = ['ben', 'dan', 'cho'];

/** A world in which walks begin where a story has come to, of a cycle that goes on from another. */
function from(
  process: { readonly kind: string },
  where: string,
  people: readonly string[],
  facts: fc.Arbitrary<CycleFacts>,
  given: readonly object[],
  then: CycleFacts,
  length = given.length === 0 ? 10 : 15,
): Walkable {
  const goingOn = given.map((each) => ('type' in each && each.type === 'cycle.proposed' ? { ...each, continues: 'c0' } : each));
  const steps = given.length === 0 ? {} : { given: stepsOf(goingOn, then) };
  return {
    name: `${process.kind.replace(/-cycle$/, '')}, ${where}`,
    process: process as unknown as Process,
    world: { people, facts, ...steps, length },
  };
}

/** The worlds of the models that are not the Impact Cycle or GROW, one for each place that a walk seldom comes to by itself. */
export const modelWalkables: readonly Walkable[] = [
  from(cognitive, 'not begun', pair, cycleKnown, [], known),
  from(cognitive, 'begun', pair, cycleKnown, conversing, known),
  from(cognitive, 'in the midst of it', pair, cycleKnown, conversed, known),
  from(cognitive, 'under a supervisory policy', pair, supervised, conversingSupervised, supervisoryKnown),
  from(cognitive, 'of a team', team, teamKnown, teamAsked('cognitive'), teamFacts),
  from(pdsa, 'not begun', pair, cycleKnown, [], known),
  from(pdsa, 'in Aim', pair, cycleKnown, testing, known),
  from(pdsa, 'in Plan', pair, cycleKnown, aimed, known),
  from(pdsa, 'in Do', pair, cycleKnown, doing, known),
  from(pdsa, 'in Study', pair, cycleKnown, [...studying, testMeasured], known),
  from(pdsa, 'in Act', pair, cycleKnown, acting, known),
  from(pdsa, 'decided', pair, cycleKnown, [...acted, measured(80)], known),
  from(pdsa, 'of a team', team, teamKnown, teamAsked('pdsa'), teamFacts),
  from(lessonStudy, 'not begun', team, teamKnown, [], teamFacts),
  from(lessonStudy, 'begun', team, teamKnown, lessonTeam, teamFacts),
  from(lessonStudy, 'planned', team, teamKnown, lessonPlanned, teamFacts),
  from(lessonStudy, 'in Teach', team, teamKnown, teaching, teamFacts),
  from(lessonStudy, 'in Revise', team, teamKnown, revising, teamFacts),
  from(lessonStudy, 'in Report', team, teamKnown, reporting, teamFacts),
  from(lessonStudy, 'reported', team, teamKnown, [...reporting, reported], teamFacts, 40),
  from(peerCoaching, 'not begun', ['ben', 'dan'], asPeers, [], peersKnown),
  from(peerCoaching, 'organized', team, teamKnown, organized, teamFacts),
  from(peerCoaching, 'of peers', ['ben', 'dan'], asPeers, peers, peersKnown),
  from(peerCoaching, 'in Observe', ['ben', 'dan'], asPeers, visiting(peers), peersKnown),
  from(peerCoaching, 'in the post-conference', team, teamKnown, visited(organized), teamFacts),
  from(peerCoaching, 'all observed in turn', team, teamKnown, bothVisited(organized), teamFacts),
  from(peerCoaching, 'swapped', ['ben', 'dan'], asPeers, swapped(peers), peersKnown),
  from(peerCoaching, 'all observed', ['ben', 'dan'], asPeers, bothVisited(peers), peersKnown),
];
