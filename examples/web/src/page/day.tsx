const short = new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' });

/** A day of the school, as people write it. */
export function Day({ on }: { readonly on: string }) {
  return <time dateTime={on}>{short.format(new Date(on))}</time>;
}
