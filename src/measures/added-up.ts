/** The state of two parts whose states are sums and counts: each added up. */
export function addedUp<State extends Readonly<Record<keyof State, number>>>(a: State, b: State): State {
  return Object.fromEntries(Object.keys(a).map((key) => [key, a[key as keyof State] + b[key as keyof State]])) as State;
}
