import { expect, test } from 'vitest';
import { type Class, classesOf, teaches } from '../../src/people/class';

const classes: readonly Class[] = [
  { id: 'c1', school: 's1', teachers: ['ana', 'ben'], students: ['p1'] },
  { id: 'c2', school: 's1', teachers: ['ana'], students: ['p2'] },
];

test('a teacher teaches the students of their own classes only', () => {
  expect(teaches(classes, 'ben', 'p1')).toBe(true);
  expect(teaches(classes, 'ben', 'p2')).toBe(false);
});

test('a student is no teacher of the class', () => {
  expect(teaches(classes, 'p1', 'p1')).toBe(false);
  expect(classesOf(classes, 'p1')).toEqual([]);
});

test('co-teachers share a class', () => {
  expect(classesOf(classes, 'ben').map((each) => each.id)).toEqual(['c1']);
  expect(classesOf(classes, 'ana').map((each) => each.id)).toEqual(['c1', 'c2']);
});
