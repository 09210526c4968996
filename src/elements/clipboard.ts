/** Copying, and telling people how it went. */

/** How long the button says what happened, before it takes its own words again. */
const SHOWN_FOR_MS = 2500;

/** Copies a text. Returns whether it worked: browsers refuse without a permission or a secure address. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows a message in place of a button's words for a moment, and has screen readers say it. */
export function announceOn(button: HTMLElement, message: string): void {
  button.dataset['words'] ??= button.textContent ?? '';
  button.textContent = message;
  speak(message);
  setTimeout(() => (button.textContent = button.dataset['words'] ?? ''), SHOWN_FOR_MS);
}

/** Says a message through one live region, made when first needed. */
function speak(message: string): void {
  let region = document.querySelector<HTMLElement>('#announcements');
  if (!region) {
    region = Object.assign(document.createElement('p'), { id: 'announcements', className: 'visually-hidden' });
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const spoken = region;
  spoken.textContent = '';
  // A region that is filled in the same frame in which it was made is not read out.
  requestAnimationFrame(() => (spoken.textContent = message));
}
