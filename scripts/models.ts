/** Writes docs/models.md: every model of the library with its phases, its rules, its diagram and its sources. `--check` only compares. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cadence, FromTo } from '../src/cycle/cadence';
import type { Model } from '../src/cycle/model';
import * as models from '../src/cycle/models/index';
import { together } from '../src/cycle/part';
import { workRules } from '../src/cycle/work/work-rules';
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

/** What sentences of the cycle say, by name, as they are written where they are said. */
const sentences: ReadonlyMap<string, string> = new Map(
  ['src/cycle', 'src/cycle/parts', 'src/cycle/work']
    .flatMap((folder) => readdirSync(join(root, folder)).flatMap((file) => (file.endsWith('.ts') ? [join(root, folder, file)] : [])))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bsays\(\s*'([\w-]+)',\s*'([^']+)'/g)])
    .map(([, name = '', english = '']) => [name, english]),
);

/** The rules that a model asks, each with what it says and who asks for it. */
function rulesOf(model: Model): readonly string[] {
  const { needs, rules } = workOf(model);
  const phases = Object.values(model.phases);
  const asked = [
    ...[...phases.flatMap(({ work }) => work), ...model.anytime].flatMap((work) => needs(work)),
    ...phases.flatMap(({ leave = [] }) => leave),
    ...(model.closing ?? []),
    ...(model.reaching ?? []),
  ];
  const all: Readonly<Record<string, { readonly source?: string }>> = { ...workRules(model), ...rules };
  const rows = [...new Set(asked)].sort().map((rule) => `| \`${rule}\` | ${sentences.get(rule) ?? ''} | ${all[rule]?.source ?? ''} |`);
  return rows.length === 0 ? [] : ['| rule | what it says when it refuses | asked for by |', '|---|---|---|', ...rows, ''];
}

const inDays = ({ from, to }: FromTo, unit: string) => (from === to ? `${from} ${unit}` : `${from} to ${to} ${unit}`);

function cadenceInWords(each: Cadence): string {
  switch (each.kind) {
    case 'contact':
      return `Contact every ${each.days} days at least`;
    case 'round':
      return `From one of \`${each.of}\` to the next, ${inDays(each.days, 'days')}`;
    case 'length':
      return `A cycle takes ${inDays(each.days, 'days')}`;
    case 'meeting':
    case 'visit':
      return `A ${each.kind} takes ${inDays(each.minutes, 'minutes')}`;
    case 'a-year':
      return `In a school year, ${inDays(each.cycles, 'cycles')}`;
    default:
      return each satisfies never;
  }
}

/** What is pointed out and never refused. */
function warningsOf(model: Model): readonly string[] {
  const rows = [
    ...(model.cadence ?? []).map((each) => `| ${cadenceInWords(each)} | ${each.source} |`),
    ...Object.entries(together(model.parts ?? []).warnings).map(
      ([name, { source }]) => `| \`${name}\`: ${sentences.get(name) ?? ''} | ${source} |`,
    ),
  ];
  return rows.length === 0 ? [] : ['| pointed out, never refused | by |', '|---|---|', ...rows, ''];
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
    ...rulesOf(model),
    ...warningsOf(model),
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
    'What a source calls invalid is refused, by a rule that has the source beside it. Where sources differ, or give but advice, nothing is refused: `cycleWarnings(model, record, { at })`',
    'points it out, of a record or of a view. After how many school days a phase falls due is the model’s own proposal.',
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
