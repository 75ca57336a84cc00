/** What this program could not do, and why. It speaks English alone, so its messages bear no sentence for a catalogue. */
export interface Failed<Reason extends string = string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly message: string;
}

export type Outcome<T extends object, Reason extends string = string> = ({ readonly ok: true } & Readonly<T>) | Failed<Reason>;
