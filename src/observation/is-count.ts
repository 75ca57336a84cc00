/** Whether a number counts what somebody saw. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 1e6;
}
