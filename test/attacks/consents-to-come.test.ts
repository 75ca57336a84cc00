import { describe, test } from 'vitest';

describe('consent and time', () => {
  test.todo('13 a consent past its end opens nothing');
  test.todo('14 a consent that was taken back opens nothing, whatever was shown before');
  test.todo('15 a viewer’s own clock opens nothing');
  test.todo('16 a consent that is dated back opens nothing of before it was given');
  test.todo('18 a consent by somebody who is not the owner is none');
  test.todo('19 a consent to everything, for ever, is none');
  test.todo('20 that a consent was refused looks like one that was never asked for');
  test.todo('21 a consent opens no cell that says never');
  test.todo('22 a consent does not go over to another account, and ends where the teacher leaves');
  test.todo('98 an exception is one of a closed list, is told to the teacher, and its number is watched');
});
