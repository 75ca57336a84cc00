import { type Missing, missing } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import type { ToldReason } from './told-before';

/** What may make a table fit to be told. */
const advice = (): Sentence => says('disclosure/advice', 'Larger groups or a longer period may help.');

/** That there are too few in all. */
export function tooFew(teachers: number): Missing<'too-few'> {
  const parameters = { teachers, advice: advice() };
  return missing(
    'too-few',
    says('disclosure/too-few', 'Expected at least {teachers} teachers in the table, found fewer. {advice}', parameters),
  );
}

type NotTold = ToldReason | 'cannot-protect' | 'nothing-left';

/** Why a table is not told, and what may make it fit. No number is in it. */
export function notTold<Reason extends NotTold>(reason: Reason): Missing<Reason> {
  return missing(reason, whyNot(reason));
}

function whyNot(reason: NotTold): Sentence {
  switch (reason) {
    case 'cannot-protect':
      return says(
        'disclosure/cannot-protect',
        'Expected a table in which nobody can be recognized, found that its totals give somebody away. {advice}',
        {
          advice: advice(),
        },
      );
    case 'nothing-left':
      return says('disclosure/nothing-left', 'Expected something to show, found that every number would have to be hidden. {advice}', {
        advice: advice(),
      });
    case 'told-before':
      return says(
        'disclosure/told-before',
        'Expected rules that hide no more than earlier tables did, found that one shows what this one would hide. Use the rules of the earlier table.',
      );
    case 'difference':
      return says(
        'disclosure/difference',
        'Expected a table that differs from earlier ones by nobody or by enough teachers, found that the difference would tell of a few. Go on showing the earlier table, until more has changed.',
      );
    case 'overlaps-holes':
      return says(
        'disclosure/overlaps-holes',
        'Expected a table of other things than the tables told before, or of their groups with all that was in them; found one that would fill their holes. Keep to the groups of the earlier table.',
      );
    case 'too-entangled':
      return says(
        'disclosure/too-entangled',
        'Expected a table that can be held against all that was told before, found too many that overlap. Keep to the groups of the earlier tables.',
      );
  }
}
