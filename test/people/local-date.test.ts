import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { dateOf, startOfDate } from '../../src/people/local-date';

test('a visit on the evening of the fourteenth in Chicago is on the fourteenth, whatever the day in UTC', () => {
  expect(dateOf({ timeZone: 'America/Chicago' }, '2026-09-15T02:00:00Z')).toBe('2026-09-14');
});

test('on the day the clock goes forward the day begins in winter time and ends in summer time', () => {
  const chicago = { timeZone: 'America/Chicago' };
  expect(startOfDate(chicago, '2026-03-08')).toBe('2026-03-08T06:00:00Z');
  expect(startOfDate(chicago, '2026-03-09')).toBe('2026-03-09T05:00:00Z');
  expect(dateOf(chicago, '2026-03-09T04:59:59Z')).toBe('2026-03-08');
});

test('on the day the clock goes back the day has 25 hours', () => {
  const chicago = { timeZone: 'America/Chicago' };
  expect(Date.parse(startOfDate(chicago, '2026-11-02')) - Date.parse(startOfDate(chicago, '2026-11-01'))).toBe(25 * 3_600_000);
});

test('where the clock skips midnight the day begins at one', () => {
  // Cairo, last Friday of April: 00:00 becomes 01:00, that is 22:00 in UTC.
  expect(startOfDate({ timeZone: 'Africa/Cairo' }, '2026-04-24')).toBe('2026-04-23T22:00:00Z');
});

test('what is no moment and what is no day are mistakes', () => {
  expect(() => dateOf({ timeZone: 'UTC' }, '2026-09-14')).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  expect(() => startOfDate({ timeZone: 'UTC' }, '2026-02-30')).toThrow(expect.objectContaining({ code: 'input/invalid' }));
});

const zones = fc.constantFrom(
  'UTC',
  'America/Chicago',
  'America/St_Johns',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Apia',
  'America/Havana',
  'America/Sao_Paulo',
);
const moments = fc
  .integer({ min: Date.parse('1990-01-01') / 1000, max: Date.parse('2037-12-31') / 1000 })
  .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);

describe('laws', () => {
  prop.prop([zones, moments])('the day is the one that the platform writes for that zone', (timeZone, at) => {
    const written = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    expect(dateOf({ timeZone }, at)).toBe(written.format(Date.parse(at)));
  });

  prop.prop([zones, moments])('a day begins at its own first second, and the second before is another day', (timeZone, at) => {
    const date = dateOf({ timeZone }, at);
    const start = startOfDate({ timeZone }, date);
    expect(dateOf({ timeZone }, start)).toBe(date);
    expect(dateOf({ timeZone }, `${new Date(Date.parse(start) - 1000).toISOString().slice(0, 19)}Z`) < date).toBe(true);
  });
});
