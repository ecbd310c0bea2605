/** Local clock times and the instants they name, in the zone of the browser: where the reader is. */

/** The zone of the browser. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The clock time of now, as a time field has it: "07:05". */
export function clockNow(): string {
  return clockOf(new Date());
}

/** The clock time of an instant, as a time field has it. */
export function clockOf(instant: Date | string): string {
  const date = new Date(instant);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** A local day and clock time with the offset in force there and then: "2026-11-23T07:05:00+01:00". */
export function withOffset(isoDay: string, clock: string): string {
  const minutes = -new Date(`${isoDay}T${clock}:00`).getTimezoneOffset();
  const sign = minutes < 0 ? '-' : '+';
  const part = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${isoDay}T${clock}:00${sign}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}
