import { pairs, tellActor, tellByTransition, tellOurs, tellParsed } from '../models';
import { race } from '../race';
import { columns, perSecond } from '../table';

const heading = ['', 'events', 'ours', 'parsed', 'transition()', 'actor', 'to parsed', 'to transition()', 'to actor'];

const more = `Events a second; a ratio is ours over theirs. By hand an event is sent to an actor, or put to the pure transition(), or
parsed first by the schemas that ours validates it with. Ours does all that decide() promises: it validates the event and the facts, refuses with
every reason, hands a rule only what the asker may see, says whose an item is, checks times, and answers a log entry and a state that is plain
JSON. By hand an event that is not allowed passes in silence, items have no owner, and nothing is corrected, labelled or logged. The machine of
the Impact Cycle does more than the other nine: its items have owners, and it writes with Immer.`;

/** Each model on a whole story of it, beside a machine that is written by hand. */
export function models(): string {
  // What the engine compiles meanwhile would count as somebody’s.
  for (const pair of pairs)
    for (let run = 0; run < 100; run += 1) {
      tellOurs(pair.story);
      tellParsed(pair);
      tellByTransition(pair);
      tellActor(pair);
    }
  const lines = pairs.map((pair) => {
    const events = pair.story.accepted.length;
    const [ours, ...others] = race(
      () => tellOurs(pair.story),
      () => tellParsed(pair),
      () => tellByTransition(pair),
      () => tellActor(pair),
    );
    const rates = [ours, ...others].map((time) => perSecond(time / events));
    return [pair.name, String(events), ...rates, ...others.map((time) => (time / ours).toFixed(2))];
  });
  return `${columns([heading, ...lines])}\n\n${more}`;
}
