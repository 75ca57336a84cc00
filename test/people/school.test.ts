import { expect, test } from 'vitest';
import { partsOfSchool, type School } from '../../src/people/school';

const org = (id: string, parent?: string): School => ({ id, name: id, kind: 'school', ...(parent === undefined ? {} : { parent }) });

test('a district has its schools, and they have their departments', () => {
  expect(partsOfSchool([org('math', 's1'), org('s1', 'd'), org('s2', 'd'), org('other')], 'd')).toEqual(['d', 's1', 's2', 'math']);
});

test('two organizations that belong to each other do not go on forever', () => {
  expect(partsOfSchool([org('a', 'b'), org('b', 'a')], 'a')).toEqual(['a', 'b']);
});

test('an organization that nobody lists has only itself', () => {
  expect(partsOfSchool([], 'constructor')).toEqual(['constructor']);
});
