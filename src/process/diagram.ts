import type { Compiled, CompiledMove, Process } from './process';

/**
 * Draws a process as Mermaid text: its states, and which events lead where. Events that stay are left out of the arrows.
 *
 * @param process - The process.
 * @returns A Mermaid `stateDiagram-v2`.
 * @example
 * diagram(impact).split('\n')[0]; // => 'stateDiagram-v2'
 */
export function diagram(process: Pick<Process, 'compiled'>): string {
  const { compiled } = process;
  const lines = ['stateDiagram-v2', `  [*] --> ${nodeOf(compiled.initial)}`];
  for (const group of groupsOf(compiled)) {
    lines.push(`  state ${group} {`);
    for (const name of compiled.states.keys())
      if (name.startsWith(`${group}.`)) lines.push(`    ${nodeOf(name)}: ${name.slice(group.length + 1)}`);
    lines.push('  }');
  }
  for (const name of compiled.states.keys()) if (!name.includes('.')) lines.push(`  ${nodeOf(name)}: ${name}`);
  lines.push(...arrows(compiled));
  for (const state of compiled.states.values()) if (state.final) lines.push(`  ${nodeOf(state.name)} --> [*]`);
  return lines.join('\n');
}

/** The arrows between states; an event that every state of a group has in common leads from the group. */
function arrows(compiled: Compiled): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const state of compiled.states.values()) {
    for (const [type, move] of state.moves) {
      for (const [to, when] of leadsTo(move)) {
        if (to === state.name && when === '') continue;
        const arrow = `  ${from(compiled, state.name, type, move)} --> ${nodeOf(to)}`;
        const text = when === '' ? type : `${type} (${when})`;
        const texts = lines.get(arrow) ?? [];
        if (!texts.includes(text)) texts.push(text);
        lines.set(arrow, texts);
      }
    }
  }
  return [...lines].map(([arrow, texts]) => `${arrow}: ${texts.join(', ')}`);
}

function from(compiled: Compiled, name: string, type: string, move: CompiledMove): string {
  const [group] = name.split('.') as [string];
  const members = [...compiled.states.values()].filter((state) => state.name.startsWith(`${group}.`));
  const common =
    members.length > 1 &&
    members.every((state) => state.moves.get(type)?.target === move.target || sameTarget(state.moves.get(type), move));
  return common ? group : nodeOf(name);
}

function sameTarget(a: CompiledMove | undefined, b: CompiledMove): boolean {
  return a !== undefined && JSON.stringify(leadsTo(a)) === JSON.stringify(leadsTo(b));
}

function leadsTo(move: CompiledMove): readonly (readonly [string, string])[] {
  const { target } = move;
  if (target.kind === 'stay') return [];
  if (target.kind === 'state') return [[target.to, '']];
  if (target.kind === 'record') return target.oneOf.map((to) => [to, '']);
  const values = new Map<string, string[]>();
  for (const [value, to] of Object.entries(target.is)) values.set(to, [...(values.get(to) ?? []), value]);
  return [...values].map(([to, of]) => [to, of.join(' or ')]);
}

function groupsOf(compiled: Compiled): readonly string[] {
  return [...new Set([...compiled.states.keys()].filter((name) => name.includes('.')).map((name) => name.split('.')[0] as string))];
}

function nodeOf(name: string): string {
  return name.replaceAll(/[.-]/g, '_');
}
