/** The day on which a reader reads, in the forms that citations need. */

const SHORT = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `21 Nov. 2026`, `Nov. 21, 2026` or `2026-11-21`, by the reader's own calendar. */
export function accessDate(form: string, now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (form === 'mla') return `${day} ${SHORT[month]} ${year}`;
  if (form === 'bluebook') return `${SHORT[month]} ${day}, ${year}`;
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Writes the day wherever a citation has left room for it. */
export function fillAccessDates(root: ParentNode, now = new Date()): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-accessed]'))
    place.textContent = accessDate(place.dataset['accessed'] ?? '', now);
}
