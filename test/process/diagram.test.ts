import { describe, expect, it } from 'vitest';
import { diagram } from '../../src/process/diagram';
import { pair } from './example-process';
import { walkables } from './processes';

describe('diagram', () => {
  it('draws the states, the groups and what leads where', () => {
    expect(
      diagram(pair)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'stateDiagram-v2',
      '[*] --> none',
      'state active {',
      'active_first: first',
      'active_second: second',
      '}',
      'state closed {',
      'closed_met: met',
      'closed_stopped: stopped',
      '}',
      'none: none',
      'paused: paused',
      'suspended: suspended',
      'none --> active_first: pair.begun',
      'active --> paused: pair.paused',
      'active --> suspended: pair.suspended',
      'active --> closed_met: pair.closed (met)',
      'active --> closed_stopped: pair.closed (stopped)',
      'active_first --> active_second: phase.finished',
      'active_second --> active_first: phase.finished',
      'paused --> active_first: pair.resumed',
      'paused --> active_second: pair.resumed',
      'suspended --> [*]',
      'closed_met --> [*]',
      'closed_stopped --> [*]',
    ]);
  });

  // What Mermaid's grammar for state diagrams takes, a line at a time.
  const line = /^(?:stateDiagram-v2|state \w+ \{|\}|\w+: [\w-]+|(?:\[\*\]|\w+) --> (?:\[\*\]|\w+)(?:: [\w.,() -]+)?)$/;

  it.each(walkables)('is text that Mermaid reads, for $name', ({ process }) => {
    const lines = diagram(process)
      .split('\n')
      .map((each) => each.trim());
    expect(lines.filter((each) => !line.test(each))).toEqual([]);
    const named = new Set(lines.flatMap((each) => /^(?:state )?(\w+)(?::| \{)/.exec(each)?.[1] ?? []));
    const ends = lines.flatMap((each) => /^(\S+) --> (\S+?):?(?: |$)/.exec(each)?.slice(1, 3) ?? []).filter((each) => each !== '[*]');
    expect(ends.filter((each) => !named.has(each))).toEqual([]);
  });
});
