import { cpus } from 'node:os';
import { built } from './built';
import { rounds } from './race';
import { disclosures } from './sections/disclosure';
import { measures } from './sections/measures';
import { models } from './sections/models';
import { replays } from './sections/replay';
import { types } from './sections/types';

const sections = {
  kernel: { title: 'One Impact Cycle beside what else one would take', print: kernelBuilt },
  measures: { title: 'Numbers beside other packages', print: measures },
  models: { title: 'Each model beside XState by hand', print: models },
  replay: { title: 'Replay of a million events', print: replays },
  disclosure: { title: 'Tables that are protected before they are told', print: disclosures },
  types: { title: 'What the types cost', print: types },
};

type Section = keyof typeof sections;

async function kernelBuilt(): Promise<string> {
  const { kernel } = await built<typeof import('./sections/kernel')>('bench/sections/kernel.ts');
  return kernel();
}

// `npm run bench` prints all sections, `npm run bench -- models types` these.
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  console.error(`Expected some of ${Object.keys(sections).join(', ')}, found ${unknown.join(', ')}.`);
  process.exit(1);
}

console.log(
  `Node ${process.version}, ${cpus().length} cores; CPU time; where sides race, medians of ${rounds} rounds in which they take turns`,
);
for (const name of (asked.length === 0 ? Object.keys(sections) : asked) as readonly Section[]) {
  const { title, print } = sections[name];
  console.log(`\n${title}\n\n${await print()}`);
}
