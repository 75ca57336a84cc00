import { expect, test } from 'vitest';
import * as z from 'zod';
import { entitiesPage, type Field, fieldsOf, type Node } from '../../scripts/entities';
import { itemsOf, label, labelEach } from '../../src/labels/label';

const lines = (schema: z.ZodType) =>
  fieldsOf(schema as unknown as Node, new Map()) // Zod's own description is not in its public type
    .map(({ path, type, unit, label: kind }: Field) => [path, type, unit, kind].join(' | '));

test('a field is listed with its type, unit and label, and so are those of items and of branches', () => {
  const visit = z.object({
    minutes: label('operational', z.int().min(0).max(480)),
    share: label('confidential', z.number().min(0).max(1).optional()),
    on: label('operational', z.iso.date().nullable()),
    level: label('confidential', z.number().meta({ unit: 'points' })),
    notes: itemsOf('shareable', z.object(labelEach('private', { text: z.string() })), ['open', 'shut']),
    target: label(
      'confidential',
      z.discriminatedUnion('kind', [
        z.object(labelEach('confidential', { kind: z.literal('rise'), to: z.number() })),
        z.object(labelEach('confidential', { kind: z.literal('stay') })),
      ]),
    ),
  });
  expect(lines(visit)).toEqual([
    'minutes | whole number from 0 to 480 | minutes | operational',
    'share | number from 0 to 1, optional | share, 0 to 1 | confidential',
    'on | date, or null | YYYY-MM-DD | operational',
    'level | number | points | confidential',
    'notes | items: `open` → `shut` |  | shareable',
    'notes[].text | text |  | private',
    'notes[].id | text |  | shareable',
    'notes[].owner | text |  | shareable',
    'notes[].by | text |  | shareable',
    'notes[].at | moment | UTC | shareable',
    'notes[].stage | `open`, `shut` |  | shareable',
    'notes[].since | moment | UTC | shareable',
    'target | one of several, by `kind` |  | confidential',
    'target.kind | `rise`, `stay` |  | confidential',
    'target.to | number; only of `rise` |  | confidential',
  ]);
});

test('the page lists what the library exports, each once', async () => {
  const titles = (await entitiesPage()).match(/^## .*$/gm) ?? [];
  expect(titles).toContain('## Goal');
  expect(new Set(titles).size).toBe(titles.length);
});

test('the page says what each field is that a part of a model adds, and what is in it, as the comments in the source do', async () => {
  const page = await entitiesPage();
  expect(page).toContain('| `promptSets[].clips[].from` | whole number from 0 |  | confidential | Seconds from the start of the video. |');
  expect(page).toContain(
    '| `focusedObservations[].goals` | list of text, optional |  | confidential | The goals that were agreed then, by id. |',
  );
  const ofParts = page.split('Its record has the fields of Cycle, and these.').slice(1);
  const silent = ofParts.flatMap((section) => section.split('| State |')[0]?.match(/^\| `\w+` \|.*\| {2}\|$/gm) ?? []);
  expect(ofParts).toHaveLength(8);
  expect(silent).toEqual([]);
});
