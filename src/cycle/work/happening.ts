import type { When } from '../../process/definition';

/** A happening counts when it happened; it may be entered up to two weeks late. */
export const happening = { happening: { enteredWithinDays: 14 } } as const satisfies When;
