import { pairs, tellActor, tellByTransition, tellOurs } from '../models';
import { race } from '../race';
import { columns, perSecond } from '../table';

const heading = ['', 'events', 'ours', 'transition()', 'actor.send()', 'ratio', 'to actor'];

const more = `Events a second; a ratio is ours over theirs. What ours does in addition: it validates each event and the facts against their
schemas, refuses with every reason, hands each rule only what the asker may see, owns items, checks times, and answers a log entry and a state that
is plain JSON. By hand nothing is parsed, an event that is not allowed passes in silence, and no corrections are taken. The machine of the Impact
Cycle is an older one that writes with Immer, as ours does; the other nine copy by hand.`;

/** Each model on a whole story of it, beside a machine that is written by hand. */
export function models(): string {
  // What the engine compiles meanwhile would count as somebody’s.
  for (const pair of pairs)
    for (let run = 0; run < 100; run += 1) {
      tellOurs(pair.story);
      tellByTransition(pair);
      tellActor(pair);
    }
  const lines = pairs.map((pair) => {
    const events = pair.story.accepted.length;
    const [ours, pure, actor] = race(
      () => tellOurs(pair.story),
      () => tellByTransition(pair),
      () => tellActor(pair),
    );
    const rates = [ours, pure, actor].map((time) => perSecond(time / events));
    return [pair.name, String(events), ...rates, (pure / ours).toFixed(2), (actor / ours).toFixed(2)];
  });
  return `${columns([heading, ...lines])}\n\n${more}`;
}
