/** Brings what is missing into sight, once it is said. */
export function showFlaw(): void {
  requestAnimationFrame(() => {
    const flaw = [...document.querySelectorAll('.sheet .field-error')].find((it) => it.textContent?.trim());
    (flaw?.closest('fieldset, .field') ?? flaw)?.scrollIntoView({ block: 'start' });
  });
}
