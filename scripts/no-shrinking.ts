import * as fc from 'fast-check';

// Under Stryker a change is found once anything fails: the smallest example of it is of use to nobody.
fc.configureGlobal({ endOnFailure: true });
