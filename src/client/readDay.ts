const months: readonly (readonly [string, string])[] = [
  ['jan', 'jan'],
  ['feb', 'feb'],
  ['mar', 'mar'],
  ['apr', 'apr'],
  ['maj', 'may'],
  ['jun', 'jun'],
  ['jul', 'jul'],
  ['aug', 'aug'],
  ['sep', 'sep'],
  ['okt', 'oct'],
  ['nov', 'nov'],
  ['dec', 'dec'],
]

/**
 * A date as people write it, as `2026-03-31`: also `31. marts 2026`, `31.3.2026`, `31-03-2026` and `31/3 2026`, in
 * Danish or English, the day first. `undefined` for what is no date, such as the 31st of April.
 */
export function readDay(text: string): string | undefined {
  const written = text.trim().toLowerCase()
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(written) ?? backwards(written) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T12:00:00Z`)
  // The 31st of April is read as the 1st of May.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : undefined
}

/** The parts of a date that begins with the day, behind a first part that nobody reads. */
function backwards(written: string): readonly string[] | undefined {
  const parts = /^(?:den )?(\d{1,2})[./\- ]{1,2}(\d{1,2}|\p{L}+)[./\- ]{1,2}(\d{4})$/u.exec(written)
  if (parts === null) return undefined
  const [, day = '', month = '', year = ''] = parts
  const named = months.findIndex((names) => names.some((name) => month.startsWith(name)))
  return ['', year, named < 0 ? month : String(named + 1), day]
}
