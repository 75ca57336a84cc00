import type * as z from 'zod';
import { CoachingError } from '../core/error';
import { checkLabels } from '../labels/check-labels';
import { labelOf } from '../labels/label';
import { ceiling, partsOf, type Relationship, relationships } from '../labels/label-kind';
import { stampKeys } from './event';
import { type Compiled, type CompiledEvent, type CompiledMove, type CompiledRule, stagesOfBranch } from './process';

/** Stops a definition with one sentence that says where and what was expected. */
export function stop(kind: string, where: string, message: string): never {
  throw new CoachingError('process/definition', { kind, where }, `${where}: ${message}`);
}

const eventName = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;
const stateName = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?$/;

/** Keys of a view beside the record's own. */
/** What the kernel's own events begin with, and the machine's. */
const taken = ['item.', 'erased.', 'xstate.'];
const reservedFields = ['state', 'since'];

/** Throws on the first thing in a compiled process that cannot be right. */
export function checkDefinition(compiled: Compiled): void {
  const { kind } = compiled;
  if (!/^[a-z][a-z0-9-]*$/.test(kind)) stop(kind, 'kind', 'expected a word with hyphens and no dots.');
  if (compiled.version !== compiled.migrations.length + 1)
    stop(kind, 'version', `expected ${compiled.migrations.length + 1}, one more than there are migrations, found ${compiled.version}.`);
  checkSchemas(compiled);
  checkNames(compiled);
  for (const event of compiled.events.values()) checkEvent(compiled, event);
  for (const rule of compiled.rules.values())
    for (const field of rule.reads)
      if (!Object.hasOwn(compiled.record.shape, field)) stop(kind, `rules.${rule.name}`, `expected fields of the record, found ${field}.`);
  checkChart(compiled);
  checkRoadsOut(compiled);
}

function checkSchemas(compiled: Compiled): void {
  const { kind } = compiled;
  const schemas: [string, z.ZodType][] = [
    ['record', compiled.record],
    ['facts', compiled.facts],
    ...[...compiled.events.values()].map((event): [string, z.ZodType] => [`events.${event.type}`, event.payload]),
  ];
  for (const [where, schema] of schemas) {
    // An item's payload may hold what only its author sees; the list that it joins says so too.
    const findings = checkLabels(schema).filter(
      (finding) => finding.problem !== 'private-outside-item' || where === 'record' || where === 'facts',
    );
    const [first] = findings;
    if (first !== undefined) stop(kind, `${where}.${first.path}`, first.message);
  }
  for (const field of reservedFields)
    if (Object.hasOwn(compiled.record.shape, field)) stop(kind, 'record', `expected no field called ${field}: it is a view's own.`);
  if (!compiled.record.safeParse(compiled.empty).success) stop(kind, 'empty', 'expected a record that its schema accepts.');
}

function checkNames(compiled: Compiled): void {
  const { kind } = compiled;
  for (const type of compiled.events.keys()) {
    if (!eventName.test(type) || taken.some((start) => type.startsWith(start)))
      stop(kind, `events.${type}`, 'expected a thing and what happened to it, such as goal.agreed; item., erased. and xstate. are taken.');
  }
  const groups = new Set<string>();
  for (const name of compiled.states.keys()) {
    if (!stateName.test(name)) stop(kind, `states.${name}`, 'expected words with hyphens and at most one dot.');
    if (name.includes('.')) groups.add(name.split('.')[0] as string);
  }
  for (const group of groups)
    if (compiled.states.has(group)) stop(kind, `states.${group}`, 'expected a group or a state of that name, found both.');
  for (const party of compiled.parties.keys())
    if (!(relationships as readonly string[]).includes(party))
      stop(kind, `parties.${party}`, `expected one of ${relationships.join(', ')}.`);
  if (!compiled.parties.has(compiled.owners)) stop(kind, 'owners', 'expected one of the parties.');
}

function checkEvent(compiled: Compiled, event: CompiledEvent): void {
  const { kind } = compiled;
  const where = `events.${event.type}`;
  for (const key of Object.keys(event.payload.shape)) {
    if (stampKeys.includes(key) || key === 'stage' || key === 'since')
      stop(kind, where, `expected no field called ${key}: it is the kernel's own.`);
  }
  if (event.check !== undefined && event.example === undefined)
    stop(kind, where, 'expected an example beside the check: a payload that it accepts.');
  for (const party of event.by)
    if (party !== 'system' && !compiled.parties.has(party)) stop(kind, where, `expected parties of this process in by, found ${party}.`);
  if (event.append !== undefined) checkAppend(compiled, event, event.append);
  if (event.owner !== undefined && (event.append === undefined || event.follows !== undefined || event.about !== undefined))
    stop(kind, where, 'expected an owner of an appended item that follows no other, found one of something else.');
  if (event.follows !== undefined) {
    const { field, items } = event.follows;
    if (event.append === undefined) stop(kind, where, 'expected an appended item that follows another, found none.');
    if (!Object.hasOwn(event.payload.shape, field)) stop(kind, where, `expected follows to name a field of the payload, found ${field}.`);
    if (!compiled.lists.has(items)) stop(kind, where, `expected follows to name a list of items, found ${items}.`);
  }
  if (event.about !== undefined) {
    const list = compiled.lists.get(event.about.items);
    if (list === undefined) stop(kind, where, `expected about to name a list of items, found ${event.about.items}.`);
    const { to } = event.about;
    const stages = [...event.about.from, ...(to === undefined ? [] : stagesOfBranch(to))];
    for (const stage of stages) if (!list.stages.includes(stage)) stop(kind, where, `expected stages of ${list.name}, found ${stage}.`);
    if (typeof to === 'object' && 'payload' in to) checkBranch(compiled, event, to.payload, to.is, false);
  }
}

