/** Writes docs/models.md: every model of the library with its phases, its rules, its diagram and its sources. `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../src/cycle/model';
import * as models from '../src/cycle/models/index';
import { workOf } from '../src/cycle/work-of';
import { diagram } from '../src/process/diagram';
import type { Process } from '../src/process/process';
import { root } from './rooms';

const page = 'docs/models.md';

/** One model: its data, and the process that they make. */
interface Made {
  readonly name: string;
  readonly model: Model;
  readonly process: Process;
}

/** The models that the library exports, in the order of their titles. */
export function allModels(): readonly Made[] {
  const exported: Readonly<Record<string, unknown>> = models;
  return Object.entries(exported)
    .filter(([name]) => name.endsWith('Model'))
    .map(([name, model]) => {
      const processName = name.replace(/Model$/, '');
      return { name: processName, model: model as Model, process: exported[processName] as Process };
    })
    .sort((a, b) => a.model.title.localeCompare(b.model.title));
}

const code = (names: readonly string[]) => (names.length === 0 ? '' : names.map((name) => `\`${name}\``).join(', '));

function phasesOf({ phases, order }: Model): readonly string[] {
  const rows = Object.values(phases).map(({ title, work, leave = [], next, back, schoolDays }) => {
    const leads = [next === undefined ? '' : `→ ${phases[next]?.title}`, back === undefined ? '' : `back to ${phases[back]?.title}`];
    const cells = [title, code(work), code(leave), leads.filter((each) => each !== '').join('; '), schoolDays ?? ''];
    return `| ${cells.join(' | ')} |`;
  });
  const leads = order === 'free' ? 'entered at will' : 'leads';
  return [`| phase | work of its own | is left with | ${leads} | school days |`, '|---|---|---|---|---|', ...rows];
}

function needsOf(model: Model): readonly string[] {
  const { needs } = workOf(model);
  const work = [...Object.values(model.phases).flatMap((phase) => phase.work), ...model.anytime];
  const rows = [...new Set(work)].filter((each) => needs(each).length > 0).map((each) => `| \`${each}\` | ${code(needs(each))} |`);
  return rows.length === 0 ? [] : ['| before | must be met |', '|---|---|', ...rows, ''];
}

function sectionOf({ name, model, process }: Made): readonly string[] {
  const { teachers, coaches } = model.atLeast ?? { teachers: 1, coaches: 1 };
  const people = `${teachers} teacher${teachers === 1 ? '' : 's'} or more, ${coaches === 0 ? 'with or without a coach' : 'and a coach'}`;
  const closing = [
    ...(model.closing === undefined ? [] : [`Closed with ${code(model.closing)}.`]),
    ...(model.reaching === undefined ? [] : [`Closed as more than abandoned with ${code(model.reaching)}.`]),
  ];
  return [
    `## ${model.title}`,
    '',
    `\`${name}\`, the process \`${process.kind}\`. For ${people}; in ${model.order} order; goals about ${model.goals.about.join(', ')}, ${model.goals.atOnce} agreed at once; under ${code(model.policies)}.`,
    '',
    ...phasesOf(model),
    '',
    `At any time: ${code(model.anytime)}.`,
    '',
    ...needsOf(model),
    ...closing.flatMap((each) => [each, '']),
    '```mermaid',
    diagram(process).trim(),
    '```',
    '',
    'Sources:',
    '',
    ...model.sources.map((source) => `- ${source}`),
    '',
  ];
}

/**
 * Makes the page.
 *
 * @returns Markdown.
 */
export function modelsPage(): string {
  return [
    '# Models',
    '',
    'Generated from the models themselves by `npm run models`. `impact` and `grow` come with the main entry; all of them are in `coaching-cycles/models`. What every cycle has',
    'beside its phases (how it is proposed, paused, withdrawn, closed) is in the diagrams too. [own-model.md](own-model.md) shows how to make another.',
    '',
    ...allModels().flatMap(sectionOf),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const made = modelsPage();
  const path = join(root, page);
  if (process.argv.includes('--check')) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== made) {
      console.error(`${page} is not as the models say; run npm run models`);
      process.exitCode = 1;
    }
  } else {
    writeFileSync(path, made);
    console.log(`${page}: ${allModels().length} models`);
  }
}
