import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { momentsOf } from '../description/mean-and-spread';
import { type Moments, mergeableMoments } from '../moments';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';

/** The values of one group, such as the teachers of one school; or their moments, as `mergeableMoments` makes them where the data are. */
export type ValueGroup = readonly MeasuredValue[] | Moments;

/** Groups that have values, from one origin. */
export interface GroupMoments {
  /** `mean` is the distance from `origin`. */
  readonly groups: readonly { readonly n: number; readonly mean: number; readonly m2: number }[];
  readonly origin: number;
  /** How many values there are. */
  readonly n: number;
  /** The sum of squared distances from the means of the groups. */
  readonly within: number;
  readonly missing: MissingReport;
}

export type GroupReason = PresentReason | 'empty' | 'n-too-small' | 'out-of-range';

/** What is asked of groups before anything is worked out of them: two that have values, and one that has two. */
export function groupMoments(of: readonly ValueGroup[], policy: MissingPolicy = 'refuse'): Result<GroupMoments, GroupReason> {
  const all = of.map((each) => ('m2' in each ? each : momentsOf(each)));
  const whole = mergeableMoments.finish(all.reduce(mergeableMoments.merge, mergeableMoments.empty), { missing: policy });
  if (!whole.ok) return whole;
  const there = all.filter((each) => each.n > 0);
  const { n } = whole;
  if (there.length < 2 || n === there.length)
    return missing(
      'n-too-small',
      says('groups/n-too-small', 'Expected two groups or more with {least} values or more in all, found {groups} with {n}.', {
        least: there.length + 1,
        groups: there.length,
        n,
      }),
    );
  const origin = there[0]?.origin ?? 0;
  const groups = there.map((each) => ({ n: each.n, mean: each.origin - origin + each.offset, m2: each.m2 }));
  return { ok: true, groups, origin, n, within: groups.reduce((sum, { m2 }) => sum + m2, 0), missing: whole.missing };
}
