import { type Sentence, says } from '../../core/sentence';

/** What everybody must hear who reads a dose beside a response. */
export const doseCaution: Sentence = says(
  'dose/not-randomized',
  'Nobody drew lots for the hours: those who struggle may ask for more, and those who thrive may too. This describes, and proves no effect.',
);
