import { bdaModel, beforeDuringAfter } from './before-during-after';
import { oskar, oskarModel } from './oskar';
import { play, proposalOf } from './play';

play(bdaModel.title, beforeDuringAfter, [
  proposalOf(bdaModel),
  { type: 'cycle.accepted', by: 'ben' },
  { type: 'phase.finished', by: 'cho' },
  { id: 'visit', type: 'bda.visit-agreed', by: 'ben', focus: 'Who answers', tool: 'A seating plan with ticks', on: '2026-09-16' },
  { type: 'phase.finished', by: 'cho' },
  { type: 'bda.visit-made', by: 'cho', item: 'visit', data: 'Nine of 24 students answered, all in the first two rows.' },
  { type: 'phase.finished', by: 'cho' },
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
  { type: 'bda.visit-talked-over', by: 'ben', item: 'visit', effect: 'Calling on those who raise a hand leaves the back out.' },
  { type: 'commitment.made', by: 'ben', text: 'Partners answer each other first.', who: 'ben', byWhen: '2026-09-25' },
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
]);

play(oskarModel.title, oskar, [
  proposalOf(oskarModel),
  { type: 'cycle.accepted', by: 'ben' },
  { type: 'oskar.present-scaled', by: 'ben', place: 4 },
  { type: 'oskar.outcome-described', by: 'ben', text: 'The first five minutes are calm, and everybody knows what to do.' },
  { type: 'phase.entered', by: 'cho', to: 'scaling' },
  { type: 'oskar.present-scaled', by: 'ben', place: 4 },
  { type: 'phase.entered', by: 'cho', to: 'know-how' },
  { type: 'oskar.know-how-found', by: 'ben', text: 'On Tuesdays the task is on the board before they come in.' },
  { type: 'phase.entered', by: 'cho', to: 'action' },
  { type: 'oskar.strength-affirmed', by: 'cho', text: 'You have made it work once a week already.' },
  { type: 'commitment.made', by: 'ben', text: 'The task is on the board on Thursdays too.', who: 'ben', byWhen: '2026-09-24' },
  { type: 'phase.entered', by: 'ben', to: 'review' },
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
  { type: 'oskar.improvement-noticed', by: 'ben', text: 'On Thursday half of the class began by themselves.' },
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
]);