function checkAppend(compiled: Compiled, event: CompiledEvent, name: string): void {
  const where = `events.${event.type}`;
  const list = compiled.lists.get(name);
  if (list === undefined) stop(compiled.kind, where, `expected append to name a list made by itemsOf, found ${name}.`);
  // A correction is judged as by the first that appends: others must carry the same.
  if (list.event?.payload !== event.payload)
    stop(compiled.kind, where, `expected one payload of all events that append to ${name}, found two.`);
  const element = elementOf(compiled, name);
  for (const [key, schema] of Object.entries(event.payload.shape)) {
    const field = element[key];
    if (field === undefined) stop(compiled.kind, where, `expected the fields of an item of ${name}, found ${key}.`);
    if (labelOf(field) !== labelOf(schema))
      stop(compiled.kind, where, `expected ${key} to keep its label in ${name}: ${labelOf(schema)} became ${labelOf(field)}.`);
  }
}

function elementOf(compiled: Compiled, list: string): Readonly<Record<string, z.ZodType>> {
  // Lists are arrays of objects: itemsOf made them.
  return (compiled.record.shape[list] as unknown as z.ZodArray<z.ZodObject>).element.shape as Readonly<Record<string, z.ZodType>>;
}

function checkBranch(compiled: Compiled, event: CompiledEvent, key: string, is: Readonly<Record<string, string>>, exact: boolean): void {
  const field = event.payload.shape[key] as (z.ZodType & { readonly options?: readonly unknown[] }) | undefined;
  const values = field?._zod.def.type === 'enum' ? (field.options as readonly string[]) : undefined;
  const where = `events.${event.type}`;
  if (values === undefined) stop(compiled.kind, where, `expected a branch on an enum of the payload, found ${key}.`);
  for (const value of Object.keys(is))
    if (!values.includes(value)) stop(compiled.kind, where, `expected values of ${key} in the branch, found ${value}.`);
  if (exact)
    for (const value of values)
      if (!Object.hasOwn(is, value)) stop(compiled.kind, where, `expected a state for each value of ${key}, found none for ${value}.`);
}

function targetsOf(compiled: Compiled, from: string, move: CompiledMove): readonly string[] {
  const { target } = move;
  if (target.kind === 'stay') return [from];
  if (target.kind === 'state') return [target.to];
  if (target.kind === 'record') return target.oneOf;
  checkBranch(compiled, move.event, target.key, target.is, true);
  return Object.values(target.is);
}

function checkChart(compiled: Compiled): void {
  const { kind } = compiled;
  if (!compiled.states.has(compiled.initial)) stop(kind, 'chart.initial', 'expected a state.');
  const reached = new Set<string>([compiled.initial]);
  const open = [compiled.initial];
  const usedEvents = new Set<string>();
  const usedRules = new Set<CompiledRule>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = compiled.states.get(name);
    if (state === undefined) continue;
    if (!state.final && state.moves.size === 0) stop(kind, `states.${name}`, 'expected a move out, or that it is final, found a dead end.');
    for (const [type, move] of state.moves) {
      usedEvents.add(type);
      for (const rule of move.allow) usedRules.add(rule);
      for (const to of targetsOf(compiled, name, move)) {
        if (!compiled.states.has(to)) stop(kind, `states.${name}.on.${type}`, `expected a state to lead to, found ${to}.`);
        if (!reached.has(to)) open.push(to);
        reached.add(to);
      }
    }
    const calls = state.due?.calls;
    if (calls !== undefined && compiled.events.get(calls)?.by.includes('system') !== true)
      stop(kind, `states.${name}.due`, `expected an event that system may ask for, found ${calls}.`);
    const renewedBy = state.due?.renewedBy;
    if (renewedBy !== undefined && !hasField(compiled, renewedBy.items, renewedBy.on))
      stop(
        kind,
        `states.${name}.due.renewedBy`,
        `expected a list of items and one of their fields, found ${renewedBy.items}.${renewedBy.on}.`,
      );
  }
  for (const name of compiled.states.keys()) if (!reached.has(name)) stop(kind, `states.${name}`, 'expected a way there, found none.');
  for (const type of compiled.events.keys())
    if (!usedEvents.has(type)) stop(kind, `events.${type}`, 'expected a state that takes it, found none.');
  for (const rule of compiled.rules.values())
    if (!usedRules.has(rule)) stop(kind, `rules.${rule.name}`, 'expected a move that is allowed by it, found none.');
  for (const { calls } of compiled.watch)
    if (compiled.events.get(calls)?.by.includes('system') !== true)
      stop(kind, 'watch', `expected an event that system may ask for, found ${calls}.`);
}

function hasField(compiled: Compiled, list: string, field: string): boolean {
  if (!compiled.lists.has(list)) return false;
  return Object.hasOwn((compiled.record.shape[list] as unknown as z.ZodArray<z.ZodObject>).element.shape, field);
}

/** A rule that objects tells what it read: whoever may ask must be able to see that, under some policy at least. */
function checkRoadsOut(compiled: Compiled): void {
  for (const state of compiled.states.values())
    for (const move of state.moves.values())
      for (const rule of move.allow)
        for (const party of move.event.by) {
          if (party === 'system') continue;
          for (const field of rule.reads) {
            const label = labelOf(compiled.record.shape[field] as z.ZodType);
            if (label === undefined || (ceiling[party as Relationship] as readonly string[]).includes(partsOf(label).kind)) continue;
            stop(
              compiled.kind,
              `rules.${rule.name}`,
              `expected to read what ${party} could see, for ${party} may ask ${move.event.type}: found ${field}, which is ${label}.`,
            );
          }
        }
}
