import { cpus } from 'node:os';
import { sameJson } from '../src/process/copy-json';
import { comparisons } from './comparisons/all';
import { race, rounds } from './race';
import { columns, heading, line } from './table';

// What the engine compiles meanwhile would count as ours or theirs: the first time over all is a warm-up.
for (const { ours, theirs } of comparisons) race(ours, theirs);

// Speed is told and never tested: the command fails only where the two sides come to different results.
const lines = comparisons.map((comparison) => {
  const [ours, theirs] = comparison.results();
  if (!sameJson(ours, theirs)) {
    process.exitCode = 1;
    return [comparison.name, 'differs', '', comparison.against, '', '', ''];
  }
  return line(comparison, race(comparison.ours, comparison.theirs));
});

console.log(`Node ${process.version}, ${cpus().length} cores; CPU time, medians of ${rounds} rounds in which the sides take turns\n`);
console.log(columns([heading, ...lines]));
